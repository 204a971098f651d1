using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions;

namespace Chancery.Cli;

/// <summary>Finds the documents that an id names.</summary>
internal static class Lookup
{
    /// <summary>The documents an id may mean: of one volume where it names one, otherwise of all.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="id"><c>volume/d130</c>, <c>volume/pg_283</c>, <c>d130</c>, <c>130</c>.</param>
    public static IReadOnlyList<StoredDocument> Find(IEdition edition, string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0) return In(edition, id[..slash], id[(slash + 1)..]) is { } document ? [document] : [];
        return [.. edition.Volumes().Select(v => In(edition, v.Id, id)).OfType<StoredDocument>()];
    }

    /// <summary>The sections that an id may mean, or that hold what it names: <c>volume/persons</c>, <c>volume/p_TA1</c>.</summary>
    public static IReadOnlyList<StoredSection> Sections(IEdition edition, string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        var volumes = slash > 0 ? [id[..slash]] : edition.Volumes().Select(v => v.Id);
        var within = id[(slash + 1)..];
        return [.. volumes.Select(v => edition.Section(v, within) ?? (edition.Find(v, within) is { Document: { } section } ? edition.Section(v, section) : null)).OfType<StoredSection>()];
    }

    /// <summary>The element of a stored text.</summary>
    /// <param name="name">What it is, for the message when it is damaged.</param>
    /// <param name="tei">Its TEI.</param>
    public static TeiElement Element(string name, string tei) =>
        TeiReader.Read(new SourceText(name, tei)).File?.Root ?? throw new InvalidDataException($"The edition's copy of {name} is damaged.");

    private static StoredDocument? In(IEdition edition, string volume, string id) =>
        edition.Document(volume, id) ?? edition.Document(volume, "d" + id)
        ?? (edition.Find(volume, id) is { Document: { } within } ? edition.Document(volume, within) : null);
}
