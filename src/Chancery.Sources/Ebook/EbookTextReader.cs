using Chancery.Documents;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Ebook;

/// <summary>
/// Reads the text of documents as an ebook shows it: the word <c>Source</c> glued to the heading marks the source note, and
/// the notes stand behind a line of three asterisks, each with its marker before it.
/// </summary>
public sealed class EbookTextReader : ISourceReader
{
    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.EbookText;

    /// <inheritdoc/>
    public bool Recognises(SourceText source)
    {
        var text = source.Text.AsSpan();
        if (text.TrimStart() is not [not '<', ..]) return false;
        var at = text.IndexOf(EbookNotes.SourceOpening, StringComparison.Ordinal);
        if (at > 0 && text[at - 1] is '\n' or '\r' && HeadingBefore(text[..at])) return true;
        return false;
    }

    /// <inheritdoc/>
    public SourceReading Read(SourceText source, ReadingOptions options)
    {
        var findings = new List<Finding>();
        source = XmlCharacters.Clean(source, findings);
        var lines = SourceLines.Of(source);
        var ranges = EbookSplitter.Split(source.Text, lines);
        return Transcription.Complete(source, options, Format, ranges.Count, ranges.Select(range => EbookBlocks.Read(source.Text, lines, range)), findings);
    }

    private static bool HeadingBefore(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
            if (line.TrimEnd().EndsWith(EbookNotes.SourceMarker, StringComparison.Ordinal) && HeadingLine.TryNumber(line.Trim(), out _, out _)) return true;
        return false;
    }
}
