using System.Text;
using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>What all forms but TEI have in common, once their blocks and notes are read: from blocks to TEI.</summary>
internal static partial class Transcription
{
    /// <summary>Classifies the blocks, joins markers and notes where the form has not, finds dates and references, writes TEI and reads it back.</summary>
    /// <param name="source">The source.</param>
    /// <param name="options">Options for reading.</param>
    /// <param name="format">The form recognised.</param>
    /// <param name="documents">The documents as read.</param>
    /// <param name="findings">What reading found so far; grows.</param>
    /// <param name="place">Volume and id as the source itself says; the file's name and the options go before it.</param>
    /// <param name="title">The title of the TEI; the file's name when null.</param>
    public static SourceReading Complete(SourceText source, ReadingOptions options, SourceFormat format, List<PageDocument> documents, List<Finding> findings, (string? Volume, string? Id)? place = null, string? title = null)
    {
        var (volume, id) = NameOf(source.Name, options);
        if (id is null && place is { } known) (volume, id) = (options.Volume ?? known.Volume, known.Id);
        foreach (var document in documents)
        {
            BlockClassifier.Classify(document);
            foreach (var block in document.Blocks) block.Role = block.Given ?? block.Role;
            NoteMarkers.Place(document, glued: format is SourceFormat.PageText, source, findings);
            if (format is SourceFormat.PageText or SourceFormat.EbookText) HeadingForms.Check(document, source, findings);
        }
        DocumentIds.Assign(documents, documents.Count == 1 ? id : null);
        var names = options.People?.For(volume);
        foreach (var document in documents) DocumentAnnotator.Annotate(document, volume, names, source, findings);
        var bytes = TeiFileWriter.Write(documents, title ?? (source.Name == "-" ? "document" : Path.GetFileNameWithoutExtension(source.Name)), volume, Math.Max(source.Text.Length, source.Bytes.Length) * 2);
        var tei = TeiReader.Read(new SourceText(source.Name, Encoding.UTF8.GetString(bytes), bytes));
        if (tei.Failure is { } failure) findings.Add(failure);
        var lines = format is SourceFormat.Epub ? [] : documents.ConvertAll(d => source.PositionOf(d.Offset).Line);
        return new SourceReading(source.Name, format, tei.File, findings) { Lines = lines };
    }

    /// <summary>The volume that the options or a file name of the form <c>volume-d130.html</c> give; null when neither does.</summary>
    public static string? VolumeOf(string name, ReadingOptions options) => NameOf(name, options).Volume;

    private static (string? Volume, string? Id) NameOf(string name, ReadingOptions options)
    {
        var m = VolumeAndId().Match(Path.GetFileNameWithoutExtension(name));
        return m.Success ? (options.Volume ?? m.Groups[1].Value, m.Groups[2].Success ? m.Groups[2].Value : null) : (options.Volume, null);
    }

    /// <summary>A volume with one document, <c>volume-d130</c>, or with a run of them, <c>volume-documents-1-150</c>.</summary>
    [GeneratedRegex(@"^(.+?)-(?:(d\d+[a-z]*)|documents?-\d+(?:-\d+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex VolumeAndId();
}
