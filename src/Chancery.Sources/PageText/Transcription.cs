using System.Text;
using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>What page text and ebook text have in common, once their blocks and notes are read: from blocks to TEI.</summary>
internal static partial class Transcription
{
    /// <summary>Classifies the blocks, joins markers and notes, finds dates and references, writes TEI and reads it back.</summary>
    public static SourceReading Complete(SourceText source, ReadingOptions options, SourceFormat format, List<PageDocument> documents, List<Finding> findings)
    {
        var (volume, id) = NameOf(source.Name, options);
        foreach (var document in documents)
        {
            BlockClassifier.Classify(document);
            NoteMarkers.Place(document, source, findings);
        }
        DocumentIds.Assign(documents, documents.Count == 1 ? id : null);
        foreach (var document in documents) DocumentAnnotator.Annotate(document, volume);
        var bytes = TeiFileWriter.Write(documents, Path.GetFileNameWithoutExtension(source.Name), volume, source.Text.Length * 2);
        var tei = TeiReader.Read(new SourceText(source.Name, Encoding.UTF8.GetString(bytes), bytes));
        if (tei.Failure is { } failure) findings.Add(failure);
        return new SourceReading(source.Name, format, tei.File, findings);
    }

    private static (string? Volume, string? Id) NameOf(string name, ReadingOptions options)
    {
        var m = VolumeAndId().Match(Path.GetFileNameWithoutExtension(name));
        return m.Success ? (options.Volume ?? m.Groups[1].Value, m.Groups[2].Value) : (options.Volume, null);
    }

    [GeneratedRegex(@"^(.+)-(d\d+[a-z]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex VolumeAndId();
}
