using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chancery.Editions.Reuse;
using Chancery.Facts.Reuse;
using Chancery.Web.Compare;

namespace Chancery.Web.Tests;

/// <summary>Where the same text is printed too, and two printings side by side.</summary>
public sealed partial class ComparePageTests : IAsyncLifetime
{
    private const string First = "My dear Minister: The lantern of the north mole has been dark for three nights, and two boats have found the stones.</p><p>I want it lit before the week is out. The Treasury will pay for the oil, as it has always done, &lt;b&gt;whatever&lt;/b&gt; the chapter.";

    private const string Second = "My dear Minister: The lantern of the north mole has been dark for three nights, and two boats have found the stones. I wish it lit before the week is out. The Treasury will pay for the oil as it has always done, &lt;b&gt;whatever&lt;/b&gt; the chapter.";

    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(("vessen1931v02.xml", Volume("vessen1931v02", First, "the carbon copy")), ("vessen1932v01.xml", Volume("vessen1932v01", Second, "the signed original")));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    private static string Volume(string id, string text, string copy) => $"""
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="complete">Papers, {id}</title></titleStmt><publicationStmt><idno type="frus">{id}</idno></publicationStmt></fileDesc></teiHeader>
        <text><body><div type="chapter" xml:id="ch1"><head>The mole</head>
        <div type="document" xml:id="d1" n="1"><head>1. Letter to the Harbor Master<note n="1" xml:id="d1fn1" type="source">Source: Printed from {copy}.</note></head><p>{text}</p></div>
        <div type="document" xml:id="d2" n="2"><head>2. Letter of another day</head><p>Of the weather in {id} there is nothing to say.</p></div>
        </div></body></text></TEI>
        """;

    [Fact]
    public async Task A_document_says_where_its_text_is_printed_too()
    {
        var page = await _served.Client.GetStringAsync("/vessen1931v02/d1", Stop);
        Assert.Contains("Also printed", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/vessen1932v01/d1\">1. Letter to the Harbor Master</a>, Papers, vessen1932v01: the same text", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/compare/vessen1931v02/d1/vessen1932v01/d1\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Also printed", await _served.Client.GetStringAsync("/vessen1931v02/d2", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_printings_stand_side_by_side_with_their_differences_and_copy_texts()
    {
        var page = await _served.Client.GetStringAsync("/compare/vessen1931v02/d1/vessen1932v01/d1", Stop);
        Assert.Contains("Two printings side by side", page, StringComparison.Ordinal);
        Assert.Contains("differ at 2 places: 1 in words, 1 in punctuation.", page, StringComparison.Ordinal);
        Assert.Contains("<del class=\"v words\" id=\"v1\">want</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins class=\"v words\">wish</ins>", page, StringComparison.Ordinal);
        Assert.Contains("<del class=\"v punctuation\" id=\"v2\">oil,</del>", page, StringComparison.Ordinal);
        Assert.Contains("Source: Printed from the carbon copy.", page, StringComparison.Ordinal);
        Assert.Contains("Source: Printed from the signed original.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#v2\">2</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>whatever", page, StringComparison.Ordinal);
        var ids = Id().Matches(page).Select(m => m.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task The_comparison_is_given_as_json()
    {
        var answer = JsonNode.Parse(await _served.Client.GetStringAsync("/api/compare/vessen1931v02/d1/vessen1932v01/d1", Stop))!;
        Assert.Equal("same", (string)answer["kind"]!);
        Assert.Equal("vessen1932v01/d1", (string)answer["b"]!["document"]!);
        Assert.Equal("Source: Printed from the carbon copy.", (string)answer["a"]!["copyText"]!);
        Assert.Equal(["words want wish", "punctuation oil, oil"], answer["variants"]!.AsArray().Select(v => $"{v!["kind"]} {v["a"]} {v["b"]}"));
        Assert.Equal("p0", (string)answer["passages"]![0]!["anchorA"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await _served.Client.GetAsync("/api/compare/vessen1931v02/d1/vessen1932v01/d77", Stop)).StatusCode);
    }

    [Fact]
    public async Task Documents_without_common_text_can_be_put_side_by_side_too()
    {
        var page = await _served.Client.GetStringAsync("/compare/vessen1931v02/d1/vessen1931v02/d2", Stop);
        Assert.Contains("They have no passage in common.", page, StringComparison.Ordinal);
        Assert.Contains("Only here", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"variants\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/compare/vessen1931v02/d1/vessen1932v01/d77")]
    [InlineData("/compare/vessen1931v02/d77/vessen1932v01/d1")]
    [InlineData("/compare/vessen1931v02/d1")]
    public async Task What_is_not_there_is_not_compared(string path) => Assert.Equal(HttpStatusCode.NotFound, (await _served.Client.GetAsync(path, Stop)).StatusCode);

    [Fact]
    public void Nothing_of_a_text_is_lost_between_the_runs()
    {
        var (a, b) = (Text(First), Text(Second));
        var collation = Collation.Of(a, b);
        Assert.Equal(2, collation.Variants.Count);
        foreach (var (text, isFirst) in new[] { (a, true), (b, false) })
        {
            var shown = string.Join(' ', collation.Rows.SelectMany(r => ComparedCell.Of(text, isFirst ? r.StartA : r.StartB, isFirst ? r.LengthA : r.LengthB,
                r.Variants.Select((v, i) => (isFirst ? v.StartA : v.StartB, isFirst ? v.LengthA : v.LengthB, v.Kind, i + 1))).Paragraphs.Select(p => string.Concat(p.Select(run => run.Text)))));
            Assert.Equal(string.Join(' ', text.Blocks.Select(block => block.Text)), shown);
        }
    }

    private static PrintedText Text(string text)
    {
        var file = Chancery.Documents.Tei.TeiReader.Read(new Chancery.Documents.SourceText("volume.xml", Volume("vessen1931v02", text, "a copy"))).File!;
        return PrintedTexts.Of(new Chancery.Documents.Volume(file).Documents.First());
    }

    [GeneratedRegex("id=\"[^\"]*\"")]
    private static partial Regex Id();
}
