using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>The rows of documents: found by id, and the expressions that several readers need of them (the table is named <c>d</c>).</summary>
internal static class DocumentRows
{
    /// <summary>The first day, printed or inferred.</summary>
    public const string Day = "coalesce(d.date_start, d.inferred_start)";

    /// <summary>Whether that day is inferred.</summary>
    public const string IsInferred = "d.date_start IS NULL AND d.inferred_start IS NOT NULL";

    /// <summary>The row of a document; null when the edition has no such document.</summary>
    public static long? Of(SqliteConnection connection, string volume, string id) => connection.One<long?>("SELECT document FROM documents WHERE volume = ?1 AND id = ?2 ORDER BY position", volume, id);

    /// <summary>The row of a document by its id in facts, <c>vesp1958-60v02/d9</c>; null when the edition has no such document.</summary>
    public static long? Of(SqliteConnection connection, string id) => id.LastIndexOf('/') is > 0 and var slash ? Of(connection, id[..slash], id[(slash + 1)..]) : null;
}
