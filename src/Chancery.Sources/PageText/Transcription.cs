using System.Text;
using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Documents.Grammar.Names;
using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>What all forms but TEI have in common, once their blocks and notes are read: from blocks to TEI.</summary>
internal static partial class Transcription
{
    /// <inheritdoc cref="Complete(SourceText, ReadingOptions, SourceFormat, int, IEnumerable{PageDocument}, List{Finding}, ValueTuple{string, string}?, string?)"/>
    public static SourceReading Complete(SourceText source, ReadingOptions options, SourceFormat format, List<PageDocument> documents, List<Finding> findings, (string? Volume, string? Id)? place = null, string? title = null) =>
        Complete(source, options, format, documents.Count, documents, findings, place, title);

    /// <summary>Classifies the blocks, joins markers and notes where the form has not, finds dates and references, writes TEI and reads it back: one document after the other, so that no more than one need be held.</summary>
    /// <param name="source">The source.</param>
    /// <param name="options">Options for reading.</param>
    /// <param name="format">The form recognised.</param>
    /// <param name="count">How many documents there are.</param>
    /// <param name="documents">The documents as read.</param>
    /// <param name="findings">What reading found so far; grows.</param>
    /// <param name="place">Volume and id as the source itself says; the file's name and the options go before it.</param>
    /// <param name="title">The title of the TEI; the file's name when null.</param>
    public static SourceReading Complete(SourceText source, ReadingOptions options, SourceFormat format, int count, IEnumerable<PageDocument> documents, List<Finding> findings, (string? Volume, string? Id)? place = null, string? title = null)
    {
        var (volume, id) = NameOf(source.Name, options);
        if (id is null && place is { } known) (volume, id) = (options.Volume ?? known.Volume, known.Id);
        var run = new Run(source, format, volume, new DocumentIds(count == 1 ? id : null), options.People?.For(volume), findings);
        var bytes = TeiFileWriter.Write(documents.Select(run.Complete), title ?? (source.Name == "-" ? "document" : Path.GetFileNameWithoutExtension(source.Name)), volume, SizeOf(source));
        return ReadBack(source.Name, format, bytes, findings, run.Lines);
    }

    private static SourceReading ReadBack(string name, SourceFormat format, byte[] bytes, List<Finding> findings, List<int> lines)
    {
        var tei = TeiReader.Read(new SourceText(name, Encoding.UTF8.GetString(bytes), bytes));
        if (tei.Failure is { } failure) findings.Add(failure);
        return new SourceReading(name, format, tei.File, findings) { Lines = lines };
    }

    /// <summary>The documents of one source, completed in order.</summary>
    private sealed class Run(SourceText source, SourceFormat format, string? volume, DocumentIds ids, NameIndex? names, List<Finding> findings)
    {
        /// <summary>The lines on which the documents begin; none where the form has no lines.</summary>
        public List<int> Lines { get; } = [];

        public PageDocument Complete(PageDocument document)
        {
            BlockClassifier.Classify(document);
            foreach (var block in document.Blocks) block.Role = block.Given ?? block.Role;
            NoteMarkers.Place(document, glued: format is SourceFormat.PageText, source, findings);
            if (format is SourceFormat.PageText or SourceFormat.EbookText) HeadingForms.Check(document, source, findings);
            ids.Assign(document);
            DocumentAnnotator.Annotate(document, volume, names, source, findings);
            if (format is not SourceFormat.Epub) Lines.Add(source.PositionOf(document.Offset).Line);
            return document;
        }
    }

    /// <summary>How many bytes the TEI is likely to take: of a short text the tags are the larger part.</summary>
    private static int SizeOf(SourceText source)
    {
        var size = Math.Max((long)source.Text.Length, source.Bytes.Length);
        return (int)Math.Min(size < 1 << 20 ? size * 2 : size + size / 4, Array.MaxLength);
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
