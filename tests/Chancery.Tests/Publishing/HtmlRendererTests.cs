using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.Reading;
using Chancery.Publishing.Html;
using Chancery.Tests.Samples;

namespace Chancery.Tests.Publishing;

public sealed class HtmlRendererTests(SampleEdition samples) : IClassFixture<SampleEdition>
{
    [Fact]
    public void The_anchor_of_a_block_holds_the_words_that_the_facts_count_as_that_block()
    {
        var checkedBlocks = 0;
        foreach (var (volume, id) in samples.Edition.Volumes().SelectMany(v => samples.Edition.Contents(v.Id).Where(e => e.Type == "document").Select(e => (v.Id, e.Id))))
        {
            var div = Element(samples.Edition.Document(volume, id)!.Tei);
            var page = Page(Rendered(div).Body);
            foreach (var block in DocumentOutline.Read(new Chancery.Documents.Document(div)).Blocks)
            {
                var anchor = $"{(block.Part < 0 ? "" : $"a{block.Part + 1}")}p{block.Index}";
                // Words behind a block within a block have no element of their own.
                if (page.GetElementById(anchor) is not { } element) continue;
                var words = element.TextContent.Length > 0 ? element : element.ParentElement!;
                Assert.Contains(Letters(block.Text)[..Math.Min(40, Letters(block.Text).Length)], Letters(words), StringComparison.Ordinal);
                checkedBlocks++;
            }
        }
        Assert.True(checkedBlocks > 300, $"only {checkedBlocks} blocks have an anchor");
    }

    [Fact]
    public void A_salutation_that_runs_into_its_paragraph_does_so_on_the_page()
    {
        var page = Page(Rendered(Document("<p><salute>Excellency:</salute> The dues stand.</p>")).Body);
        var paragraph = page.QuerySelector("p")!;
        Assert.Equal("Excellency: The dues stand.", paragraph.TextContent.Trim());
        Assert.Equal("SPAN", paragraph.QuerySelector(".run-in")!.TagName);
    }

    [Fact]
    public void What_the_heading_holds_beside_words_stands_below_it()
    {
        var html = HtmlRenderer.Render(Element("""<div xmlns="http://www.tei-c.org/ns/1.0" type="document"><head>1. Letter<note type="summary"><p>In short.</p></note></head><p>Text.</p></div>"""), _ => new Link(null));
        Assert.Equal("Letter", html.Heading);
        Assert.StartsWith("<div class=\"summary\"", html.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Attachment")]
    [InlineData("[Enclosure 2]")]
    [InlineData("Tab A")]
    public void A_line_that_announces_an_enclosure_begins_a_part(string label)
    {
        var page = Page(Rendered(Document($"<p>Text.</p><p rend=\"center\">{label}</p><p>Excellency:</p>")).Body);
        Assert.Equal("a1", page.QuerySelector(".announcing span")!.Id);
        Assert.Equal("Excellency:", page.GetElementById("a1p1")!.TextContent);
    }

    [Fact]
    public void Of_page_marks_without_words_between_the_last_is_shown()
    {
        var page = Page(Rendered(Document("<p>One <pb n=\"4\"/><pb n=\"5\"/>two <pb n=\"6\"/>three.</p>")).Body);
        Assert.Equal(["page empty", "page", "page"], page.QuerySelectorAll(".page").Select(p => p.ClassName));
    }

    [Fact]
    public void A_section_has_no_source_note_but_its_own()
    {
        var section = Element("""
            <div xmlns="http://www.tei-c.org/ns/1.0" type="section" xml:id="s"><head>Appendix</head>
            <div><head>A.1. Photograph<note n="1" type="source" xml:id="n1">Source: Harbour Board.</note></head><p>One.</p></div></div>
            """);
        var html = HtmlRenderer.Render(section, _ => new Link(null));
        Assert.Null(html.Source);
        Assert.Equal("n1", Assert.Single(html.Notes).Id);
    }

    [Fact]
    public void A_listed_person_has_a_way_on_and_nobody_else()
    {
        var list = Element("""
            <div xmlns="http://www.tei-c.org/ns/1.0" type="section" xml:id="persons"><head>Persons</head><list type="names">
            <item><hi rend="strong"><persName xml:id="p_A1">Aldous, Karsten</persName>,</hi> Harbour Master</item>
            <item><hi rend="strong"><persName xml:id="p_B1">Bell, Nora</persName>,</hi> Pilot, of whom <persName corresp="#p_A1">Aldous</persName> wrote</item></list></div>
            """);
        var page = Page(HtmlRenderer.Render(list, _ => new Link(null), id => id == "p_A1" ? new WayOn("/search?person=Aldous%2C%20Karsten", "3 documents") : null).Body);
        Assert.Equal("Aldous, Karsten, Harbour Master 3 documents", page.QuerySelectorAll("li")[0].TextContent.Trim());
        Assert.Single(page.QuerySelectorAll("a.way"));
    }

    private static DocumentHtml Rendered(TeiElement div) => HtmlRenderer.Render(div, target => new Link(target.StartsWith('#') ? target : null));

    private static TeiElement Document(string body) => Element($"<div xmlns=\"http://www.tei-c.org/ns/1.0\" type=\"document\" n=\"1\"><head>1. Note</head>{body}</div>");

    private static TeiElement Element(string tei) => TeiReader.Read(new SourceText("test.xml", tei)).File!.Root;

    private static IDocument Page(string body) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + body);

    /// <summary>Letters and digits only, without those of markers of notes and page marks.</summary>
    private static string Letters(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var mark in copy.QuerySelectorAll(".mark, .page").ToList()) mark.Remove();
        return Letters(copy.TextContent);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
