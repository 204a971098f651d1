using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Publishing.Html;

namespace Chancery.Tests.Publishing;

/// <summary>Words are marked where they stand, and nowhere else.</summary>
public sealed class TextMarkTests
{
    private const string Before = """<div xmlns="http://www.tei-c.org/ns/1.0" type="document" xml:id="d1">""";

    [Theory]
    [InlineData("<p>He went to to the ministry.</p>", "to to", "to to")]
    [InlineData("<p>A &amp; B went to\n   to the ministry &lt;now&gt;.</p>", "to\n   to", "to to")]
    [InlineData("<p>He w<hi rend=\"italic\">ent t</hi>o the ministry.</p>", "ent t</hi>o the", "ent t|o the")]
    [InlineData("<p>He left.<note n=\"1\" xml:id=\"d1fn1\">See the the file.</note></p>", "the the", "the the")]
    [InlineData("<p>the the<note n=\"1\" xml:id=\"d1fn1\">See <hi>the</hi> file.</note> end of it</p>", "the<note n=\"1\" xml:id=\"d1fn1\">See <hi>the</hi> file.</note> end", "the| end")]
    [InlineData("<head>12. Letter Letter<note n=\"1\" type=\"source\">Files.</note></head><p>Text.</p>", "Letter Letter", "Letter Letter")]
    [InlineData("<head>12. Letter</head><p>Text.</p>", "12. Letter", "Letter")]
    public void The_words_at_the_place_are_marked(string content, string source, string marked)
    {
        var words = source.Contains("<note", StringComparison.Ordinal) ? "the end" : Chancery.Documents.Document.Fold(System.Text.RegularExpressions.Regex.Replace(source, "<[^>]*>", ""));
        var html = Rendered(content, Mark(content, source, words));
        Assert.Equal(marked, string.Join('|', Page(html).QuerySelectorAll(".flaw").Select(e => System.Text.RegularExpressions.Regex.Replace(e.TextContent, @"\s+", " "))));
        Assert.Equal("page-mark-1", html.Places["page-mark-1"]);
        Assert.Single(Page(html).QuerySelectorAll("#page-mark-1"));
        // The marks are the only difference.
        Assert.Equal(Text(Rendered(content)), Text(html));
        Assert.Equal(Rendered(content).PrintedNumber, html.PrintedNumber);
    }

    [Fact]
    public void Words_that_read_otherwise_are_marked_nowhere()
    {
        const string content = "<p>He went to the ministry.</p>";
        var html = Rendered(content, Mark(content, "to the", "to to"));
        Assert.Empty(Page(html).QuerySelectorAll(".flaw"));
        Assert.Empty(html.Places);
        Assert.Empty(Rendered(content, new TextMark("page-mark-1", "flaw", "#x", "Why.", new SpanPlace(new DocumentSpan(-3, 2), null))).Places);
        Assert.Empty(Rendered(content, new TextMark("page-mark-1", "flaw", "#x", "Why.", new SpanPlace(new DocumentSpan(4000, 2), "to"))).Places);
    }

    [Theory]
    [InlineData("<p>On <date when=\"1961-04-18\">April 19</date> he left.</p>", "1961-04-18", "page-mark-1", "April 19")]
    [InlineData("<p>He left.<note n=\"3\" xml:id=\"d1fn3\">At noon.</note></p>", "3", "d1fn3-m", "")]
    [InlineData("<p>He left.</p><p>He <pb n=\"7\" xml:id=\"pg_7\"/>came.</p>", "7", "pg_7", "")]
    [InlineData("<p>He left.</p><p rend=\"center\">He came.</p>", "center", "p1", "")]
    [InlineData("<p>He left.</p><list><item>One</item><item n=\"2\">Two</item></list>", "2", "page-mark-1", "Two")]
    public void What_concerns_an_element_leads_to_it(string content, string source, string place, string marked)
    {
        var html = Rendered(content, Mark(content, "\"" + source, source));
        Assert.Equal(place, html.Places["page-mark-1"]);
        Assert.Equal(marked, string.Concat(Page(html).QuerySelectorAll(".flaw").Select(e => e.TextContent)));
        Assert.NotNull(Page(html).QuerySelector("#" + place));
    }

