using Chancery.Facts.Decisions;
using Chancery.Facts.Reuse;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Linking;

/// <summary>
/// What editors decide on documents that share text. A rejected pair is set aside and not deleted, since pairs are compared once: when the decision is taken back, the pair
/// stands again.
/// </summary>
internal static class SameTextDecisions
{
    /// <summary>Takes back what decisions did before.</summary>
    public static void Undo(SqliteConnection connection) => connection.Run("""
        DELETE FROM same_text WHERE degree = 'supplied';
        UPDATE same_text SET decision = NULL WHERE decision IS NOT NULL;
        INSERT OR IGNORE INTO same_text SELECT document_a, document_b, kind, share_a, share_b, words, NULL, NULL FROM same_text_rejected;
        DELETE FROM same_text_rejected
        """);

    /// <summary>Sets rejected pairs aside, and signs or adds those that are confirmed.</summary>
    public static void Apply(SqliteConnection connection, RecentTexts recent, DecisionList decisions)
    {
        foreach (var decision in decisions.All)
        {
            if (decision.Fact != DecidedFacts.SameText || DocumentRows.Of(connection, decision.Subject) is not { } one) continue;
            if (decision.Verdict == Verdict.Reject) Reject(connection, one, decision);
            else if (decision.Value is { } value && DocumentRows.Of(connection, value) is { } other && other != one) Confirm(connection, recent, one, other, decision);
        }
    }

    /// <summary>Without a value all pairs of the document are rejected but those that a decision confirms.</summary>
    private static void Reject(SqliteConnection connection, long one, Decision decision)
    {
        const string Pairs = "((document_a = ?1 AND (?2 IS NULL OR document_b = ?2)) OR (document_b = ?1 AND (?2 IS NULL OR document_a = ?2))) AND decision IS NULL";
        long? other = null;
        if (decision.Value is { } value && (other = DocumentRows.Of(connection, value)) is null) return;
        connection.Run($"INSERT INTO same_text_rejected SELECT document_a, document_b, kind, share_a, share_b, words, ?3 FROM same_text WHERE {Pairs}", one, other, decision.Signed);
        connection.Run($"DELETE FROM same_text WHERE {Pairs}", one, other);
    }

    private static void Confirm(SqliteConnection connection, RecentTexts recent, long one, long other, Decision decision)
    {
        connection.Run("""
            INSERT OR IGNORE INTO same_text SELECT document_a, document_b, kind, share_a, share_b, words, NULL, NULL FROM same_text_rejected WHERE ?1 IN (document_a, document_b) AND ?2 IN (document_a, document_b);
            DELETE FROM same_text_rejected WHERE ?1 IN (document_a, document_b) AND ?2 IN (document_a, document_b)
            """, one, other);
        if (connection.Run("UPDATE same_text SET decision = ?3 WHERE ?1 IN (document_a, document_b) AND ?2 IN (document_a, document_b)", one, other, decision.Signed) > 0) return;
        var (a, b) = connection.One<long>("SELECT document FROM documents WHERE document IN (?1, ?2) ORDER BY volume, position, document", one, other) == one ? (one, other) : (other, one);
        var words = StoredWords.Of(connection, recent, [a, b]);
        var shared = SharedText.Of(words[a], words[b]);
        connection.Run("INSERT INTO same_text VALUES(?1,?2,?3,?4,?5,?6,'supplied',?7)", a, b, SameTextKinds.Name(shared.Kind ?? Sharing.SharesPassages), Math.Round(shared.ShareA, 3), Math.Round(shared.ShareB, 3), shared.Words, decision.Signed);
    }
}
