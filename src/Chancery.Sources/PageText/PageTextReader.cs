using Chancery.Documents;

namespace Chancery.Sources.PageText;

/// <summary>
/// Reads the text of documents' web pages: heading, opener, text, and the list of notes at the end whose markers are
/// glued to words of the text. One document or many in a file.
/// </summary>
public sealed class PageTextReader : ISourceReader
{
    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.PageText;

    /// <inheritdoc/>
    public bool Recognises(SourceText source)
    {
        var text = source.Text.AsSpan().TrimStart();
        return !text.IsEmpty && text[0] is not ('<' or '{');
    }

    /// <inheritdoc/>
    public SourceReading Read(SourceText source, ReadingOptions options)
    {
        var findings = new List<Finding>();
        source = XmlCharacters.Clean(source, findings);
        var lines = SourceLines.Of(source);
        var layout = LineLayout.Of(lines);
        var reader = new BlockReader(source, lines, layout, findings);
        var splitter = new DocumentSplitter(source.Text, lines, layout);
        var ranges = splitter.Split();
        foreach (var line in splitter.Assumed)
            findings.Add(new Finding("CH-T109", Severity.Warning, "A heading with the next number follows without a wider gap; a document was taken to begin here.", source.PositionOf(lines[line].Start), Words: lines[line].In(source.Text).ToString()));
        return Transcription.Complete(source, options, Format, ranges.Count, ranges.Select(reader.Read), findings);
    }
}
