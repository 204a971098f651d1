using Chancery.Documents;
using Chancery.Sources.PageText;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Chancery.Sources.Pdf;

/// <summary>
/// Reads the text layer of a PDF: columns in reading order, running heads taken out, page numbers turned into page breaks,
/// lines joined to paragraphs, superior figures joined to the notes at the foot. No text is recognised from pictures.
/// </summary>
public sealed class PdfSourceReader : IPackageReader
{
    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Pdf;

    /// <inheritdoc/>
    public bool Recognises(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) >= 0;

    /// <inheritdoc/>
    public SourceReading Read(string name, byte[] bytes, ReadingOptions options)
    {
        List<PdfPage> pages;
        int sideways;
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true });
            pages = PdfPage.Of(pdf.GetPages(), out sideways);
        }
        catch (PdfDocumentEncryptedException)
        {
            return Refused(name, "it is protected by a password.");
        }
        // The library meets damage with exceptions of every kind.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Refused(name, e.Message);
        }
        if (pages.TrueForAll(p => p.Lines.Count == 0 && p.Foot.Count == 0)) return Refused(name, "its pages hold no text (pictures of pages need text recognition first).");
        var paragraphs = new PdfParagraphs(pages, name);
        paragraphs.Read();
        List<Finding> findings = [.. paragraphs.Findings];
        if (sideways > 0) findings.Add(new Finding("CH-X020", Severity.Advice, $"Letters that are set sideways, as stamps in the margin are, were left out: {sideways}.", new SourcePosition(name, 0, 0)));
        if (!paragraphs.Blocks.Exists(b => b.Inline.Marks.Exists(m => m.Page is not null))) findings.Add(new Finding("CH-X014", Severity.Advice, "No page number was found on its pages, so there are no page breaks.", new SourcePosition(name, 0, 0)));
        var documents = HeadedDocuments.Split(paragraphs.Blocks, paragraphs.IsHeading, out var before);
        if (documents.Count == 0)
        {
            var whole = new PageDocument();
            whole.Blocks.AddRange(paragraphs.Blocks);
            documents.Add(whole);
            findings.Add(new Finding("CH-X015", Severity.Warning, "No heading of a document was found; the whole text was taken as one document.", new SourcePosition(name, 0, 0)));
        }
        else if (before.Count > 0)
            findings.Add(new Finding("CH-X012", Severity.Advice, $"What stands before the first document was not taken; paragraphs: {before.Count}.", new SourcePosition(name, 0, 0), Words: before[0].Text));
        documents.ForEach(d => d.TakeNotes(paragraphs.Notes));
        // A page a line, so that findings say the page.
        return Transcription.Complete(new SourceText(name, " " + new string('\n', pages.Count), bytes, "pdf"), options, Format, documents, findings);
    }

    private static SourceReading Refused(string name, string reason) =>
        new(name, SourceFormat.Pdf, null, [new Finding("CH-X011", Severity.Error, "This PDF cannot be read: " + reason, new SourcePosition(name, 0, 0))]);
}
