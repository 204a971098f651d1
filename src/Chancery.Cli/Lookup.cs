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

    /// <summary>The div of a stored document.</summary>
    public static TeiElement Element(StoredDocument document) =>
        TeiReader.Read(new SourceText($"{document.Volume}/{document.Id}", document.Tei)).File?.Root ?? throw new InvalidDataException($"The edition's copy of {document.Volume}/{document.Id} is damaged.");

    private static StoredDocument? In(IEdition edition, string volume, string id) =>
        edition.Document(volume, id) ?? edition.Document(volume, "d" + id)
        ?? (edition.Find(volume, id) is { Document: { } within } ? edition.Document(volume, within) : null);
}
