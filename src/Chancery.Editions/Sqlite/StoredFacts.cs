using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Editions.Writing;
using Chancery.Facts;
using Chancery.Facts.Reuse;
using Chancery.Facts.People;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>
/// The facts of documents as JSON: as they were read, and completed by what the edition says today. A reference is resolved when the edition holds its
/// target, a listed person has the key that the person has over all volumes, a cited paper names the document that prints it, and where else the text stands is told.
/// </summary>
internal static class StoredFacts
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The facts of a document.</summary>
    /// <param name="connection">The edition.</param>
    /// <param name="document">The document's row.</param>
    /// <param name="source">Its source.</param>
    /// <param name="slice">Where its facts lie among those of the source.</param>
    public static string Of(SqliteConnection connection, long document, long source, Slice slice) =>
        Completed(connection, document, Encoding.UTF8.GetString(StoredTexts.Bytes(connection, "facts", source, slice)));

    /// <summary>The facts of the documents of a volume in the order of its contents.</summary>
    public static IReadOnlyList<string> Of(SqliteConnection connection, string volume)
    {
        var sources = new Dictionary<long, byte[]>();
        return connection.All(r => (Document: r.GetInt64(0), Source: r.GetInt64(1), Slice: new Slice(r.GetInt32(2), r.GetInt32(3))),
            "SELECT document, source, facts_start, facts_length FROM documents WHERE volume = ?1 ORDER BY position", volume).ConvertAll(d =>
            {
                if (!sources.TryGetValue(d.Source, out var bytes))
                    sources[d.Source] = bytes = StoredTexts.Bytes(connection, "facts", d.Source, new Slice(0, (int)connection.One<long>("SELECT coalesce(max(start + length), 0) FROM facts WHERE source = ?1", d.Source)));
                return Completed(connection, d.Document, Encoding.UTF8.GetString(bytes, d.Slice.Start, d.Slice.Length));
            });
    }

    private static string Completed(SqliteConnection connection, long document, string json)
    {
        JsonObject? facts = null;
        void Set(string list, int position, string name, JsonNode? value)
        {
            facts ??= JsonNode.Parse(json) as JsonObject;
            if (facts?[list] is JsonArray items && position < items.Count && items[position] is JsonObject item) item[name] = value;
        }
        foreach (var (position, resolved) in connection.All(r => (r.GetInt32(0), r.GetBoolean(1)), "SELECT position, resolved FROM cross_references WHERE document = ?1", document))
            Set("references", position, "resolved", resolved);
        foreach (var list in Keyed)
            foreach (var (position, key) in connection.All(r => (r.GetInt32(0), r.GetString(1)), $"SELECT position, key FROM {list} JOIN people_entries ON people_entries.person = entry WHERE document = ?1", document))
                Set(list, position, "key", key);
        foreach (var side in connection.All(r => (Received: r.GetBoolean(0), Key: r.GetString(1)), "SELECT received, key FROM document_parties p JOIN people_entries e ON e.person = p.entry WHERE document = ?1 ORDER BY received, party", document).GroupBy(p => p.Received))
            if ((facts ??= JsonNode.Parse(json) as JsonObject)?[side.Key ? "to" : "from"] is JsonObject party) party["key"] = string.Join("; ", side.Select(p => p.Key));
        foreach (var side in connection.All(r => (Position: r.GetInt32(0), Received: r.GetBoolean(1), Key: r.GetString(2)), "SELECT position, received, coalesce(key, list_key) FROM communication_parties p LEFT JOIN people_entries e ON e.person = p.entry WHERE document = ?1 AND coalesce(key, list_key) IS NOT NULL ORDER BY position, received, party", document)
            .GroupBy(p => (p.Position, p.Received)))
            Set("communications", side.Key.Position, side.Key.Received ? "toKey" : "fromKey", string.Join("; ", side.Select(p => p.Key)));
        foreach (var (position, decision) in connection.All(r => (r.GetInt32(0), r.GetString(1)), "SELECT position, list_decision FROM participants WHERE document = ?1 AND list_decision IS NOT NULL", document))
            Set("participants", position, "decision", decision);
        foreach (var (position, key, name, decided) in connection.All(r => (r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetBoolean(3)), "SELECT position, key, people.name, basis = 'decision' FROM participants JOIN people ON key = list_key WHERE document = ?1", document))
        {
            Set("participants", position, "person", name);
            Set("participants", position, "key", key);
            if (decided) continue;
            Set("participants", position, "degree", "inferred");
            Set("participants", position, "basis", BasisAgreement.OtherList);
            Set("participants", position, "agreement", BasisAgreement.Of(BasisAgreement.OtherList));
        }
        foreach (var (position, key, name) in connection.All(r => (r.GetInt32(0), r.GetString(1), r.GetString(2)), "SELECT position, key, people.name FROM statements JOIN people ON key = list_key WHERE document = ?1", document))
        {
            Set("statements", position, "person", name);
            Set("statements", position, "key", key);
        }
        foreach (var (position, printed, basis, decision) in connection.All(r => (r.GetInt32(0), r.Text(1), r.Text(2), r.Text(3)),
            "SELECT c.position, d.volume || '/' || d.id, c.basis, c.decision FROM cited_documents c LEFT JOIN documents d ON d.document = c.printed_in WHERE c.document = ?1", document))
        {
            if (printed is not null) Set("citedPapers", position, "document", printed);
            if (basis is not null) Set("citedPapers", position, "documentBasis", basis);
            if (decision is not null) Set("citedPapers", position, "documentDecision", decision);
        }
        if (SameTextRows.Of(connection, document) is { Count: > 0 } sharing && (facts ?? JsonNode.Parse(json)) is JsonObject told)
        {
            (facts = told)["sameText"] = JsonSerializer.SerializeToNode(
                (IReadOnlyList<SameTextFact>)[.. sharing.Select(s => new SameTextFact { Document = $"{s.Volume}/{s.Id}", Kind = s.Kind, Share = s.Share, ShareOfOther = s.ShareOfOther, Words = s.Words, Degree = s.Degree, Decision = s.Decision })],
                FactsJson.Default.IReadOnlyListSameTextFact);
        }
        return facts is null ? json : facts.ToJsonString(Relaxed);
    }

    private static readonly string[] Keyed = ["participants", "statements"];
}
