using System.Net;

namespace Chancery.Web.Tests;

/// <summary>Places of date lines and kinds, each with what its documents are made up of.</summary>
public sealed class PlacePageTests : IAsyncLifetime
{
    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(
        ("vessen1931v02.xml", Examples.Volume),
        ("vessen1932v01.xml", Examples.Volume.Replace("vessen1931v02", "vessen1932v01", StringComparison.Ordinal).Replace("1931-03", "1932-07", StringComparison.Ordinal)
            .Replace("<placeName>Port Ansel</placeName>", "<placeName>Pört-Ansel</placeName>", StringComparison.Ordinal).Replace("<placeName>Torvik</placeName>", "<placeName>Torvick</placeName>", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task Places_are_listed_as_printed_and_variants_stand_apart()
    {
        var list = await _served.Client.GetStringAsync("/places", Stop);
        Assert.Contains("<a href=\"/places/port-ansel\">Port Ansel</a><span class=\"sum\"> also P&#xF6;rt-Ansel</span>", list, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/places/torvik\">Torvik</a></span> <span class=\"count\">1, 1931</span>", list, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/places/torvick\">Torvick</a></span> <span class=\"count\">1, 1932</span>", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_has_years_kinds_people_and_what_is_near_in_name()
    {
        var page = await _served.Client.GetStringAsync("/places/port-ansel", Stop);
        Assert.Contains("2 documents dated from here", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?from=1932&amp;to=1932&amp;place=Port%20Ansel&amp;sort=date\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?kind=memorandum-of-conversation&amp;place=Port%20Ansel&amp;sort=date\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/people/orlan-tamsin\">Orlan, Tamsin</a> <span class=\"count\">2</span>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?volume=vessen1932v01&amp;place=Port%20Ansel&amp;sort=date\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/places/torvick\">Torvick</a> 1", await _served.Client.GetStringAsync("/places/torvik", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_searches_that_a_place_leads_to_find_as_many_documents() =>
        Assert.Contains("<b>2 documents</b>", await _served.Client.GetStringAsync("/search?place=Port%20Ansel&sort=date", Stop), StringComparison.Ordinal);

    [Fact]
    public async Task A_kind_has_years_places_and_people()
    {
        Assert.Contains("<a href=\"/kinds/telegram\">Telegram</a> <span class=\"count\">2</span>", await _served.Client.GetStringAsync("/kinds", Stop), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/kinds/telegram\">Telegram</a>", await _served.Client.GetStringAsync("/", Stop), StringComparison.Ordinal);
        var page = await _served.Client.GetStringAsync("/kinds/memorandum-of-conversation", Stop);
        Assert.Contains("2 documents of this kind", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?kind=memorandum-of-conversation&amp;place=Port%20Ansel&amp;sort=date\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/people/brekke-davor\">Brekke, Davor</a> <span class=\"count\">2</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_form_of_a_name_leads_to_the_place()
    {
        var answer = await _served.Client.GetAsync("/places/Port%20Ansel", Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/places/port-ansel", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/places/torvix", "href=\"/places/torvik\"")]
    [InlineData("/places/nowhere", "href=\"/places\"")]
    [InlineData("/places/%3Cscript%3E", "href=\"/places\"")]
    [InlineData("/kinds/novel", "href=\"/kinds\"")]
    public async Task What_is_not_there_is_not_found_and_helped(string path, string near)
    {
        var answer = await _served.Client.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains(near, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }
}
