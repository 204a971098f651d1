using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Sources;

/// <summary>The forms of source that are recognised from content.</summary>
public enum SourceFormat
{
    /// <summary>TEI XML; passes through to the byte.</summary>
    Tei,

    /// <summary>The text of documents' web pages, in the form of one page or many in a file.</summary>
    PageText,

    /// <summary>The text of documents as an ebook reader shows it.</summary>
    EbookText,

    /// <summary>A saved web page.</summary>
    Html,

    /// <summary>An EPUB book.</summary>
    Epub,

    /// <summary>A Word file (<c>.docx</c>).</summary>
    Word,

    /// <summary>A PDF with a text layer.</summary>
    Pdf,
}

/// <summary>Options for reading sources.</summary>
/// <param name="Volume">The volume's id where the user gives it; otherwise a file name of the form <c>volume-d130.txt</c> supplies it.</param>
/// <param name="People">The lists of persons and terms by which mentions are tagged; null to tag none.</param>
/// <param name="Changes">What becomes of tracked changes in a Word file.</param>
public sealed record ReadingOptions(string? Volume = null, PeopleLists? People = null, TrackedChanges Changes = TrackedChanges.Accept);

/// <summary>What becomes of the tracked changes of a Word file.</summary>
public enum TrackedChanges
{
    /// <summary>Insertions are text, deletions are not.</summary>
    Accept,

    /// <summary>The text as it stood before the changes.</summary>
    Refuse,
}

/// <summary>What came of one source: TEI and findings. A source that could not be read has findings and no TEI.</summary>
/// <param name="Name">The source's name.</param>
/// <param name="Format">The form recognised; null when none was.</param>
/// <param name="Tei">The TEI; null when the source could not be read.</param>
/// <param name="Findings">Faults, doubts and assumptions.</param>
public sealed record SourceReading(string Name, SourceFormat? Format, TeiFile? Tei, IReadOnlyList<Finding> Findings)
{
    /// <summary>The line of the source on which each document begins; empty where the source is TEI, or has no lines.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];
}

/// <summary>Turns one form of source into TEI.</summary>
public interface ISourceReader
{
    /// <summary>The form this reader reads.</summary>
    SourceFormat Format { get; }

    /// <summary>Whether this decoded source is of the form, judged by content.</summary>
    bool Recognises(SourceText source);

    /// <summary>Reads the source. Never throws for what a source contains.</summary>
    SourceReading Read(SourceText source, ReadingOptions options);
}

/// <summary>Turns a form of source that is a package of bytes rather than text into TEI.</summary>
public interface IPackageReader
{
    /// <summary>The form this reader reads.</summary>
    SourceFormat Format { get; }

    /// <summary>Whether these bytes are of the form, judged by content.</summary>
    bool Recognises(byte[] bytes);

    /// <summary>Reads the package. Never throws for what it contains.</summary>
    SourceReading Read(string name, byte[] bytes, ReadingOptions options);
}
