using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Chancery.Web.Tests;

/// <summary>Letters that answer one another, over two volumes: thread, diagram, and the way to them from the documents.</summary>
public sealed class ExchangePageTests : IAsyncLifetime
{
    private const string First = """
        4. Telegram From the Legation in Kordia to the Foreign Office0

        Torvik, March 3, 1931, 2 p.m.

        61. Following letter from Prime Minister Halvorsen to President Orlan handed me by Foreign Minister Brekke at noon today. Begin text:

        Mr. President: The dues of the outer harbour are those of our fathers. Sigurd Halvorsen. End text.

        Hale
          0. Source: Foreign Office of Vessen, Strait Files, Box 4. For the reply, see Document 5.
        """;

    private const string Second = """
        5. Letter From President Orlan to Prime Minister Halvorsen0

        Port Ansel, March 9, 1931.

        Dear Mr. Prime Minister: I have your letter of March 3. Our fathers had <smaller> ships.

        Tamsin Orlan
          0. Source: Foreign Office of Vessen, Strait Files, Box 4. See Document 4.
        """;

    private const string Alone = """
        9. Letter From President Orlan to Prime Minister Halvorsen0

        Port Ansel, August 2, 1931.

        Dear Mr. Prime Minister: The lamps are lit.1

        Tamsin Orlan
          0. Source: Foreign Office of Vessen, Strait Files, Box 4. Handed by Hale to Brekke on August 3.
          1. In reply to the letter from Halvorsen, Document 8.
        """;

    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(("a.txt", First), ("b.txt", Second), ("c.txt", Alone));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task A_thread_has_its_letters_in_order_of_time_with_what_answers_what()
    {
        var exchange = JsonNode.Parse(await _served.Client.GetStringAsync("/api/exchanges/loose-d5", Stop))!;
        Assert.Equal("loose-d4", (string)exchange["key"]!);
        Assert.Equal(["loose-d4", "loose-d5"], exchange["letters"]!.AsArray().Select(l => (string)l!["key"]!));
        Assert.Equal("loose-d4", (string)exchange["letters"]![1]!["links"]![0]!["to"]!);
        Assert.Equal("reply", (string)exchange["letters"]![1]!["links"]![0]!["kind"]!);
        var page = await _served.Client.GetStringAsync("/exchanges/loose-d4", Stop);
        Assert.Contains("<a href=\"#loose-d4\">letter of March 3, 1931</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_diagram_is_sound_svg_whose_arrows_lead_to_the_documents()
    {
        var page = await _served.Client.GetStringAsync("/exchanges/loose-d4", Stop);
        var from = page.IndexOf("<svg", page.IndexOf("class=\"sequence\"", StringComparison.Ordinal), StringComparison.Ordinal);
        var svg = XElement.Parse(page[from..(page.IndexOf("</svg>", from, StringComparison.Ordinal) + 6)]);
        Assert.Contains(svg.Elements("text"), t => t.Value.StartsWith("Halvorsen", StringComparison.Ordinal));
        Assert.Contains(svg.Elements("text"), t => t.Value.StartsWith("Orlan", StringComparison.Ordinal));
        var arrows = svg.Elements("a").ToList();
        Assert.Contains(arrows, a => (string)a.Attribute("href")! == "/loose/d4");
        Assert.Contains(arrows, a => (string)a.Attribute("href")! == "/loose/d5");
        Assert.Single(svg.Elements("path"), p => (string)p.Attribute("class")! == "tie");
        Assert.Contains(arrows.SelectMany(a => a.Elements("line")), l => l.Attribute("stroke-dasharray") is not null);
        Assert.Contains(arrows.SelectMany(a => a.Elements("line")), l => l.Attribute("stroke-dasharray") is null);
    }

    [Fact]
    public async Task A_document_names_what_it_answers_and_any_letter_leads_to_the_exchange()
    {
        Assert.Contains("Answers or names", await _served.Client.GetStringAsync("/loose/d5", Stop), StringComparison.Ordinal);
        Assert.Contains("Answered or named by", await _served.Client.GetStringAsync("/loose/d4", Stop), StringComparison.Ordinal);
        var answer = await _served.Client.GetAsync("/exchanges/loose-d5", Stop);
        Assert.Equal("/exchanges/loose-d4#loose-d5", answer.Headers.Location!.OriginalString);
        Assert.Contains("href=\"/exchanges/loose-d4\"", await _served.Client.GetStringAsync("/exchanges", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/exchanges/loose-d4\"", await _served.Client.GetStringAsync("/exchanges?scope=within-government", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _served.Client.GetAsync("/exchanges/none", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_letter_that_stands_alone_is_reached_from_its_document()
    {
        var document = await _served.Client.GetStringAsync("/loose/d9", Stop);
        Assert.Contains("Letter from President Orlan to Prime Minister Halvorsen", document, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/exchanges/loose-d9\">Its way from hand to hand</a>", document, StringComparison.Ordinal);
        Assert.Contains("1 letter,", await _served.Client.GetStringAsync("/exchanges/loose-d9", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/exchanges/loose-d9\"", await _served.Client.GetStringAsync("/exchanges", Stop), StringComparison.Ordinal);
    }
}
