using System.Globalization;
using System.Net;
using System.Text;
using Chancery.Editions.People;
using Chancery.Web.Layout;

namespace Chancery.Web.People.Network;

/// <summary>
/// People below one another, tied by arcs at their left: a network in which no name can lie on another, whatever the width. Plain SVG, every name and arc a link; the stylesheet lets the other
/// arcs fade when a name is pointed at.
/// </summary>
internal static class NetworkPicture
{
    /// <summary>People for whom the stylesheet has a rule.</summary>
    public const int Pointed = 120;

    /// <summary>Ties that are drawn of each person at least, the strongest ones.</summary>
    public const int TiesOfEach = 4;

    private const int Row = 21, Gap = 16, Top = 12, LongName = 28, Tall = 520;

    private const string Spine = "40%";

    /// <summary>The ties that are drawn: of each person the strongest few.</summary>
    public static IReadOnlyList<NetworkTie> Drawn(PeopleNetwork network)
    {
        var counts = new int[network.People.Count];
        var drawn = new List<NetworkTie>();
        foreach (var tie in network.Ties)
        {
            if (counts[tie.First] >= TiesOfEach && counts[tie.Second] >= TiesOfEach) continue;
            counts[tie.First]++;
            counts[tie.Second]++;
            drawn.Add(tie);
        }
        return drawn;
    }

    /// <summary>The picture.</summary>
    /// <param name="network">The network.</param>
    /// <param name="tie">Where a tie leads.</param>
    public static string Of(PeopleNetwork network, Func<NetworkTie, string> tie)
    {
        var groups = NetworkOrder.Of(network);
        var (heights, group) = (new int[network.People.Count], new int[network.People.Count]);
        var y = Top;
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var person in groups[g])
            {
                (heights[person], group[person]) = (y, g);
                y += Row;
            }
            y += Gap;
        }
        var height = y - Gap;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"network\" width=\"100%\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\"><svg width=\"{Spine}\" height=\"{height}\" viewBox=\"0 0 100 {height}\" preserveAspectRatio=\"none\">");
        var drawn = Drawn(network);
        var (longest, strongest) = (Math.Max(Tall, height - Top), drawn.Select(t => t.Documents).DefaultIfEmpty(1).Max());
        // The strongest are drawn last, above the others.
        foreach (var t in drawn.Reverse())
        {
            var (from, to) = (Math.Min(heights[t.First], heights[t.Second]), Math.Max(heights[t.First], heights[t.Second]));
            var reach = 100 - 128 * Math.Sqrt((double)(to - from) / longest);
            var width = .7 + 4.3 * Math.Sqrt((double)t.Documents / strongest);
            svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{Encoded(tie(t))}\" tabindex=\"-1\" class=\"tie e{t.First} e{t.Second}{(group[t.First] == group[t.Second] ? " within" : "")}\"><title>{Encoded($"{network.People[t.First].Name} and {network.People[t.Second].Name}: {Words.Count(t.Documents, "document")}")}</title><path d=\"M100 {from}C{reach:0.#} {from} {reach:0.#} {to} 100 {to}\" stroke-width=\"{width:0.#}\"/></a>");
        }
        svg.Append("</svg>");
        foreach (var i in groups.SelectMany(g => g))
        {
            var person = network.People[i];
            var name = person.Name.Length <= LongName ? person.Name : person.Name[..(LongName - 1)].TrimEnd() + "…";
            svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{Encoded(Words.Person(person.Key))}\" tabindex=\"-1\" class=\"n{i}\"><title>{Encoded($"{person.Name}: {Words.Count(person.Documents, "document")}")}</title><rect class=\"touch\" x=\"{Spine}\" y=\"{heights[i] - Row / 2}\" width=\"60%\" height=\"{Row}\"/><circle cx=\"{Spine}\" cy=\"{heights[i]}\" r=\"2.5\"/><text x=\"{Spine}\" dx=\"9\" y=\"{heights[i] + 4}\">{Encoded(name)} <tspan>{Words.Count(person.Documents)}</tspan></text></a>");
        }
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The rules by which the other ties fade when a person is pointed at; the same for every picture.</summary>
    public static string Rules()
    {
        var rules = new StringBuilder();
        for (var i = 0; i < Pointed; i++) rules.Append(CultureInfo.InvariantCulture, $".network:has(.n{i}:hover) .tie:not(.e{i}){{opacity:.07}}");
        return rules.ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
