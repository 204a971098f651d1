using System.Net;

namespace Chancery.Web.Tests;

public sealed class DeskPageTests : IAsyncLifetime
{
    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(("vessen1931v02.xml", Examples.Volume));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Theory]
    [InlineData("ris", "application/x-research-info-systems", "bibliography.ris", "TI  - Telegram From the Legation in Kordia")]
    [InlineData("bib", "application/x-bibtex", "bibliography.bib", "title = {{Telegram From the Legation in Kordia}}")]
    [InlineData("csl", "application/vnd.citationstyles.csl+json", "bibliography.json", "\"title\": \"Telegram From the Legation in Kordia\"")]
    [InlineData("txt", "text/plain", "bibliography.txt", "“Telegram From the Legation in Kordia.” Torvik, March 5, 1931. In Papers of the Republic of Vessen, 1931, Volume II, The Strait, doc. 2")]
    public async Task Documents_that_are_named_are_cited_in_every_form(string form, string type, string file, string told)
    {
        var answer = await _served.Client.GetAsync($"/desk/bibliography.{form}?id=vessen1931v02/d2&id=vessen1931v02%2Fd1&id=vessen1931v02/d2", Stop);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(file, answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("Memorandum of Conversation").Length + text.Split("Telegram From").Length - 2);
    }

    [Fact]
    public async Task What_the_edition_does_not_hold_is_left_out_and_said_in_words()
    {
        var text = await _served.Client.GetStringAsync("/desk/bibliography.txt?id=vessen1931v02/d2&id=vessen1931v02/d99&id=nonsense", Stop);
        Assert.EndsWith("\nNot in this edition: vessen1931v02/d99, nonsense.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("d99", await _served.Client.GetStringAsync("/desk/bibliography.ris?id=vessen1931v02/d2&id=vessen1931v02/d99", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _served.Client.GetAsync("/desk/bibliography.ris?id=vessen1931v02/d99", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_bibliography_has_a_bound()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await _served.Client.GetAsync("/desk/bibliography.ris", Stop)).StatusCode);
        var many = await _served.Client.GetAsync("/desk/bibliography.ris?" + string.Join('&', Enumerable.Range(0, 501).Select(n => $"id=vessen1931v02/d{n}")), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        Assert.Contains("at most 500", await many.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _served.Client.GetAsync("/desk/bibliography.ris?" + string.Join('&', Enumerable.Range(1, 500).Select(n => $"id=vessen1931v02/d{n}")), Stop)).StatusCode);
    }

    [Fact]
    public async Task A_page_tells_the_script_what_can_be_kept()
    {
        var page = await _served.Client.GetStringAsync("/search?q=harbour&kind=telegram&page=2&sort=date", Stop);
        Assert.Contains("data-keep=\"search\" data-edition=\"Test\" data-href=\"/search?q=harbour&amp;kind=telegram&amp;sort=date\"", page, StringComparison.Ordinal);
        Assert.Contains("data-query=\"harbour\" data-filters=\"kind Telegram\" data-found=\"1\" hidden>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-keep=\"search\"", await _served.Client.GetStringAsync("/search", Stop), StringComparison.Ordinal);
        Assert.Contains("data-keep=\"document\" data-edition=\"Test\" data-volume=\"vessen1931v02\" data-id=\"d2\" data-href=\"/vessen1931v02/d2\" data-number=\"2\" data-heading=\"Telegram From the Legation in Kordia\" data-date=\"1931-03-05\"", await _served.Client.GetStringAsync("/vessen1931v02/d2", Stop), StringComparison.Ordinal);
    }
}
