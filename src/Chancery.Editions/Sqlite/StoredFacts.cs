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
        var facts = new Completion(json);
        References(connection, document, facts);
        People(connection, document, facts);
        Parties(connection, document, facts);
        OtherLists(connection, document, facts);
        CitedPapers(connection, document, facts);
        SameText(connection, document, facts);
        return facts.Json;
    }

    private static void References(SqliteConnection connection, long document, Completion facts)
    {
        foreach (var (position, resolved) in connection.All(r => (r.GetInt32(0), r.GetBoolean(1)), "SELECT position, resolved FROM cross_references WHERE document = ?1", document))
            facts.Set("references", position, "resolved", resolved);
    }

    /// <summary>Those whom the volume's list has: the key that they have over all volumes.</summary>
    private static void People(SqliteConnection connection, long document, Completion facts)
    {
        foreach (var list in Keyed)
            foreach (var (position, key) in connection.All(r => (r.GetInt32(0), r.GetString(1)), $"SELECT position, key FROM {list} JOIN people_entries ON people_entries.person = entry WHERE document = ?1", document))
                facts.Set(list, position, "key", key);
    }

    /// <summary>Sender and receiver, of the paper and of the letters that it prints.</summary>
    private static void Parties(SqliteConnection connection, long document, Completion facts)
    {
        foreach (var side in connection.All(r => (Received: r.GetBoolean(0), Key: r.GetString(1)), "SELECT received, key FROM document_parties p JOIN people_entries e ON e.person = p.entry WHERE document = ?1 ORDER BY received, party", document).GroupBy(p => p.Received))
            facts.Set(side.Key ? "to" : "from", "key", string.Join("; ", side.Select(p => p.Key)));
        foreach (var side in connection.All(r => (Position: r.GetInt32(0), Received: r.GetBoolean(1), Key: r.GetString(2)), "SELECT position, received, coalesce(key, list_key) FROM communication_parties p LEFT JOIN people_entries e ON e.person = p.entry WHERE document = ?1 AND coalesce(key, list_key) IS NOT NULL ORDER BY position, received, party", document)
            .GroupBy(p => (p.Position, p.Received)))
            facts.Set("communications", side.Key.Position, side.Key.Received ? "toKey" : "fromKey", string.Join("; ", side.Select(p => p.Key)));
    }

    /// <summary>Those whom the list of another volume has.</summary>
    private static void OtherLists(SqliteConnection connection, long document, Completion facts)
    {
        foreach (var (position, decision) in connection.All(r => (r.GetInt32(0), r.GetString(1)), "SELECT position, list_decision FROM participants WHERE document = ?1 AND list_decision IS NOT NULL", document))
            facts.Set("participants", position, "decision", decision);
        foreach (var (position, key, name, decided) in connection.All(r => (r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetBoolean(3)), "SELECT position, key, people.name, basis = 'decision' FROM participants JOIN people ON key = list_key WHERE document = ?1", document))
        {
            facts.Set("participants", position, "person", name);
            facts.Set("participants", position, "key", key);
            if (decided) continue;
            facts.Set("participants", position, "degree", "inferred");
            facts.Set("participants", position, "basis", BasisAgreement.OtherList);
            facts.Set("participants", position, "agreement", BasisAgreement.Of(BasisAgreement.OtherList));
        }
        foreach (var (position, key, name) in connection.All(r => (r.GetInt32(0), r.GetString(1), r.GetString(2)), "SELECT position, key, people.name FROM statements JOIN people ON key = list_key WHERE document = ?1", document))
        {
            facts.Set("statements", position, "person", name);
            facts.Set("statements", position, "key", key);
        }
    }

    private static void CitedPapers(SqliteConnection connection, long document, Completion facts)
    {
        foreach (var (position, printed, basis, decision) in connection.All(r => (r.GetInt32(0), r.Text(1), r.Text(2), r.Text(3)),
            "SELECT c.position, d.volume || '/' || d.id, c.basis, c.decision FROM cited_documents c LEFT JOIN documents d ON d.document = c.printed_in WHERE c.document = ?1", document))
        {
            if (printed is not null) facts.Set("citedPapers", position, "document", printed);
            if (basis is not null) facts.Set("citedPapers", position, "documentBasis", basis);
            if (decision is not null) facts.Set("citedPapers", position, "documentDecision", decision);
        }
    }

    private static void SameText(SqliteConnection connection, long document, Completion facts)
    {
        if (SameTextRows.Of(connection, document) is not { Count: > 0 } sharing) return;
        facts.Set("sameText", JsonSerializer.SerializeToNode(
            (IReadOnlyList<SameTextFact>)[.. sharing.Select(s => new SameTextFact { Document = $"{s.Volume}/{s.Id}", Kind = s.Kind, Share = s.Share, ShareOfOther = s.ShareOfOther, Words = s.Words, Degree = s.Degree, Decision = s.Decision })],
            FactsJson.Default.IReadOnlyListSameTextFact));
    }

    /// <summary>The facts as they were read; taken apart when the first is completed, and left as they are when none is.</summary>
    private sealed class Completion(string read)
    {
        private JsonObject? _facts;

        /// <summary>The facts as completed.</summary>
        public string Json => _facts is null ? read : _facts.ToJsonString(Relaxed);

        private JsonObject? Facts => _facts ??= JsonNode.Parse(read) as JsonObject;

        /// <summary>Completes the facts themselves.</summary>
        public void Set(string name, JsonNode? value)
        {
            if (Facts is { } facts) facts[name] = value;
        }

        /// <summary>Completes a fact that there is one of.</summary>
        public void Set(string fact, string name, JsonNode? value)
        {
            if (Facts?[fact] is JsonObject item) item[name] = value;
        }

        /// <summary>Completes a fact of a list.</summary>
        public void Set(string list, int position, string name, JsonNode? value)
        {
            if (Facts?[list] is JsonArray items && position < items.Count && items[position] is JsonObject item) item[name] = value;
        }
    }

    private static readonly string[] Keyed = ["participants", "statements"];
}
