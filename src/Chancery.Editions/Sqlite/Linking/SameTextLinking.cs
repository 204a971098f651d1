using Chancery.Facts.Decisions;
using Chancery.Facts.Reuse;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Linking;

/// <summary>
/// The documents of the edition that share text. Only pairs with a document that came since the last time are compared; what was found of others stays. The order of the
/// volumes makes no difference, nor whether they came at once, but for sequences that became formulas in the meantime.
/// </summary>
internal static class SameTextLinking
{
    /// <summary>Pairs whose words are held in memory at once.</summary>
    private const int Batch = 2000;

    /// <summary>Adds what documents share that were not compared yet, and applies what editors decide.</summary>
    public static void Run(SqliteConnection connection, RecentTexts recent, DecisionList decisions)
    {
        SameTextDecisions.Undo(connection);
        Compare(connection, recent);
        SameTextDecisions.Apply(connection, recent, decisions);
        recent.Clear();
    }

    private static void Compare(SqliteConnection connection, RecentTexts recent)
    {
        if (connection.One<long>("SELECT EXISTS(SELECT 1 FROM fingerprints_pending)") == 0) return;
        var prints = connection.All(r => new PrintedDocument(r.GetInt64(0), TextPrint.FromBytes(r.GetFieldValue<byte[]>(1)), r.GetBoolean(2)),
            "SELECT document, hashes, EXISTS(SELECT 1 FROM fingerprints_pending p WHERE p.document = f.document) FROM fingerprints f JOIN documents d USING(document) ORDER BY d.volume, d.position, document");
        var candidates = ReuseCandidates.Of(prints);
        for (var start = 0; start < candidates.Count; start += Batch)
            Compare(connection, recent, prints, candidates.GetRange(start, Math.Min(Batch, candidates.Count - start)));
        connection.Run("DELETE FROM fingerprints_pending");
    }

    private static void Compare(SqliteConnection connection, RecentTexts recent, List<PrintedDocument> prints, List<ReuseCandidate> candidates)
    {
        var documents = new HashSet<long>();
        foreach (var candidate in candidates)
        {
            documents.Add(prints[candidate.A].Document);
            documents.Add(prints[candidate.B].Document);
        }
        var words = StoredWords.Of(connection, recent, documents);
        var shared = new SharedText[candidates.Count];
        Parallel.For(0, shared.Length, i => shared[i] = SharedText.Of(words[prints[candidates[i].A].Document], words[prints[candidates[i].B].Document]));
        using var insert = new BulkStatement(connection, "INSERT OR REPLACE INTO same_text VALUES(?,?,?,?,?,?,NULL,NULL)");
        for (var i = 0; i < shared.Length; i++)
        {
            if (shared[i].Kind is not { } kind) continue;
            insert.With(prints[candidates[i].A].Document).With(prints[candidates[i].B].Document).With(SameTextKinds.Name(kind))
                .With(Math.Round(shared[i].ShareA, 3)).With(Math.Round(shared[i].ShareB, 3)).With(shared[i].Words).Run();
        }
    }
}
