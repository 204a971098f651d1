using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>
/// Reads the text of documents' web pages: heading, opener, text, and the list of notes at the end whose markers are
/// glued to words of the text. One document or many in a file.
/// </summary>
public sealed partial class PageTextReader : ISourceReader
{
    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.PageText;

    /// <inheritdoc/>
    public bool Recognises(SourceText source) => !source.Text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal) && !source.Text.AsSpan().Trim().IsEmpty;

    /// <inheritdoc/>
    public SourceReading Read(SourceText source, ReadingOptions options)
    {
        var findings = new List<Finding>();
        var (volume, id) = NameOf(source.Name, options);
        var lines = SourceLines.Of(source);
        var documents = DocumentSplitter.Split(source.Text, lines).ConvertAll(range => BlockReader.Read(source.Text, lines, range));
        foreach (var document in documents)
        {
            BlockClassifier.Classify(document);
            NoteMarkers.Place(document, source, findings);
        }
        DocumentIds.Assign(documents, documents.Count == 1 ? id : null);
        foreach (var document in documents) DocumentAnnotator.Annotate(document, volume);
        var bytes = TeiFileWriter.Write(documents, Path.GetFileNameWithoutExtension(source.Name), volume, source.Text.Length * 2);
        var tei = TeiReader.Read(new SourceText(source.Name, System.Text.Encoding.UTF8.GetString(bytes), bytes));
        if (tei.Failure is { } failure) findings.Add(failure);
        return new SourceReading(source.Name, Format, tei.File, findings);
    }

    private static (string? Volume, string? Id) NameOf(string name, ReadingOptions options)
    {
        var m = VolumeAndId().Match(Path.GetFileNameWithoutExtension(name));
        return m.Success ? (options.Volume ?? m.Groups[1].Value, m.Groups[2].Value) : (options.Volume, null);
    }

    [GeneratedRegex(@"^(.+)-(d\d+[a-z]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex VolumeAndId();
}
