using Chancery.Facts.Offices;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Decisions;

/// <summary>The person whom a decision names: by the key of the tables, by an entry of the volume's list, or by an entry or key that only the edition knows.</summary>
/// <param name="Name">The name of the list or the tables; the value as it stands where neither knows it.</param>
/// <param name="Key">The key; null for an entry of a list.</param>
/// <param name="Entry">The <c>xml:id</c> of the entry in the volume's own list.</param>
internal sealed record DecidedPerson(string Name, string? Key, string? Entry)
{
    /// <summary>The person of a value.</summary>
    /// <param name="value"><c>fallow-edmund</c>, <c>vesp1958-60v02/p_MP1</c> or, of the document's own volume, <c>p_MP1</c>.</param>
    /// <param name="document">The document's id in facts.</param>
    /// <param name="people">The volume's list.</param>
    /// <param name="table">The holders of offices.</param>
    public static DecidedPerson Of(string value, string document, VolumePeople? people, OfficeTable table)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        var listed = slash < 0 || document.StartsWith(value[..(slash + 1)], StringComparison.Ordinal) ? people?[value[(slash + 1)..]] : null;
        var officer = table[value] ?? listed?.Officer;
        var entry = listed?.Person ?? (officer is null ? null : people?.EntryOf(officer));
        return new DecidedPerson(entry?.Name ?? officer?.Name ?? value, officer?.Key ?? (entry is null && slash < 0 ? value : null), entry?.Id);
    }

    /// <summary>Whether a value of a decision names one of whom key, entry and name are known.</summary>
    public static bool IsNamed(string value, string? key, string? entry, string? name, string document) =>
        value == key || value == entry || value == name || entry is not null && document.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && value == document[..(slash + 1)] + entry;
}
