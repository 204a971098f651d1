using System.IO.Compression;
using System.Text;
using Chancery.Documents;
using Chancery.Sources;

namespace Chancery.Tests.Sources.Epub;

public sealed class EpubSourceReaderTests
{
    private const string First = """
        <?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>
        <h2>Preface</h2><p>Of the editors.</p>
        <h3>1. Telegram From the Legation in Brask to the Ministry<sup><a id="r1" href="notes.xhtml#n1" epub:type="noteref">1</a></sup></h3>
        <p>Brask, May 4, 1961.</p><p>The harbour froze.<a id="r2" href="notes.xhtml#n2" epub:type="noteref">2</a><a id="pg_12"/> Nothing sails.</p></body></html>
        """;

    private const string Second = """
        <html xmlns="http://www.w3.org/1999/xhtml"><body><h3>2. Editorial Note</h3><p>On May 5, 1961, the ice broke.<a id="r1" href="notes.xhtml#n3">*</a></p></body></html>
        """;

    private const string Notes = """
        <html xmlns="http://www.w3.org/1999/xhtml"><body><section class="footnotes"><p id="n1"><a href="a.xhtml#r1">1</a>. Source: Legation Files.</p><p id="n2"><a href="a.xhtml#r2">2</a>. By the north wind.</p><p id="n3"><a href="b.xhtml#r1">*</a> Printed in the Gazette.</p></section></body></html>
        """;

    [Fact]
    public void Every_document_of_the_book_is_read_with_its_notes()
    {
        var reading = SourceReaders.Read("book.epub", Book(), new ReadingOptions("vesp1961-63v06"));
        Assert.Equal(SourceFormat.Epub, reading.Format);
        var documents = new Volume(reading.Tei!).Documents.ToList();
        Assert.Equal(["Telegram From the Legation in Brask to the Ministry", "Editorial Note"], documents.Select(d => d.Heading));
        Assert.Equal("Source: Legation Files.", documents[0].SourceNote!.Text);
        Assert.Equal("By the north wind.", documents[0].Notes[1].Text);
        Assert.Equal("Printed in the Gazette.", Assert.Single(documents[1].Notes).Text);
        Assert.Equal("12", Assert.Single(documents[0].PageBreaks)["n"]);
        Assert.Contains(reading.Findings, f => f.Message.Contains("paragraphs: 2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_book_is_refused_with_the_reason()
    {
        var damaged = Book()[..600];
        Assert.Contains("cannot be read", Assert.Single(SourceReaders.Read("x.epub", damaged, new ReadingOptions()).Findings).Message, StringComparison.Ordinal);
    }

    private static byte[] Book()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "mimetype", "application/epub+zip", CompressionLevel.NoCompression);
            Add(archive, "META-INF/container.xml", "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>");
            Add(archive, "OEBPS/book.opf", """
                <package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Letters of Spring</dc:title></metadata>
                <manifest><item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="text/b.xhtml" media-type="application/xhtml+xml"/><item id="n" href="text/notes.xhtml" media-type="application/xhtml+xml"/></manifest>
                <spine><itemref idref="a"/><itemref idref="b"/><itemref idref="n"/></spine></package>
                """);
            Add(archive, "OEBPS/text/a.xhtml", First);
            Add(archive, "OEBPS/text/b.xhtml", Second);
            Add(archive, "OEBPS/text/notes.xhtml", Notes);
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string path, string text, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var entry = archive.CreateEntry(path, level).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
