using System.Net;
using System.Text.Json;

namespace Chancery.Web.Tests;

/// <summary>The page that leads from citations to documents.</summary>
public sealed class LookupPageTests : IAsyncLifetime
{
    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(("vesp1958-60v02.xml", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "vesp1958-60v02.xml"), Stop)));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task Citations_lead_to_document_and_page_with_the_confidence_said()
    {
        var html = await _served.Client.GetStringAsync("/lookup?text=" + Uri.EscapeDataString("FRUS, 1958–1960, vol. II, doc. 9\nIbid., p. 13\nFRUS, 1958–1960, vol. II, doc. 90"), Stop);
        Assert.Contains("3 citations: 1 certain, 1 uncertain, 1 without a document.", html, StringComparison.Ordinal);
        Assert.Contains("<b>Certain.</b>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/vesp1958-60v02/d9#pg_13\"", html, StringComparison.Ordinal);
        Assert.Contains("<b>Nothing there.</b>", html, StringComparison.Ordinal);
        Assert.Contains("id=\"pg_13\"", await _served.Client.GetStringAsync("/vesp1958-60v02/d9", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FRUS, 1958–1960, vol. II, doc. 9", true)]
    [InlineData("harbour 1959", false)]
    [InlineData("place:Tolmere/d9 ://", false)]
    public async Task A_search_for_a_citation_leads_to_what_is_cited(string query, bool leads)
    {
        var html = await _served.Client.GetStringAsync("/search?q=" + Uri.EscapeDataString(query), Stop);
        Assert.Equal(leads, html.Contains("this is <a href=\"/vesp1958-60v02/d9\">", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_api_gives_the_same()
    {
        using var json = JsonDocument.Parse(await _served.Client.GetStringAsync("/api/lookup?text=" + Uri.EscapeDataString("FRUS, 1958–1960, vol. II, p. 14"), Stop));
        var found = json.RootElement[0];
        Assert.Equal("Uncertain", found.GetProperty("confidence").GetString());
        Assert.Equal(["d10", "d11"], found.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task A_long_list_is_posted_and_what_it_holds_is_shown_as_text()
    {
        using var form = new FormUrlEncodedContent([new("text", "<script>alert(1)</script>\n" + string.Concat(Enumerable.Repeat("FRUS, 1958–1960, vol. II, doc. 9\n", 200)))]);
        var answer = await _served.Client.PostAsync("/lookup", form, Stop);
        var html = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("201 citations: 200 certain", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        using var few = new FormUrlEncodedContent([new("text", "FRUS, 1958–1960, vol. II, doc. 9")]);
        var brief = await _served.Client.PostAsync("/lookup", few, Stop);
        Assert.Equal((HttpStatusCode.SeeOther, "/lookup?text=FRUS%2C%201958%E2%80%931960%2C%20vol.%20II%2C%20doc.%209"), (brief.StatusCode, brief.Headers.Location?.OriginalString));
    }
}