    [Theory]
    [InlineData("<p>He said so. The Secretary\n  &amp; he agreed.</p>", "paragraph 0", "The Secretary & he agreed.", "The Secretary", "The Secretary")]
    [InlineData("<p>He said so. He said so.</p><p>He <pb n=\"2\"/>said no.</p>", "paragraph 1", "He said no.", "He", "He")]
    [InlineData("<p>First: <list><item>He left.</item></list> The envoy stayed.</p>", "paragraph 2", "The envoy stayed.", "The envoy", "The envoy")]
    [InlineData("<list type=\"participants\"><head>PARTICIPANTS</head><item>Mr. Orl<note n=\"1\">Later Count.</note>, Envoy</item></list><p>He.</p>", "participants", "Mr. Orl, Envoy", "Mr. Orl", "Mr. Orl")]
    [InlineData("<p>The Secretary’s aide left.</p>", "paragraph 0", "The Secretary left.", "The Secretary", "")]
    [InlineData("<p>The Secretary left.</p>", "paragraph 4", "The Secretary left.", "The Secretary", "")]
    public void Words_of_a_sentence_are_marked_in_its_paragraph(string content, string where, string quote, string words, string marked)
    {
        var html = Rendered("<head>1. Note</head>" + content, new TextMark(null, "flaw", "/people/orl", "Who.", new SentencePlace(where, quote, quote.IndexOf(words, StringComparison.Ordinal), words.Length)));
        Assert.Equal(marked, string.Join('|', Page(html).QuerySelectorAll("a.flaw").Select(e => System.Text.RegularExpressions.Regex.Replace(e.TextContent, @"\s+", " "))));
        Assert.Equal(Text(Rendered("<head>1. Note</head>" + content)), Text(html));
    }

    [Fact]
    public void Within_a_link_a_mark_is_no_link()
    {
        const string content = "<p>See <ref target=\"#d2\">Document Document 2</ref> and more.</p>";
        var mark = Mark(content, "Document Document", "Document Document");
        var page = Page(Rendered(content, mark));
        Assert.Equal("SPAN", page.QuerySelector("a[href='#d2'] .flaw")!.TagName);
        Assert.Empty(Page(Rendered(content, mark with { WithinLinks = false })).QuerySelectorAll(".flaw"));
        // Words that are linked in part are not linked twice.
        const string person = "<p>Mr. <persName corresp=\"#p_OT1\">Orl</persName> said so.</p>";
        var speaker = new TextMark(null, "voice", "/people/orl", "Who.", new SentencePlace("paragraph 0", "Mr. Orl said so.", 0, 7));
        Assert.Empty(Page(Rendered(person, speaker)).QuerySelectorAll(".voice"));
        Assert.Single(Page(Rendered(person.Replace(" corresp=\"#p_OT1\"", "", StringComparison.Ordinal), speaker)).QuerySelectorAll(".voice"), e => e.TextContent == "Mr. Orl");
    }

    [Fact]
    public void Two_marks_of_the_same_words_are_one_that_says_both()
    {
        const string content = "<p>He went to to the ministry.</p>";
        var html = Rendered(content, Mark(content, "to to", "to to"), Mark(content, "to the", "to the") with { Id = "page-mark-2", Title = "And this." });
        Assert.Equal("Why. And this.", Assert.Single(Page(html).QuerySelectorAll(".flaw")).GetAttribute("title"));
        Assert.Equal(("page-mark-1", "page-mark-1"), (html.Places["page-mark-1"], html.Places["page-mark-2"]));
    }

    [Fact]
    public void A_title_is_never_markup()
    {
        const string content = "<p>He &lt;b&gt; went.</p>";
        var html = Rendered(content, Mark(content, "&lt;b&gt;", "<b>") with { Title = "\"><script>run()</script>" });
        Assert.Equal("<b>", Assert.Single(Page(html).QuerySelectorAll(".flaw")).TextContent);
        Assert.DoesNotContain("<script", html.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html.Body, StringComparison.Ordinal);
    }

    private static TextMark Mark(string content, string source, string words) =>
        new("page-mark-1", "flaw", "#page-finding-1", "Why.", new SpanPlace(new DocumentSpan(content.IndexOf(source, StringComparison.Ordinal), source.Length), words)) { WithinLinks = true };

    private static DocumentHtml Rendered(string content, params TextMark[] marks) =>
        HtmlRenderer.Render(TeiReader.Read(new SourceText("example", Before + content + "</div>")).File!.Root, target => new Link(target), marks: marks);

    private static string Text(DocumentHtml html) => Page(html).Body!.TextContent;

    private static IDocument Page(DocumentHtml html) =>
        new HtmlParser().ParseDocument($"<!DOCTYPE html><body><h1>{html.Heading}</h1>{html.Source?.Html}{html.Body}{string.Concat(html.Notes.Select(n => $"<div id=\"{n.Id}\">{n.Html}</div>"))}</body>");
}
