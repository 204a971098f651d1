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

    [Fact]
    public void A_source_note_that_hangs_on_a_word_loses_the_sign_that_leads_back()
    {
        var reading = SourceReaders.Read("book.epub", Book(("a", """
            <html xmlns="http://www.w3.org/1999/xhtml"><body><h3>1. Editorial Note<a href="#s" id="sr"><sup>Source</sup></a></h3><p>The ice broke<a href="#n" id="nr">1</a>.</p>
            <p>* * *</p><p id="s"><a href="#sr">*</a> Source: Board Files; see <a href="b.xhtml#x">page 3</a>.</p><p id="n"><a href="#nr">1</a>. In May.</p></body></html>
            """)), new ReadingOptions());
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal("Source: Board Files; see page 3.", document.SourceNote!.Text);
        Assert.Equal("In May.", document.Notes[1].Text);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_part_that_is_missing_or_encrypted_is_an_error_and_the_others_are_read()
    {
        const string Words = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h3>1. Editorial Note</h3><p>The ice broke.</p></body></html>";
        var reading = SourceReaders.Read("book.epub", Book(("a", Words), ("b", null), ("c", Words.Replace("1.", "2.", StringComparison.Ordinal)),
            ("META-INF/encryption.xml", "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><EncryptedData xmlns=\"http://www.w3.org/2001/04/xmlenc#\"><CipherData><CipherReference URI=\"OEBPS/c.xhtml\"/></CipherData></EncryptedData></encryption>")), new ReadingOptions());
        Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal([(Severity.Error, "CH-X011"), (Severity.Error, "CH-X011")], reading.Findings.Select(f => (f.Severity, f.Rule)));
        Assert.Contains("OEBPS/b.xhtml", reading.Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("OEBPS/c.xhtml is encrypted", reading.Findings[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<package><manifest>", "not well-formed")]
    [InlineData("<package><manifest/><spine/></package>", "names no text")]
    [InlineData(null, "lacks OEBPS/book.opf")]
    public void A_book_whose_package_is_broken_is_refused_with_the_reason(string? package, string reason)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Not first and not alone, as careless programs write it; the container says what the archive is.
            Add(archive, "META-INF/container.xml", "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>");
            Add(archive, "mimetype", "application/epub+zip");
            if (package is not null) Add(archive, "OEBPS/book.opf", package);
        }
        var finding = Assert.Single(SourceReaders.Read("x.epub", stream.ToArray(), new ReadingOptions()).Findings);
        Assert.Equal("CH-X011", finding.Rule);
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
    }

    /// <summary>A book of the named parts in order; one without text is named and missing, one with a path lies beside the book.</summary>
    private static byte[] Book(params (string Name, string? Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var items = parts.Where(p => !p.Name.Contains('/')).Select(p => p.Name).ToList();
            Add(archive, "mimetype", "application/epub+zip", CompressionLevel.NoCompression);
            Add(archive, "META-INF/container.xml", "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>");
            Add(archive, "OEBPS/book.opf", $"""
                <package xmlns="http://www.idpf.org/2007/opf"><manifest>{string.Concat(items.Select(i => $"<item id=\"{i}\" href=\"{i}.xhtml\" media-type=\"application/xhtml+xml\"/>"))}</manifest>
                <spine>{string.Concat(items.Select(i => $"<itemref idref=\"{i}\"/>"))}</spine></package>
                """);
            foreach (var (name, text) in parts)
                if (text is not null) Add(archive, name.Contains('/') ? name : $"OEBPS/{name}.xhtml", text);
        }
        return stream.ToArray();
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
