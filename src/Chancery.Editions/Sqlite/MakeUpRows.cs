using Chancery.Editions.MakeUp;
using Chancery.Editions.People;
using Chancery.Editions.Search;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Loads what networks and make-up are counted from.</summary>
internal static class MakeUpRows
{
    /// <summary>The people of all documents.</summary>
    public static PeopleIndex People(SqliteConnection connection, DocumentIndex documents) => new(
        documents,
        connection.All(r => (r.GetString(0), r.GetString(1)), "SELECT key, name FROM people"),
        connection.All(r => (Ordinal: documents.OrdinalOf(r.GetInt64(0)), r.GetString(1), r.GetBoolean(2)), "SELECT document, key, sent OR received OR took_part FROM people_documents").Where(r => r.Ordinal >= 0));

    /// <summary>The places of date lines, by name.</summary>
    public static IReadOnlyList<PlaceSummary> Places(SqliteConnection connection) =>
    [
        .. connection.All(r => (Name: r.GetString(0), Documents: r.GetInt32(1), First: r.Text(2), Last: r.Text(3)), $"""
            SELECT place, count(*), min({DocumentRows.Day}), max(coalesce(d.date_end, d.inferred_end, {DocumentRows.Day})) FROM documents d WHERE place <> '' GROUP BY place
            """).GroupBy(p => PlaceSummary.KeyOf(p.Name), StringComparer.Ordinal).Select(g =>
            {
                var spellings = g.OrderByDescending(p => p.Documents).ThenBy(p => p.Name, StringComparer.Ordinal).ToList();
                return new PlaceSummary(g.Key, spellings[0].Name, g.Sum(p => p.Documents), g.Min(p => p.First), g.Max(p => p.Last), [.. spellings.Select(p => p.Name)]);
            }).OrderBy(p => p.Key, StringComparer.Ordinal),
    ];

    /// <summary>Words of a volume by where they stand, from the lengths that the index of words keeps of each document's columns: heading, body, notes, source.</summary>
    public static WordShares Words(SqliteConnection connection, string volume)
    {
        Span<long> words = stackalloc long[4];
        foreach (var lengths in connection.All(r => (byte[])r[0], "SELECT s.sz FROM documents d JOIN full_text_docsize s ON s.id = d.document WHERE d.volume = ?1", volume))
        {
            var at = 0;
            for (var column = 0; column < words.Length; column++)
            {
                var length = 0L;
                while (at < lengths.Length)
                {
                    var next = lengths[at++];
                    length = length << 7 | next & 0x7Fu;
                    if ((next & 0x80) == 0) break;
                }
                words[column] += length;
            }
        }
        return new WordShares(words[0] + words[1], words[2], words[3]);
    }
}
