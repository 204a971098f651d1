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

    /// <summary>Zotero's translator for embedded metadata takes Highwire's names: a book title beside the title makes a section of a book.</summary>
    [Fact]
    public async Task Reference_managers_find_the_citation()
    {
        var html = await _served.Client.GetStringAsync("/vessen1931v02/d1", Stop);
        var meta = System.Text.RegularExpressions.Regex.Matches(html, "<meta name=\"(citation_[a-z_]+)\" content=\"([^\"]+)\" />").ToLookup(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
        Assert.Equal(["Memorandum of Conversation"], meta["citation_title"]);
        Assert.Equal(["Papers of the Republic of Vessen, 1931, Volume II, The Strait"], meta["citation_inbook_title"]);
        Assert.Equal(["11"], meta["citation_firstpage"]);
        Assert.Equal(["12"], meta["citation_lastpage"]);
        var script = html.IndexOf("<script type=\"application/ld+json\">", StringComparison.Ordinal) + 35;
        using var data = System.Text.Json.JsonDocument.Parse(html[script..html.IndexOf("</script>", script, StringComparison.Ordinal)]);
        Assert.Equal("Memorandum of Conversation", data.RootElement.GetProperty("name").GetString());
        Assert.Equal("Book", data.RootElement.GetProperty("isPartOf").GetProperty("@type").GetString());
        var coins = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(html, "class=\"Z3988\" title=\"([^\"]+)\"").Groups[1].Value).Split('&').Select(f => f.Split('=')).ToDictionary(f => f[0], f => Uri.UnescapeDataString(f[1]));
        Assert.Equal(("bookitem", "Memorandum of Conversation", "11-12"), (coins["rft.genre"], coins["rft.atitle"], coins["rft.pages"]));
    }

    [Theory]
    [InlineData("d1.bib", "application/x-bibtex", "@incollection{vessen1931v02-d1,")]
    [InlineData("d1.ris", "application/x-research-info-systems", "TY  - CHAP")]
    [InlineData("d1.csl", "application/vnd.citationstyles.csl+json", "\"id\": \"vessen1931v02-d1\"")]
    public async Task A_citation_is_taken_along(string name, string type, string content)
    {
        var answer = await _served.Client.GetAsync("/vessen1931v02/" + name, Stop);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(content, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("href=\"/vessen1931v02/" + name + "\"", await _served.Client.GetStringAsync("/vessen1931v02/d1", Stop), StringComparison.Ordinal);
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
    [InlineData("/verify")]
    [InlineData("/files")]
    [InlineData("/files/foreign-office-of-vessen-strait-files-box-4")]
    [InlineData("/api/files")]
    [InlineData("/references")]
    [InlineData("/api/references")]
    [InlineData("/findings")]
    [InlineData("/findings/rules")]
    [InlineData("/findings/rules/CH-N003")]
    [InlineData("/api/findings")]
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
