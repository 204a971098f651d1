using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Chancery.Web.Tests;

/// <summary>Every kind of page says in its title what it is, and above its text where it stands; a broken address is answered with what may have been meant.</summary>
public sealed class TitleTests : IAsyncLifetime
{
    private ServedEdition _served = null!;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(("vessen1931v02.xml", Examples.Volume));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "Test", "")]
    [InlineData("/vessen1931v02", "Papers of the Republic of Vessen, 1931, Volume II, The Strait · Test", "")]
    [InlineData("/vessen1931v02/comp1", "The harbour dues · Volume II · Test", "/vessen1931v02 Volume II")]
    [InlineData("/vessen1931v02/ch1", "First talks · Volume II · Test", "/vessen1931v02 Volume II|/vessen1931v02/comp1 The harbour dues")]
    [InlineData("/vessen1931v02/persons", "Persons · Volume II · Test", "/vessen1931v02 Volume II")]
    [InlineData("/vessen1931v02/d2", "2. Telegram From the Legation in Kordia · Volume II · Test", "/vessen1931v02 Volume II|/vessen1931v02/comp1 The harbour dues|/vessen1931v02/ch1 First talks")]
    [InlineData("/vessen1931v02/d2?q=tolls", "2. Telegram From the Legation in Kordia · Volume II · Test", "/vessen1931v02 Volume II|/vessen1931v02/comp1 The harbour dues|/vessen1931v02/ch1 First talks")]
    [InlineData("/search", "Search · Test", "")]
    [InlineData("/search?q=tolls", "“tolls” · Test", "")]
    [InlineData("/people", "People · Test", "")]
    [InlineData("/people/orlan-tamsin", "Orlan, Tamsin · Test", "/people People")]
    [InlineData("/people/orlan-tamsin/said", "What Orlan, Tamsin is reported to have said · Test", "/people People|/people/orlan-tamsin Orlan, Tamsin")]
    [InlineData("/exchanges", "Exchanges · Test", "")]
    [InlineData("/files", "Files · Test", "")]
    [InlineData("/references", "References · Test", "")]
    [InlineData("/cited", "Cited, not printed · Test", "/files Files")]
    [InlineData("/findings/rules/CH-N003", "CH-N003 · Test", "/findings Findings|/findings/rules Rules")]
    [InlineData("/dates/1931/03", "March 1931 · Test", "/dates Dates|/dates/1931 1931")]
    [InlineData("/vessen1931v02/d77", "Nothing here · Test", "/vessen1931v02 Volume II")]
    public async Task Title_and_way_are_right(string path, string title, string crumbs)
    {
        using var page = await Page(path);
        Assert.Equal(title, page.Title);
        Assert.Equal(crumbs, string.Join('|', page.QuerySelectorAll(".crumb").Select(c => $"{c.GetAttribute("href")} {c.TextContent}")));
        Assert.Single(page.QuerySelectorAll("h1"));
        foreach (var crumb in page.QuerySelectorAll(".crumb")) Assert.Equal(HttpStatusCode.OK, (await _served.Client.GetAsync(crumb.GetAttribute("href"), Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/vessen1931v02/D1", "/vessen1931v02/d1")]
    [InlineData("/vessen1931v02/d1.pdf", "/vessen1931v02/d1")]
    [InlineData("/vessen1931v02/document-2", "/vessen1931v02/d2")]
    [InlineData("/vessen1931v02/pg_14", "/vessen1931v02/d1#pg_12")]
    [InlineData("/vessen1931v02/d1fn9", "/vessen1931v02/d1")]
    [InlineData("/VESSEN1931V02/d2", "/vessen1931v02/d2")]
    [InlineData("/vessen1931-v02/d2", "/vessen1931v02/d2")]
    [InlineData("/vessen1931v2/d99", "/vessen1931v02")]
    [InlineData("/historicaldocuments/vessen1931v02/d2", "/vessen1931v02/d2")]
    [InlineData("/people/orlan", "/people/orlan-tamsin")]
    [InlineData("/people/Orlan%20T.", "/people/orlan-tamsin")]
    [InlineData("/people/orlan-t/said", "/people/orlan-tamsin")]
    public async Task A_broken_address_leads_on(string path, string meant)
    {
        var answer = await _served.Client.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(meant, page.QuerySelector(".near a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/people/%25")]
    [InlineData("/people/*%5B")]
    [InlineData("/people/'%22--")]
    [InlineData("/vessen1931v02/pg_99999999999999")]
    [InlineData("/vessen1931v02/pg_-1")]
    public async Task An_odd_address_is_answered(string path) => Assert.Equal(HttpStatusCode.NotFound, (await _served.Client.GetAsync(path, Stop)).StatusCode);

    private async Task<IDocument> Page(string path) => new HtmlParser().ParseDocument(await (await _served.Client.GetAsync(path, Stop)).Content.ReadAsStringAsync(Stop));
}
