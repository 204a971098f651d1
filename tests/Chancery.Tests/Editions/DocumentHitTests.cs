using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions.Quotations;
using Chancery.Editions.Search;

namespace Chancery.Tests.Editions;

/// <summary>Hits and quoted words are found within a document, each with its characters in the source.</summary>
public sealed class DocumentHitTests
{
    private const string Source = """
        <div xmlns="http://www.tei-c.org/ns/1.0" type="document" xml:id="d1" n="1"><head>1. Letter on the Dues<note n="1" type="source" xml:id="d1fn1">Source: Strait Files, dues of the harbour.</note></head>
        <p>The dues of the <hi rend="italic">outer</hi> har<pb n="12" xml:id="pg_12"/>bour<note n="2" xml:id="d1fn2">The dues were due, and the harbours closed.</note> were raised &amp; raised
           again, Tarquin’s co-operation notwithstanding.</p>
        <p>“Due notice” was not given. The dues of the port stayed.</p>
        <pb n="13" xml:id="pg_13"/><p>It ends. The dues of the port stayed.</p></div>
        """;

    [Theory]
    [InlineData("due", SearchScope.All, "Dues|dues|dues|Due|dues|dues|dues|due")]
    [InlineData("=due", SearchScope.All, "Due|due")]
    [InlineData("raise", SearchScope.All, "raised|raised")]
    [InlineData("\"outer harbour were\"", SearchScope.All, "outer harbour were")]
    [InlineData("note:harbour", SearchScope.All, "harbours")]
    [InlineData("harbour", SearchScope.Source, "harbour")]
    [InlineData("heading:letter OR rais*", SearchScope.All, "Letter|raised|raised")]
    [InlineData("\"the dues\" due -notice", SearchScope.Notes, "The dues|due")]
    [InlineData("tarquin cooperation", SearchScope.All, "Tarquin")]
    [InlineData("person:orlan", SearchScope.All, "")]
    [InlineData("-dues", SearchScope.All, "")]
    [InlineData("((\"", SearchScope.All, "")]
    public void Hits_are_those_of_the_search(string query, SearchScope scope, string hits) =>
        Assert.Equal(hits, string.Join('|', DocumentHits.Of(Letter(), query, scope).Hits.Select(h => Words(h.Places))));

    [Fact]
    public void A_query_that_only_names_persons_or_places_looks_for_no_words()
    {
        Assert.False(DocumentHits.Of(Letter(), "person:orlan place:torvik").LooksForWords);
        Assert.True(DocumentHits.Of(Letter(), "absent").LooksForWords);
        Assert.Empty(DocumentHits.Of(Letter(), new string('x', 5000)).Hits);
    }

    [Theory]
    [InlineData("the DUES of the outer harbour were", "body", "The dues of the outer harbour were", null, "12", null)]
    [InlineData("were raised & raised again, Tarquin's cooperation", "body", "were raised & raised again, Tarquin’s co-operation", "12", "12", null)]
    [InlineData("“Due notice” was not given.", "body", "“Due notice” was not given.", "12", "12", null)]
    [InlineData("raised … port stayed. It ends", "body", "raised … port stayed. It ends", "12", "13", null)]
    [InlineData("the dues of the [harbour]", "body", "The dues of the", null, null, null)]
    [InlineData("harbours closed", "notes", "harbours closed", "12", "12", "2")]
    [InlineData("dues of the harbour", "source", "dues of the harbour", null, null, "1")]
    [InlineData("letter on the dues", "heading", "Letter on the Dues", null, null, null)]
    public void Quoted_words_are_found_with_their_page(string quoted, string column, string printed, string? first, string? last, string? note)
    {
        var passage = QuotedPassage.Find(Letter(), quoted)!;
        Assert.Equal((column, printed, first, last, note), (passage.In, passage.Printed, passage.FirstPage, passage.LastPage, passage.Note));
        Assert.Equal(printed.Replace(" … ", "", StringComparison.Ordinal), Words(passage.Places));
    }

    [Theory]
    [InlineData("the dues of the inner harbour")]
    [InlineData("ues of the outer")]
    [InlineData("port stayed … dues of the outer")]
    [InlineData("… — …")]
    [InlineData("")]
    public void Words_that_do_not_stand_so_are_not_found(string quoted) => Assert.Null(QuotedPassage.Find(Letter(), quoted));

    [Fact]
    public void Words_that_stand_twice_are_counted_and_told_apart()
    {
        const string words = "The dues of the port stayed";
        var last = Source.LastIndexOf("The dues", StringComparison.Ordinal);
        Assert.Equal((2, "12"), QuotedPassage.Find(Letter(), words) is { } first ? (first.Times, first.FirstPage) : default);
        Assert.Equal((2, "13", last), QuotedPassage.Find(Letter(), words, Source.IndexOf("<pb n=\"13\"", StringComparison.Ordinal)) is { } second ? (second.Times, second.FirstPage, second.Places[0].Start) : default);
        Assert.Equal("12", QuotedPassage.Find(Letter(), words, Source.Length)!.FirstPage);
    }

    private static Document Letter() => new(TeiReader.Read(new SourceText("example", Source)).File!.Root);

    private static string Words(IEnumerable<TextPlace> places) => Document.Fold(string.Concat(places.Select(p => Source[p.Start..p.End])).Replace("&amp;", "&", StringComparison.Ordinal));
}
