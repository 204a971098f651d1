using Chancery.Documents;
using Chancery.Facts;

namespace Chancery.Editions.Writing;

/// <summary>What an import writes of one volume, in one transaction: the volume's own statements and the sources that changed.</summary>
/// <param name="Id">The volume's id.</param>
/// <param name="Loose">Whether it is made of loose documents of a folder; such a volume keeps the sources that are not given here.</param>
/// <param name="Titles">What its header says.</param>
/// <param name="Sources">The sources to write; a source of the same name is replaced.</param>
public sealed record VolumeContent(string Id, bool Loose, VolumeTitles Titles, IReadOnlyList<SourceContent> Sources);

/// <summary>What a volume says of itself.</summary>
public sealed record VolumeTitles(string Title, string ShortTitle, string? Series = null, string? VolumeNumber = null, string? Publisher = null, string? PubPlace = null, string? PubYear = null)
{
    /// <summary>Its editors as printed, in order.</summary>
    public IReadOnlyList<string> Editors { get; init; } = [];
}

/// <summary>One source made ready for writing: cut, compressed, folded. Nothing of it depends on the store.</summary>
public sealed record SourceContent
{
    /// <summary>The source's name: how it is recognised at the next import.</summary>
    public required string Name { get; init; }

    /// <summary>Hash of the bytes and of what read them.</summary>
    public required string Hash { get; init; }

    /// <summary><c>tei</c>, <c>page-text</c> …</summary>
    public required string Format { get; init; }

    /// <summary>Encoding of the kept bytes.</summary>
    public required string Encoding { get; init; }

    /// <summary>Number of bytes kept.</summary>
    public required int Length { get; init; }

    /// <summary>The namespace declarations of its root, as they are added to a start tag.</summary>
    public required string Namespaces { get; init; }

    /// <summary>Page breaks in it, those outside its documents too.</summary>
    public required int Pages { get; init; }

    /// <summary>The bytes, compressed.</summary>
    public required IReadOnlyList<Block> Tei { get; init; }

    /// <summary>The facts of its documents one behind the other, compressed.</summary>
    public required IReadOnlyList<Block> Facts { get; init; }

    /// <summary>Its documents in order.</summary>
    public required IReadOnlyList<DocumentContent> Documents { get; init; }

    /// <summary>Its divisions that are no documents, in order.</summary>
    public required IReadOnlyList<SectionContent> Sections { get; init; }

    /// <summary>Its list of persons.</summary>
    public required IReadOnlyList<Person> Persons { get; init; }

    /// <summary>Every id and where it stands.</summary>
    public required IReadOnlyList<IdContent> Ids { get; init; }

    /// <summary>Findings of reading and checking.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The distinct words of its documents, folded; words with digits are left out.</summary>
    public required IReadOnlyCollection<string> Words { get; init; }
}

/// <summary>A document made ready for writing.</summary>
public sealed record DocumentContent
{
    /// <summary>The id by which it is addressed: its own, made unique where the source repeats it.</summary>
    public required string Id { get; init; }

    /// <summary>Place among the sections and documents of its source.</summary>
    public required int Position { get; init; }

    /// <summary>Depth in the contents.</summary>
    public required int Depth { get; init; }

    /// <summary>What is stated of it.</summary>
    public required DocumentFacts Facts { get; init; }

    /// <summary>The page in force where it begins.</summary>
    public string? StartPage { get; init; }

    /// <summary>Page breaks in it.</summary>
    public required int Pages { get; init; }

    /// <summary>Where its bytes lie in the source.</summary>
    public required Slice Tei { get; init; }

    /// <summary>Where its facts lie.</summary>
    public required Slice FactsSlice { get; init; }

    /// <summary>Namespace declarations in scope, where they differ from the root's.</summary>
    public string? Namespaces { get; init; }

    /// <summary>Ids of the listed persons tagged in it.</summary>
    public required IReadOnlyCollection<string> Persons { get; init; }

    /// <summary>The folded words of each column.</summary>
    public required FoldedText Text { get; init; }

    /// <summary>The fingerprint of its body (<see cref="Facts.Reuse.TextPrint"/>) as bytes.</summary>
    public required byte[] Print { get; init; }
}

/// <summary>A document's words as the index takes them: folded, one space between, in UTF-8.</summary>
public sealed record FoldedText(byte[] Heading, byte[] Body, byte[] Notes, byte[] Source, byte[] Person, byte[] Place, byte[] File);

/// <summary>A division that is no document.</summary>
public sealed record SectionContent(string Id, int Position, string Type, int Depth, string Heading, int Documents, Slice Tei, string? Namespaces);

/// <summary>An id of a source.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind"><c>document</c>, <c>section</c>, <c>page</c>, <c>note</c>, <c>person</c>, <c>term</c> or the element's name.</param>
/// <param name="Within">The document or section that holds it; null for the volume itself.</param>
public sealed record IdContent(string Id, string Kind, string? Within);

/// <summary>A range of bytes.</summary>
public readonly record struct Slice(int Start, int Length)
{
    /// <summary>Behind the last byte.</summary>
    public int End => Start + Length;
}

/// <summary>Compressed bytes and the range they came from.</summary>
public sealed record Block(Slice Range, byte[] Bytes);
