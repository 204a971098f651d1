using Chancery.Documents;
using Chancery.Sources.PageText;
using DocumentFormat.OpenXml.Packaging;

namespace Chancery.Sources.Word;

/// <summary>
/// Reads Word files: headings by style or form, tables, lists with the numbers Word counts, real footnotes and endnotes at
/// their markers, tracked changes accepted or refused. A file without real notes is read as page text, its markers aligned
/// with the list at its end.
/// </summary>
public sealed class WordSourceReader : IPackageReader
{
    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Word;

    /// <inheritdoc/>
    public bool Recognises(byte[] bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..] && bytes.AsSpan().IndexOf("word/document"u8) >= 0;

    /// <inheritdoc/>
    public SourceReading Read(string name, byte[] bytes, ReadingOptions options)
    {
        try
        {
            if (WordParts.Refusal(bytes) is { } reason) return Refused(name, reason);
            using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            return word.MainDocumentPart is { } main ? Read(name, bytes, main, options) : Refused(name, "it has no main part.");
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or IOException or FormatException or ArgumentException)
        {
            return Refused(name, e.Message);
        }
    }

    private SourceReading Read(string name, byte[] bytes, MainDocumentPart main, ReadingOptions options)
    {
        var findings = new List<Finding>();
        var blocks = new WordBlocks(main, options.Changes);
        blocks.Read();
        if (blocks.ChangeCount > 0)
            findings.Add(new Finding("CH-X013", Severity.Advice, $"Tracked changes were {(options.Changes == TrackedChanges.Accept ? "accepted" : "refused")}: {blocks.ChangeCount}.", new SourcePosition(name, 0, 0)));
        if (blocks.HiddenCount > 0) Advise($"Hidden text was left out; stretches: {blocks.HiddenCount}.");
        if (blocks.BoxCount > 0) Advise($"Text boxes were read behind the paragraphs they are anchored to: {blocks.BoxCount}.");
        if (main.WordprocessingCommentsPart?.Comments?.ChildElements.Count is > 0 and var comments) Advise($"Comments were not taken: {comments}.");
        if (blocks.Notes.Count == 0) return AsPageText(name, blocks.Blocks, options, findings);
        var documents = HeadedDocuments.Split(blocks.Blocks, blocks.LevelOf, out var before);
        if (documents.Count == 0) return Refused(name, "it holds no text.");
        if (before.Count > 0)
            findings.Add(new Finding("CH-X012", Severity.Advice, $"What stands before the first document was not taken; paragraphs: {before.Count}.", new SourcePosition(name, 0, 0), Words: before[0].Text));
        documents.ForEach(d => d.TakeNotes(blocks.Notes));
        // A paragraph a line, so that findings say the paragraph.
        return Transcription.Complete(new SourceText(name, " " + new string('\n', blocks.Paragraphs), bytes, "word"), options, Format, documents, findings);

        void Advise(string message) => findings.Add(new Finding("CH-X019", Severity.Advice, message, new SourcePosition(name, 0, 0)));
    }

    /// <summary>The paragraphs as lines of page text: the list of notes at the end keeps the indent that tells it from numbered paragraphs.</summary>
    private SourceReading AsPageText(string name, List<Block> blocks, ReadingOptions options, List<Finding> findings)
    {
        var lastText = blocks.Count;
        var expected = -1;
        while (lastText > 0 && NoteNumber(blocks[lastText - 1].Text) is { } n && (expected < 0 || n == expected - 1))
        {
            expected = n;
            lastText--;
            if (n <= 1) break;
        }
        if (expected is not (0 or 1)) lastText = blocks.Count;
        var text = new System.Text.StringBuilder();
        var paragraphs = new List<int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i < lastText && text.Length > 0)
            {
                text.Append('\n');
                paragraphs.Add(blocks[i].Offset);
            }
            if (blocks[i].Role == BlockRole.PageBreak) text.Append("[Page ").Append(blocks[i].Inline.Marks[0].Page).Append("]\n");
            else text.Append(i >= lastText ? "  " : blocks[i].Bullet ? "  • " : "").Append(WithPages(blocks[i].Inline)).Append('\n');
            paragraphs.Add(blocks[i].Offset);
        }
        if (text.Length == 0) return Refused(name, "it holds no text.");
        var reading = new PageTextReader().Read(new SourceText(name, text.ToString()), options);
        int ParagraphOf(int line) => line < 1 || paragraphs.Count == 0 ? line : paragraphs[Math.Min(line, paragraphs.Count) - 1];
        return reading with
        {
            Format = Format,
            Lines = [.. reading.Lines.Select(ParagraphOf)],
            Findings = [.. findings, .. reading.Findings.Select(f => f with { Where = f.Where.Line == 0 ? f.Where : f.Where with { Line = ParagraphOf(f.Where.Line), Column = 1 } })],
        };
    }

    private static string WithPages(InlineText inline)
    {
        var text = inline.Text;
        foreach (var mark in Enumerable.Reverse(inline.Marks))
            if (mark.Page is { } page) text = text.Insert(mark.Offset, $"[Page {page}] ");
        return text;
    }

    private static int? NoteNumber(string text)
    {
        var dot = text.IndexOf(". ", StringComparison.Ordinal);
        return dot is > 0 and < 5 && int.TryParse(text.AsSpan(0, dot), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null;
    }

    private static SourceReading Refused(string name, string reason) =>
        new(name, SourceFormat.Word, null, [new Finding("CH-X011", Severity.Error, "This Word file cannot be read: " + reason, new SourcePosition(name, 0, 0))]);
}
