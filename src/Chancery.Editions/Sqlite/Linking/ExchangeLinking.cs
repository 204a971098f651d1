using System.Text;
using System.Text.Json;
using Chancery.Editions.Writing;
using Chancery.Facts;
using Chancery.Facts.Decisions;
using Chancery.Facts.Exchanges;
using Chancery.Facts.Exchanges.Threads;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Linking;

/// <summary>The exchanges of the edition: letters threaded over documents and volumes. Follows the linking of people, by whose keys the parties are compared.</summary>
internal static class ExchangeLinking
{
    /// <summary>Replaces the tables of exchanges.</summary>
    public static void Run(SqliteConnection connection, DecisionList decisions)
    {
        connection.Run("DELETE FROM exchanges; DELETE FROM exchange_letters; DELETE FROM exchange_links");
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        var letters = new List<ExchangeLetter>();
        var listed = connection.All(r => (At: (r.GetInt64(0), r.GetInt32(1)), Received: r.GetBoolean(2), Key: r.GetString(3)), "SELECT document, position, received, list_key FROM communication_parties WHERE list_key IS NOT NULL").ToLookup(p => p.At, p => (p.Received, p.Key));
        foreach (var (document, id, source, slice) in connection.All(
            r => (r.GetInt64(0), r.GetString(1), r.GetInt64(2), new Slice(r.GetInt32(3), r.GetInt32(4))),
            "SELECT document, volume || '/' || id, source, facts_start, facts_length FROM documents WHERE document IN (SELECT document FROM communications) ORDER BY document"))
        {
            if (!rows.TryAdd(id, document)) continue;
            var facts = JsonSerializer.Deserialize(Encoding.UTF8.GetString(StoredTexts.Bytes(connection, "facts", source, slice)), FactsJson.Default.DocumentFacts)!;
            letters.AddRange(facts.Communications.Select((c, i) => new ExchangeLetter(id, i, Known(c, listed[(document, i)])) { References = facts.References }));
        }
        if (letters.Count == 0) return;
        var keys = connection.All(r => (Entry: (r.GetString(0), r.GetString(1)), Key: r.GetString(2)), "SELECT volume, id, key FROM people_entries JOIN persons USING(person)").DistinctBy(k => k.Entry).ToDictionary(k => k.Entry, k => k.Key);
        Write(connection, ExchangeThreads.Of(letters, (volume, entry) => keys.GetValueOrDefault((volume, entry)), decisions), rows);
    }

    /// <summary>A letter with the keys of parties whom the list of another volume gives.</summary>
    private static CommunicationFact Known(CommunicationFact letter, IEnumerable<(bool Received, string Key)> parties)
    {
        foreach (var (received, key) in parties) letter = received ? letter with { ToKey = key } : letter with { FromKey = key };
        return letter;
    }

    private static void Write(SqliteConnection connection, IReadOnlyList<Exchange> exchanges, Dictionary<string, long> rows)
    {
        using var exchange = new BulkStatement(connection, "INSERT INTO exchanges VALUES(?,?,?,?,?)");
        using var letter = new BulkStatement(connection, "INSERT INTO exchange_letters VALUES(?,?,?,?,?,?)");
        using var link = new BulkStatement(connection, "INSERT INTO exchange_links VALUES(?,?,?,?,?,?,?,?,?)");
        foreach (var e in exchanges)
        {
            var days = e.Letters.Select(l => l.Letter.Communication.Date).OfType<string>().Order(StringComparer.Ordinal).ToList();
            exchange.With(e.Key).With(e.Scope).With(e.Letters.Count).With(days.FirstOrDefault()).With(days.LastOrDefault()).Run();
            for (var i = 0; i < e.Letters.Count; i++)
            {
                var printing = 0;
                foreach (var printed in e.Letters[i].AlsoPrinted.Prepend(e.Letters[i].Letter))
                    letter.With(e.Key).With(i).With(printing++).With(printed.Key).With(rows[printed.Document]).With(printed.Position).Run();
                foreach (var l in e.Letters[i].Links)
                    link.With(e.Key).With(e.Letters[i].Letter.Key).With(l.To).With(l.Kind).With(l.Basis).With(l.Degree).With(l.Evidence?.Quote).With(l.Evidence?.Where).With(l.Decision).Run();
            }
        }
    }
}
