using System.Net;

namespace Chancery.Web.Tests;

public sealed class ReadingTests : IAsyncLifetime
{
    private ServedEdition _served = null!;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(("vessen1931v02.xml", Examples.Volume));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_page_shows_heading_source_note_notes_and_page_marks()
    {
        var html = await _served.Client.GetStringAsync("/vessen1931v02/d1", Stop);
        Assert.Contains("<span class=\"no\">1.</span> Memorandum of Conversation<a class=\"mark", html, StringComparison.Ordinal);
        Assert.Contains("id=\"d1fn1\" role=\"note\"", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"d1fn2\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#d1fn2-m\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"pg_12\"", html, StringComparison.Ordinal);
        Assert.Contains("<section class=\"part\" id=\"d1a1\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/vessen1931v02/d2\"", html, StringComparison.Ordinal);
        Assert.Contains("the volume vessen1929v01 is not in this edition", html, StringComparison.Ordinal);
        Assert.Contains("<i>Papers of the Republic of Vessen, 1931, Volume II, The Strait</i>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pg_12", "/vessen1931v02/d1#pg_12")]
    [InlineData("pg_11", "/vessen1931v02/d1#pg_11")]
    [InlineData("d1fn2", "/vessen1931v02/d1#d1fn2")]
    [InlineData("p_OT1", "/vessen1931v02/persons#p_OT1")]
    public async Task Every_id_leads_to_its_place(string id, string place)
    {
        var answer = await _served.Client.GetAsync("/vessen1931v02/" + id, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(place, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/vessen1931v02")]
    [InlineData("/vessen1931v02/d1")]
    [InlineData("/vessen1931v02/ch1")]
    [InlineData("/vessen1931v02/persons")]
    [InlineData("/vessen1931v02/d1.txt")]
    [InlineData("/vessen1931v02/d1.tei")]
    [InlineData("/vessen1931v02/d1.json")]
    [InlineData("/vessen1931v02/d1.md")]
    [InlineData("/vessen1931v02.tei")]
    [InlineData("/search?q=harbour")]
    [InlineData("/transcribe")]
    [InlineData("/files")]
    [InlineData("/files/foreign-office-of-vessen-strait-files-box-4")]
    [InlineData("/api/files")]
    [InlineData("/references")]
    [InlineData("/api/references")]
    [InlineData("/people")]
    [InlineData("/people/orlan-tamsin")]
    [InlineData("/people/orlan-tamsin/said")]
    [InlineData("/compare/vessen1931v02/d1/vessen1931v02/d2")]
    [InlineData("/api/people")]
    [InlineData("/api/compare/vessen1931v02/d1/vessen1931v02/d2")]
    [InlineData("/api/people/orlan-tamsin")]
    [InlineData("/api/vessen1931v02")]
    [InlineData("/api/search?q=harbour")]
    public async Task Every_page_answers_head_and_says_when_it_has_not_changed(string path)
    {
        var head = await _served.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Stop);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.True(head.Content.Headers.ContentLength > 0);
        Assert.False(head.Headers.Contains("Server"));
        Assert.Contains("script-src 'self'", head.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        if (path.Contains("search", StringComparison.Ordinal)) return;
        var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.TryAddWithoutValidation("If-None-Match", head.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, (await _served.Client.SendAsync(again, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_page_between_divisions_leads_to_the_section_that_begins_on_it()
    {
        await using var served = await ServedEdition.Of(("volume.xml", Examples.Volume.Replace("<div type=\"chapter\"", "<pb n=\"10\" xml:id=\"pg_10\"/><div type=\"chapter\"", StringComparison.Ordinal)));
        Assert.Equal("/vessen1931v02/ch1#pg_10", (await served.Client.GetAsync("/vessen1931v02/pg_10", Stop)).Headers.Location!.OriginalString);
        Assert.Contains("id=\"pg_10\" data-n=\"10\"", await served.Client.GetStringAsync("/vessen1931v02/ch1", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("section")]
    [InlineData("document")]
    public async Task What_has_no_heading_is_called_by_its_id_which_stays_text(string type)
    {
        const string id = "<img src='x' onerror='run()'>";
        await using var served = await ServedEdition.Of(("volume.xml", Examples.Volume.Replace(
            "</front>", $"<div type=\"{type}\" xml:id=\"{WebUtility.HtmlEncode(id)}\"><p>Text.</p></div></front>", StringComparison.Ordinal)));
        var page = await served.Client.GetStringAsync("/vessen1931v02/" + Uri.EscapeDataString(id), Stop);
        Assert.Matches("<h1 [^>]*>(<span class=\"no\">[^<]*</span> )?&lt;img src=", page);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", await served.Client.GetStringAsync("/vessen1931v02", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_address_is_answered_with_what_lies_near()
    {
        var answer = await _served.Client.GetAsync("/vessen1931v02/d3", Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("href=\"/vessen1931v02/d2\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("/vessen1931v02", await (await _served.Client.GetAsync("/vessen1931v2", Stop)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_volume_comes_back_to_the_byte() => Assert.Equal(Examples.Volume, await _served.Client.GetStringAsync("/vessen1931v02.tei", Stop));
}
