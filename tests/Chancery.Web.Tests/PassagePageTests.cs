using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Chancery.Web.Tests;

/// <summary>The page of a document marks the hits of a query and the words of a quotation that its address asks for.</summary>
public sealed class PassagePageTests : IAsyncLifetime
{
    private ServedEdition _served = null!;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(("vessen1931v02.xml", Examples.Volume));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_result_leads_to_its_hits()
    {
        using var result = await Page("/search?q=dues&in=body");
        var link = result.QuerySelector(".hits h2 a")!;
        Assert.Equal(("/vessen1931v02/d1?q=dues&in=body", "nofollow"), (link.GetAttribute("href"), link.GetAttribute("rel")));
        using var page = await Page(link.GetAttribute("href")!);
        Assert.Equal(["dues", "dues", "Dues", "dues"], page.QuerySelectorAll("mark.hit").Select(m => m.TextContent));
        Assert.Equal(["hit-1", "hit-2", "hit-3", "hit-4"], page.QuerySelectorAll("mark.hit").Select(m => m.Id));
        Assert.Equal("4 hits for “dues”", page.QuerySelector(".hitbar .place")!.TextContent);
        Assert.Equal(["#hit-1", "#hit-2", "#hit-3", "#hit-4"], page.QuerySelectorAll(".hitbar .each a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/search?q=dues&in=body", page.QuerySelector(".hitbar .place a")!.GetAttribute("href"));
        Assert.Equal("/vessen1931v02/d1", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Words_within_links_marks_and_notes_are_marked_and_nothing_else_changes()
    {
        using var plain = await Page("/vessen1931v02/d1");
        using var page = await Page("/vessen1931v02/d1?q=foreign+document+%22grounds+of+this+measure%22+1");
        Assert.Equal("Foreign", page.QuerySelector("a.who mark")!.TextContent);
        Assert.Equal("Document", page.QuerySelector("#d1fn2 a mark")!.TextContent);
        Assert.Equal(["grounds of this ", "measure"], page.QuerySelectorAll("#p0 mark").Select(m => m.TextContent).SkipWhile(t => !t.StartsWith("grounds", StringComparison.Ordinal)));
        Assert.Equal(plain.QuerySelector("article")!.TextContent, page.QuerySelector("article")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("mark mark"));
        // The printed number of the heading is set apart and no hit.
        Assert.Equal("1.", page.QuerySelector("h1 .no")!.InnerHtml);
        Assert.Null(plain.QuerySelector("link[rel=canonical], .hitbar, .passage"));
        var ids = page.QuerySelectorAll("mark[id]").Select(m => m.Id!).ToHashSet();
        Assert.All(Enumerable.Range(1, ids.Count), n => Assert.Contains($"hit-{n}", ids));
        Assert.StartsWith($"{ids.Count} hits", page.QuerySelector(".hitbar .place")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zzzz", "No hits in this document for “zzzz”.")]
    [InlineData("person:orlan", "No hits in this document for “person:orlan”. The query names no words that could be marked.")]
    [InlineData("***", "No hits in this document for “***”. The query names no words that could be marked.")]
    [InlineData("<script>run()</script>", "No hits in this document for “<script>run()</script>”.")]
    [InlineData("../../etc/passwd", "No hits in this document for “../../etc/passwd”.")]
    [InlineData("[a TO z]", null)]
    [InlineData("title:secret", null)]
    [InlineData("100%", null)]
    [InlineData("1 OR 1=1", null)]
    [InlineData("\"\"\"((((-", null)]
    [InlineData("near(harbour dues, 3) \uD83D", null)]
    public async Task No_query_fails(string query, string? told)
    {
        using var page = await Page("/vessen1931v02/d1?q=" + Uri.EscapeDataString(query));
        var bar = page.QuerySelector(".hitbar .place")!.TextContent;
        if (told is not null) Assert.Equal(told, bar);
        Assert.Null(page.QuerySelector("article script"));
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_told()
    {
        using var page = await Page("/vessen1931v02/d1?q=" + new string('x', 5000));
        Assert.Contains("at most 4,000 characters; this one has 5,000", page.QuerySelector(".hitbar")!.TextContent, StringComparison.Ordinal);
        using var quoted = await Page("/vessen1931v02/d1?quote=" + new string('x', 5000));
        Assert.Contains("more than 4,000 characters", quoted.QuerySelector(".passage")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quoted_words_are_marked_where_they_stand_and_cited_with_their_page()
    {
        using var page = await Page("/vessen1931v02/d1?quote=" + Uri.EscapeDataString("GROUNDS of this  measure, and whether"));
        Assert.Equal("grounds of this measure, and whether", Text(page.QuerySelectorAll("mark.quoted")));
        Assert.Equal("quote", page.QuerySelector("mark.quoted")!.Id);
        Assert.StartsWith("Pages 11–12, marked below.", page.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("doc. 1, pp. 11–12.", page.QuerySelector("[data-note]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/vessen1931v02/d1?quote=GROUNDS%20of%20this%20%20measure%2C%20and%20whether#quote", page.QuerySelector("[data-address]")!.GetAttribute("href"));
        Assert.Equal("/vessen1931v02/d1", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    /// <summary>An apostrophe that is a letter to Unicode is no word.</summary>
    [Theory]
    [InlineData("ʼ", false)]
    [InlineData("raised without notice … ʼ", true)]
    [InlineData("ʼ … raised without notice", true)]
    [InlineData("[…]", false)]
    public async Task Pieces_without_a_word_are_left_out(string quoted, bool stands)
    {
        using var page = await Page("/vessen1931v02/d1?quote=" + Uri.EscapeDataString(quoted));
        Assert.Equal(stands, page.QuerySelector("#quote") is not null);
    }

    [Theory]
    [InlineData("lighthouse tolls were meant", "Page 12,", "p. 12.")]
    [InlineData("tariff of the autumn", "Page 12,", "p. 12.")]
    [InlineData("compare volume I", "Page 12, in note 3,", "p. 12n3.")]
    [InlineData("Drafted by Hale", "Page 11, in the source note,", "p. 11, source note.")]
    [InlineData("Memorandum of Conversation", "Page 11, in the heading,", "p. 11.")]
    public async Task The_page_is_that_of_the_passage(string quoted, string told, string cited)
    {
        using var page = await Page("/vessen1931v02/d1?quote=" + Uri.EscapeDataString(quoted));
        Assert.StartsWith(told, page.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(cited, page.QuerySelector("[data-note]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_inferred_is_told_and_not_cited()
    {
        await using var served = await ServedEdition.Of(("v.xml", Examples.Volume.Replace("<pb n=\"11\" xml:id=\"pg_11\"/>", "", StringComparison.Ordinal)));
        using var page = new HtmlParser().ParseDocument(await served.Client.GetStringAsync("/vessen1931v02/d1?quote=raised+without+notice", Stop));
        Assert.Contains("Page 11, marked below. That page is inferred and therefore not in the note.", page.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("doc. 1.", page.QuerySelector("[data-note]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "p0")]
    [InlineData("p0", "p0")]
    [InlineData("pg_12", "a1p2")]
    [InlineData("d1a1", "a1p2")]
    [InlineData("nowhere", "p0")]
    public async Task Of_words_that_stand_there_twice_those_behind_a_place_are_meant(string after, string block)
    {
        await using var served = await ServedEdition.Of(("v.xml", Examples.Volume.Replace("The dues follow", "It follows that the dues of the outer harbour follow", StringComparison.Ordinal)));
        using var page = new HtmlParser().ParseDocument(await served.Client.GetStringAsync("/vessen1931v02/d1?quote=the+dues+of+the+outer+harbour&after=" + after, Stop));
        Assert.Equal(block, page.QuerySelector("mark.quoted")!.Closest("p")!.Id);
        Assert.Equal(after.Length > 0, page.QuerySelector("[data-address]")!.GetAttribute("href")!.Contains($"&after={after}#", StringComparison.Ordinal));
        Assert.Contains("stand 2 times in this document", page.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_do_not_stand_there_are_told_plainly()
    {
        using var page = await Page("/vessen1931v02/d1?quote=" + Uri.EscapeDataString("<b>the inner harbour</b>"));
        Assert.StartsWith("These words do not stand in this document: “<b>the inner harbour</b>”.", page.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("mark"));
        Assert.Equal(HttpStatusCode.OK, (await _served.Client.GetAsync(page.QuerySelector(".told a")!.GetAttribute("href"), Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/vessen1931v02/d1?q=dues")]
    [InlineData("/vessen1931v02/d1?quote=grounds+of+this+measure")]
    public async Task It_says_when_it_has_not_changed(string path)
    {
        var tag = (await _served.Client.GetAsync(path, Stop)).Headers.ETag!.Tag;
        Assert.NotEqual(tag, (await _served.Client.GetAsync("/vessen1931v02/d1", Stop)).Headers.ETag!.Tag);
        var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.TryAddWithoutValidation("If-None-Match", tag);
        Assert.Equal(HttpStatusCode.NotModified, (await _served.Client.SendAsync(again, Stop)).StatusCode);
    }

    private async Task<IDocument> Page(string path) => new HtmlParser().ParseDocument(await _served.Client.GetStringAsync(path, Stop));

    private static string Text(IEnumerable<IElement> elements) => System.Text.RegularExpressions.Regex.Replace(string.Concat(elements.Select(e => e.TextContent)), @"\s+", " ");
}
