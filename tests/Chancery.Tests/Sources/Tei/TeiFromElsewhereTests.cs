using System.Text;
using Chancery.Documents;
using Chancery.Sources;

namespace Chancery.Tests.Sources.Tei;

/// <summary>TEI that is not of the series: letters a file, letters as divisions, collections, P4; and the newer state of the dialect.</summary>
public sealed class TeiFromElsewhereTests
{
    private const string Namespace = "xmlns=\"http://www.tei-c.org/ns/1.0\"";

    private static string Header(string title) => $"<teiHeader><fileDesc><titleStmt><title>{title}</title></titleStmt></fileDesc></teiHeader>";

    private static (SourceReading Reading, IReadOnlyList<Document> Documents) Read(string text, string name = "letter-31.xml")
    {
        var reading = SourceReaders.Read(name, Encoding.UTF8.GetBytes(text), new ReadingOptions());
        Assert.NotNull(reading.Tei);
        // Passes through to the character.
        Assert.Equal(Encoding.UTF8.GetBytes(text), reading.Tei.Source.Bytes);
        return (reading, [.. new Volume(reading.Tei).Documents]);
    }

    [Fact]
    public void A_letter_a_file_has_the_id_of_its_TEI_or_else_of_its_file()
    {
        var letter = $"{Header("Livia Orsini to Otto Brandt")}<text><body><p>The harbor is open.</p></body></text></TEI>";
        var (_, named) = Read($"<TEI {Namespace} xml:id=\"let.0031\">{letter}");
        Assert.Equal(("let.0031", "Livia Orsini to Otto Brandt"), (Assert.Single(named).Id, named[0].Heading));
        Assert.Equal("letter-31", Assert.Single(Read($"<TEI {Namespace}>{letter}").Documents).Id);
    }

    [Fact]
    public void Divisions_of_type_letter_or_with_an_opener_are_documents_and_others_are_not()
    {
        var (_, documents) = Read($"""
            <TEI {Namespace}>{Header("Letters")}<text><front><div type="preface"><head>Preface</head><p>We thank.</p></div></front>
            <body><div type="year"><head>1931</head><div type="letter" xml:id="L1"><p>One.</p></div><div xml:id="L2"><opener><salute>Dear Otto</salute></opener><p>Two.</p></div>
            <div xml:id="L3"><p>Three.</p><closer><signed>Livia</signed></closer></div></div></body></text></TEI>
            """);
        Assert.Equal(["L1", "L2", "L3"], documents.Select(d => d.Id));
    }

    [Fact]
    public void A_collection_and_a_group_hold_a_letter_a_text()
    {
        var (_, collected) = Read($"<teiCorpus {Namespace}>{Header("All")}<TEI xml:id=\"l1\">{Header("First")}<text><body><p>One.</p></body></text></TEI><TEI xml:id=\"l2\">{Header("Second")}<text><body><p>Two.</p></body></text></TEI></teiCorpus>");
        Assert.Equal(["l1 First", "l2 Second"], collected.Select(d => $"{d.Id} {d.Heading}"));
        var (_, grouped) = Read($"<TEI {Namespace}>{Header("All")}<text><group><text xml:id=\"g1\"><body><p>One.</p></body></text><text xml:id=\"g2\"><body><p>Two.</p></body></text></group></text></TEI>");
        Assert.Equal(["g1", "g2"], grouped.Select(d => d.Id));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE TEI.2 PUBLIC \"-//TEI P4//DTD Main//EN\" \"tei2.dtd\" [ <!ELEMENT x (#PCDATA)> ]>\n<!-- a remark with <TEI> in it -->\n")]
    [InlineData("<!DOCTYPE TEI.2 SYSTEM \"tei2.dtd\">\n")]
    [InlineData("")]
    public void P4_without_namespace_is_read_and_said(string before)
    {
        var (reading, documents) = Read(before + "<TEI.2><text id=\"t\"><body><div1 id=\"l1\" type=\"letter\"><head>Livia to Otto</head><p>Old words<note id=\"n1\" n=\"1\">A note.</note>.</p></div1><div1 id=\"l2\" type=\"letter\"><p>New.</p></div1></body></text></TEI.2>");
        Assert.Equal(["l1", "l2"], documents.Select(d => d.Id));
        Assert.Equal("n1", Assert.Single(documents[0].Notes).Id);
        Assert.Equal("CH-X018", Assert.Single(reading.Findings).Rule);
    }

    [Fact]
    public void XML_that_is_no_TEI_is_refused_and_a_saved_page_that_begins_with_a_division_is_none()
    {
        var svg = SourceReaders.Read("x.xml", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><text>words</text></svg>"u8.ToArray(), new ReadingOptions());
        Assert.Equal(("CH-X006", 22), (Assert.Single(svg.Findings).Rule, svg.Findings[0].Where.Column));
        Assert.Equal(SourceFormat.Html, SourceReaders.Read("x.html", "<div class=\"tei-div4\"><h3>7. Editorial Note</h3><p>Words.</p></div>"u8.ToArray(), new ReadingOptions()).Format);
        Assert.Equal(SourceFormat.Tei, SourceReaders.Read("x.xml", Encoding.UTF8.GetBytes($"<tei:TEI xmlns:tei=\"http://www.tei-c.org/ns/1.0\"><tei:text><tei:body><tei:p>x</tei:p></tei:body></tei:text></tei:TEI>"), new ReadingOptions()).Format);
    }

    [Fact]
    public void The_newer_state_of_the_dialect_is_read()
    {
        var (reading, documents) = Read($"""
            <TEI {Namespace} xmlns:frus="http://history.state.gov/frus/ns/1.0" xml:id="ansel-v2"><teiHeader><fileDesc><publicationStmt><idno type="frus">ansel-v2</idno></publicationStmt></fileDesc></teiHeader>
            <text><body><div type="compilation" xml:id="comp1"><div type="document" subtype="historical-document" frus:doc-dateTime-min="1931-03-03T14:00:00-05:00" frus:doc-dateTime-max="1931-03-03T14:00:00-05:00" n="1" xml:id="d1">
            <head>1. Telegram From <gloss type="from">the Legation</gloss> to <gloss type="to">the Ministry</gloss><note n="1" type="source" xml:id="d1fn1">Source: Central Files.</note></head>
            <p>Words.</p><frus:attachment xml:id="d1a1"><head>Attachment</head><p>More.</p></frus:attachment></div></div></body></text></TEI>
            """);
        var document = Assert.Single(documents);
        Assert.Equal(("ansel-v2", "1", "Telegram From the Legation to the Ministry"), (new Volume(reading.Tei!).Id, document.Number, document.Heading));
        Assert.Equal("d1a1", Assert.Single(document.Attachments).Id);
        Assert.Empty(reading.Findings);
    }
}
