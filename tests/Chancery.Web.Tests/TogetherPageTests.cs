using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Chancery.Editions.People;
using Chancery.Web.People.Network;

namespace Chancery.Web.Tests;

/// <summary>People who appear together: pictures, tables and the documents behind each tie.</summary>
public sealed partial class TogetherPageTests : IAsyncLifetime
{
    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(
        ("vessen1931v02.xml", Examples.Volume),
        ("vessen1932v01.xml", Examples.Volume.Replace("vessen1931v02", "vessen1932v01", StringComparison.Ordinal).Replace("1931-03", "1932-07", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Theory]
    [InlineData("/people/together", 2)]
    [InlineData("/vessen1932v01/people", 1)]
    [InlineData("/people/together?by=named&people=5", 2)]
    public async Task Two_who_take_part_in_the_same_documents_are_tied(string path, int documents)
    {
        var page = await _served.Client.GetStringAsync(path, Stop);
        Assert.Contains($"<title>Brekke, Davor and Orlan, Tamsin: {(documents == 1 ? "1 document" : $"{documents} documents")}</title>", page, StringComparison.Ordinal);
        Assert.Contains($">{documents}</a></td>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/people/brekke-davor/together/orlan-tamsin", page, StringComparison.Ordinal);
        Assert.Contains("The picture shows what editors selected and tagged", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Around_a_person_stand_the_others()
    {
        var page = await _served.Client.GetStringAsync("/people/orlan-tamsin/together", Stop);
        Assert.Contains("<title>Brekke, Davor: 2 documents</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<title>Orlan, Tamsin:", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/people/orlan-tamsin/together/brekke-davor\" aria-label=\"2 documents with Brekke, Davor\">2</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tie_leads_to_as_many_documents_as_it_counts()
    {
        var page = await _served.Client.GetStringAsync("/people/brekke-davor/together/orlan-tamsin", Stop);
        Assert.Contains("2 documents that both send or receive, or in which both take part", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/vessen1931v02/d1\"", page, StringComparison.Ordinal);
        Assert.Contains("Brekke: took part, said, mentioned; Orlan: took part, said, mentioned", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Companions_of_a_person_lead_to_the_documents_of_both() =>
        Assert.Contains("<a href=\"/people/orlan-tamsin/together/brekke-davor\" aria-label=\"2 documents with Brekke, Davor\">2</a>", await _served.Client.GetStringAsync("/people/orlan-tamsin", Stop), StringComparison.Ordinal);

    [Fact]
    public async Task Ties_below_a_threshold_are_left_out()
    {
        var page = await _served.Client.GetStringAsync("/people/together?least=3", Stop);
        Assert.DoesNotContain("Brekke, Davor and Orlan, Tamsin", page, StringComparison.Ordinal);
        Assert.Contains("<title>Brekke, Davor: 2 documents</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_people_and_volume_lead_to_the_pictures()
    {
        Assert.Contains("href=\"/people/orlan-tamsin/together\"", await _served.Client.GetStringAsync("/people/orlan-tamsin", Stop), StringComparison.Ordinal);
        Assert.Contains("href=\"/people/together\"", await _served.Client.GetStringAsync("/people", Stop), StringComparison.Ordinal);
        Assert.Contains("href=\"/vessen1931v02/people\"", await _served.Client.GetStringAsync("/vessen1931v02", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_of_the_volume_goes_before_the_page_of_its_name()
    {
        await using var served = await ServedEdition.Of(("volume.xml", Examples.Volume.Replace("xml:id=\"d2\"", "xml:id=\"people\"", StringComparison.Ordinal)));
        Assert.Contains("href=\"/vessen1931v02/~people\"", await served.Client.GetStringAsync("/vessen1931v02", Stop), StringComparison.Ordinal);
        Assert.Contains("Telegram From the Legation", await served.Client.GetStringAsync("/vessen1931v02/people", Stop), StringComparison.Ordinal);
        Assert.Contains("People who appear together in Volume II", await served.Client.GetStringAsync("/vessen1931v02/~people", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Client.GetAsync("/vessen1931v02/~makeup", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_persons_years_are_told_by_role_with_a_table()
    {
        var page = await _served.Client.GetStringAsync("/people/orlan-tamsin", Stop);
        Assert.Contains("<title>Took part, 1932: 1 document</title>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/people/orlan-tamsin?role=took-part&amp;year=1931#documents\" aria-label=\"Took part, 1931: 1 document\">1</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<th scope=\"col\" class=\"figure\">Sent</th>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people/nobody/together")]
    [InlineData("/people/nobody/together/orlan-tamsin")]
    [InlineData("/people/orlan-tamsin/together/nobody")]
    [InlineData("/people/orlan-tamsin/together/orlan-tamsin")]
    [InlineData("/nowhere/people")]
    [InlineData("/nowhere/makeup")]
    public async Task What_is_not_there_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await _served.Client.GetAsync(path, Stop)).StatusCode);

    [Theory]
    [InlineData("/people/together?people=-4&least=x")]
    [InlineData("/people/together?people=999999999&least=0&by=%3Cscript%3E")]
    [InlineData("/people/brekke-davor/together/orlan-tamsin?page=99999")]
    public async Task What_cannot_be_read_in_an_address_is_left_out(string path) => Assert.Equal(HttpStatusCode.OK, (await _served.Client.GetAsync(path, Stop)).StatusCode);

    [Fact]
    public void Those_who_appear_together_stand_together()
    {
        // Two circles of five, with one tie between them; the people come in turns.
        var people = Enumerable.Range(0, 10).Select(i => new NetworkPerson($"p{i}", $"Person {i}", 10)).ToList();
        var ties = new List<NetworkTie>();
        for (var i = 0; i < 10; i++)
            for (var j = i + 1; j < 10; j++)
                if (i % 2 == j % 2) ties.Add(new NetworkTie(i, j, 5));
        ties.Add(new NetworkTie(0, 1, 1));
        var groups = NetworkOrder.Of(new PeopleNetwork(people, ties, 50, 10));
        Assert.Equal(2, groups.Count);
        Assert.All(groups, g => Assert.Single(g.Select(i => i % 2).Distinct()));
    }

    [Fact]
    public void Names_never_overlap_and_the_same_network_gives_the_same_picture()
    {
        var random = new Random(7);
        var people = Enumerable.Range(0, 60).Select(i => new NetworkPerson($"p{i}", $"Person of a long name, number {i}", 60 - i)).ToList();
        var ties = Enumerable.Range(0, 400).Select(_ => (random.Next(60), random.Next(60))).Where(t => t.Item1 < t.Item2).Distinct().Select(t => new NetworkTie(t.Item1, t.Item2, random.Next(1, 9))).OrderByDescending(t => t.Documents).ToList();
        var network = new PeopleNetwork(people, ties, 400, 60);
        var picture = NetworkPicture.Of(network, t => $"/{t.First}/{t.Second}");
        Assert.Equal(picture, NetworkPicture.Of(network, t => $"/{t.First}/{t.Second}"));
        var heights = Height().Matches(picture).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal(60, heights.Count);
        Assert.All(heights.Zip(heights.Skip(1)), h => Assert.True(h.Second - h.First >= 20));
        // Of each person at least the strongest ties are drawn, or all.
        var drawn = NetworkPicture.Drawn(network);
        Assert.All(Enumerable.Range(0, 60), i => Assert.True(drawn.Count(t => t.First == i || t.Second == i) >= Math.Min(NetworkPicture.TiesOfEach, ties.Count(t => t.First == i || t.Second == i))));
    }

    [GeneratedRegex("<text [^>]* y=\"([0-9]+)\"")]
    private static partial Regex Height();
}
