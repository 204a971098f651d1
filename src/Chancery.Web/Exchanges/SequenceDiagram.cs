using System.Globalization;
using System.Net;
using System.Text;
using Chancery.Editions.Exchanges;
using Chancery.Facts.Exchanges;
using Chancery.Web.Layout;

namespace Chancery.Web.Exchanges;

/// <summary>
/// An exchange as a sequence diagram: a line for each party, an arrow for each step of a letter's way, time from above. What the record reports is solid, what is only announced is dashed; a reply
/// is tied to what it answers at the left. Plain SVG without style or script, every arrow a link to the document.
/// </summary>
internal static class SequenceDiagram
{
    private const int Widest = 176, Narrowest = 118, Room = 950, Row = 34, Top = 44, Gutter = 64, Margin = 12, LetterGap = 14;

    /// <summary>Width of a letter of a party's name, on the average.</summary>
    private const double Letter = 8.2;

    /// <summary>A party by name: the person's, surname first taken apart, otherwise as printed.</summary>
    public static string Party(string? person, string? printed)
    {
        if (person is null) return printed is null ? "unknown" : WithoutArticle(printed);
        return string.Join(" and ", person.Split("; ").Select(p => p.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? p[..comma] : p));
    }

    /// <summary>The diagram.</summary>
    public static string Of(EditionExchange exchange)
    {
        var arrows = exchange.Letters.Select(l => (Letter: l, Steps: Steps(l.Letter, exchange))).ToList();
        var parties = new List<string>();
        foreach (var (letter, steps) in arrows)
            foreach (var party in steps.SelectMany(s => new[] { s.From, s.To }))
                if (!parties.Contains(party, StringComparer.OrdinalIgnoreCase)) parties.Add(party);
        // The two who write stand at the sides, those who carry between them.
        var last = Receiver(exchange.Letters[0].Letter, exchange);
        if (parties.RemoveAll(p => string.Equals(p, last, StringComparison.OrdinalIgnoreCase)) > 0) parties.Add(last);

        // As wide as there is room for; a diagram of many parties scrolls.
        var column = Math.Clamp((Room - Gutter - Margin) / Math.Max(1, parties.Count), Narrowest, Widest);
        var body = new StringBuilder();
        var y = Top + Row / 2;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (letter, steps) in arrows)
        {
            places[letter.Key] = y;
            var first = true;
            foreach (var step in steps)
            {
                Arrow(body, letter, step, parties, column, y, first);
                first = false;
                y += Row;
            }
            y += LetterGap;
        }
        foreach (var (letter, _) in arrows)
            foreach (var link in letter.Links)
                if (places.TryGetValue(link.To, out var earlier)) Tie(body, earlier, places[letter.Key], link.Degree == "inferred");
        var width = Gutter + parties.Count * column + Margin;
        var height = y;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\"Sequence of the letters\">");
        svg.Append($"<defs>{Head("head", "tip")}{Head("tied", "end")}</defs>");
        for (var i = 0; i < parties.Count; i++)
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"life\" x1=\"{X(i, column)}\" x2=\"{X(i, column)}\" y1=\"{Top - 12}\" y2=\"{height - 4}\"/><text class=\"party\" x=\"{X(i, column)}\" y=\"{Top - 20}\">{Encoded(Short(parties[i], (int)(column / Letter)))}<title>{Encoded(parties[i])}</title></text>");
        return svg.Append(body).Append("</svg>").ToString();
    }

    /// <summary>The steps of a letter's way: as told, sender and receiver under one name throughout; one step where nothing is told.</summary>
    private static List<HandoverFact> Steps(CommunicationFact letter, EditionExchange exchange)
    {
        var (from, to) = (Sender(letter, exchange), Receiver(letter, exchange));
        string Named(string name) => name == letter.From ? from : name == letter.To ? to : WithoutArticle(name);
        var steps = letter.Route.Select(s => s with { From = Named(s.From), To = Named(s.To) }).Where(s => !string.Equals(s.From, s.To, StringComparison.OrdinalIgnoreCase)).ToList();
        return steps.Count > 0 ? steps : [new HandoverFact(from, to, "reported") { Date = letter.Date }];
    }

    private static void Arrow(StringBuilder body, EditionLetter letter, HandoverFact step, List<string> parties, int column, int y, bool first)
    {
        var (a, b) = (Index(parties, step.From), Index(parties, step.To));
        var (x1, x2) = (X(a, column), X(b, column) + (b > a ? -2 : 2));
        var day = step.Date ?? (first ? letter.Letter.Date : null);
        var announced = step.Status == "announced";
        var label = first ? $"{letter.Place.Number ?? letter.Place.Id}{(day is null ? "" : ", " + Words.Day(day))}" : day is null || day == letter.Letter.Date ? "" : Words.Day(day);
        // The name of a link begins with the words that it shows.
        var told = $"{(label.Length > 0 ? label + ". " : "")}{Words.Kind(letter.Letter.Form)}{(day is null || label.Length > 0 ? "" : ", " + Words.Day(day))}: {step.From} to {step.To}{(announced ? ", announced" : "")}";
        body.Append(CultureInfo.InvariantCulture, $"<a href=\"{Encoded(Words.Href(letter.Place.Volume, letter.Place.Id))}\" aria-label=\"{Encoded(told)}\"><title>{Encoded(step.Quote is null ? told : $"{told}: “{step.Quote}”")}</title>");
        if (a == b) body.Append(CultureInfo.InvariantCulture, $"<circle class=\"step\" cx=\"{X(a, column)}\" cy=\"{y}\" r=\"4\"/>");
        else body.Append(CultureInfo.InvariantCulture, $"<line class=\"step\" x1=\"{x1}\" x2=\"{x2}\" y1=\"{y}\" y2=\"{y}\" marker-end=\"url(#head)\"{(announced ? " stroke-dasharray=\"5 4\"" : "")}/>");
        if (label.Length > 0) body.Append(CultureInfo.InvariantCulture, $"<text x=\"{Math.Min(x1, x2) + Math.Abs(x2 - x1) / 2}\" y=\"{y - 6}\">{Encoded(label)}</text>");
        body.Append("</a>");
    }

    /// <summary>A bracket at the left from a reply up to what it answers; wider the farther back.</summary>
    private static void Tie(StringBuilder body, int earlier, int later, bool inferred)
    {
        var reach = Math.Min(Gutter - 16, 10 + (later - earlier) / 12);
        body.Append(CultureInfo.InvariantCulture, $"<path class=\"tie\" d=\"M{Gutter - 6} {later}h-{reach}V{earlier}h{reach}\" marker-end=\"url(#tied)\"{(inferred ? " stroke-dasharray=\"2 3\"" : "")}/>");
    }

    private static string Head(string id, string look) =>
        $"<marker id=\"{id}\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto-start-reverse\"><path d=\"M0 0 8 4 0 8z\" class=\"{look}\"/></marker>";

    /// <summary>The sender's name in the diagram and in titles.</summary>
    public static string Sender(CommunicationFact letter, EditionExchange exchange) => Named(letter.FromPerson, letter.From, exchange);

    /// <summary>The receiver's name likewise.</summary>
    public static string Receiver(CommunicationFact letter, EditionExchange exchange) => Named(letter.ToPerson, letter.To, exchange);

    /// <summary>A bare office is the party that another letter of the exchange prints with the name: <c>the President</c> is <c>President Maren</c>.</summary>
    private static string Named(string? person, string? printed, EditionExchange exchange)
    {
        if (person is null && printed is not null)
            foreach (var letter in exchange.Letters)
                foreach (var (known, words) in new[] { (letter.Letter.FromPerson, letter.Letter.From), (letter.Letter.ToPerson, letter.Letter.To) })
                    if (known is not null && words is not null && words.StartsWith(WithoutArticle(printed) + " ", StringComparison.Ordinal)) return Party(known, words);
        return Party(person, printed);
    }

    private static int X(int party, int column) => Gutter + party * column + column / 2;

    private static int Index(List<string> parties, string party) => parties.FindIndex(p => string.Equals(p, party, StringComparison.OrdinalIgnoreCase));

    private static string WithoutArticle(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && words.Length > 4 ? char.ToUpperInvariant(words[4]) + words[5..] : words;

    private static string Short(string party, int longest) => party.Length <= longest ? party : party[..(longest - 1)].TrimEnd() + "…";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
