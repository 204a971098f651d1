using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Reads where ids lead.</summary>
internal static class AddressQueries
{
    /// <summary>Where ids of a volume lead, by id; persons with their key over all volumes.</summary>
    public static IReadOnlyDictionary<string, Address> Of(SqliteConnection connection, string volume, IReadOnlyCollection<string> ids)
    {
        var found = new Dictionary<string, Address>(StringComparer.Ordinal);
        foreach (var (id, address) in connection.All(
            r => (r.GetString(0), new Address(volume, r.Text(1), r.Text(1) == r.GetString(0) ? null : r.GetString(0)) { Person = r.Text(2) }), """
            SELECT i.id, i.within, (SELECT e.key FROM persons p JOIN people_entries e USING(person) WHERE p.volume = ?1 AND p.id = i.id LIMIT 1)
            FROM json_each(?2) j CROSS JOIN ids i ON i.volume = ?1 AND i.id = j.value
            """, volume, JsonArray(ids)))
            found[id] = address;
        return found;
    }

    private static string JsonArray(IReadOnlyCollection<string> values)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartArray();
            foreach (var value in values) writer.WriteStringValue(value);
            writer.WriteEndArray();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
