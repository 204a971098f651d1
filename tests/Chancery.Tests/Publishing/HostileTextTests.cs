using System.Security;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Publishing.Html;
using CsCheck;

namespace Chancery.Tests.Publishing;

/// <summary>Whatever a source says, in text or attributes, the page has the tags of our own writing and no others, and the words come out as they went in.</summary>
public sealed class HostileTextTests
{
    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "p", "div", "section", "h2", "span", "a", "i", "b", "u", "sup", "sub", "time", "cite", "s", "br", "blockquote", "ul", "li", "dl", "dt", "dd", "table", "tbody", "caption", "tr", "td", "th",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "id", "class", "href", "rel", "title", "data-n", "role", "aria-label", "aria-hidden", "tabindex", "datetime", "scope", "colspan", "rowspan",
    };

    private static readonly string[] Pieces =
        ["<script>", "</script>", "<img src=x onerror=run()>", "\"", "'", "\"><svg onload=run()>", "javascript:run()", "data:text/html,<script>run()</script>", "&lt;b&gt;", "&#60;", "<!--", "-->", "]]>",
            "</p>", "</a>", "<a href=x>", "%3Cscript%3E", "{{run}}", "`", "\\", "\u2028", "\u202e", "\u0301", "ẞ", "x", " ", "9", "#", "?", "=", "style=color:red"];

    private static readonly Gen<string> Text = Gen.OneOfConst(Pieces).Array[0, 6].Select(string.Concat);

    [Fact]
    public void Nothing_of_a_source_becomes_markup() => Text.Array[12].Sample(texts =>
    {
        string T(int i) => SecurityElement.Escape(texts[i])!;
        var tei = $"""
            <div xmlns="http://www.tei-c.org/ns/1.0" type="document" xml:id="{T(0)}" n="{T(1)}"><head>{T(2)}<note n="{T(3)}" xml:id="{T(4)}" type="source">{T(5)}</note></head>
            <list type="{T(6)}"><head>{T(7)}</head><item xml:id="{T(8)}">{T(9)}</item></list>
            <p rend="{T(6)}">a{T(2)}<pb n="{T(3)}" xml:id="{T(10)}"/>b<ref target="{T(11)}">{T(1)}</ref><note n="{T(0)}" xml:id="{T(1)}">{T(3)}</note><persName corresp="{T(8)}">{T(9)}</persName>
            <date when="{T(10)}">{T(0)}</date><hi rend="{T(4)}">{T(5)}</hi><gap reason="{T(6)}" unit="{T(7)}" quantity="{T(8)}"/><figure><graphic url="{T(9)}"/></figure><seg rendition="{T(2)}">{T(3)}</seg></p>
            <table><head>{T(0)}</head><row role="{T(1)}"><cell cols="{T(2)}" rendition="{T(3)}">{T(4)}</cell></row></table>
            <closer><signed rend="{T(5)}">{T(6)}</signed></closer></div>
            """;
        var div = TeiReader.Read(new SourceText("hostile.xml", tei)).File!.Root;
        var html = HtmlRenderer.Render(div, target => new Link(target.StartsWith('#') ? target : null, "it leads to " + target), id => new WayOn("/search?person=x", id));
        foreach (var fragment in (string[])[html.Heading, html.Body, html.Source?.Html ?? "", .. html.Notes.Select(n => n.Html)])
        {
            var page = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + fragment);
            foreach (var element in page.All)
            {
                Assert.Contains(element.LocalName, Tags);
                foreach (var attribute in element.Attributes) Assert.Contains(attribute.Name, Attributes);
                if (element.GetAttribute("href") is { } href) Assert.True(href[0] is '#' or '/', href);
            }
            Assert.Empty(page.Descendants<IComment>());
        }
        Assert.Equal(Folded(texts[3]), Folded(Body(html.Notes[^1].Html)));
        Assert.Contains(Folded(texts[6]), Folded(Body(html.Body)), StringComparison.Ordinal);
    }, iter: 400);

    private static string Body(string fragment) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + fragment).Body!.TextContent;

    private static string Folded(string text) => Chancery.Documents.Document.Fold(text);
}
