using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Reads which documents share text.</summary>
internal static class SameTextRows
{
    /// <summary>The others of a document, by its row: those that print the same first, then by the words that they share.</summary>
    public static IReadOnlyList<SharingDocument> Of(SqliteConnection connection, long document) => connection.All(
        r => new SharingDocument(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.GetString(4), r.GetDouble(5), r.GetDouble(6), r.GetInt32(7)) { Degree = r.Text(8), Decision = r.Text(9) },
        """
        SELECT d.volume, d.id, d.number, d.heading, s.kind, s.share, s.share_of_other, s.words, s.degree, s.decision FROM (
          SELECT document_b document, kind, share_a share, share_b share_of_other, words, degree, decision FROM same_text WHERE document_a = ?1
          UNION ALL SELECT document_a, kind, share_b, share_a, words, degree, decision FROM same_text WHERE document_b = ?1) s JOIN documents d USING(document)
        ORDER BY s.kind <> 'same', s.words DESC, d.volume, d.position
        """, document);
}
