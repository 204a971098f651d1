using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Reads contents: sections and documents are one sequence of positions.</summary>
internal static class ContentsRows
{
    private const string Columns = "id, 'document' type, depth, number, heading, coalesce(date_start, inferred_start), date_start IS NULL AND inferred_start IS NOT NULL, 0, position";
    private const string SectionColumns = "id, type, depth, NULL, heading, NULL, 0, documents, position";

    /// <summary>All entries of a volume in order.</summary>
    public static IReadOnlyList<ContentsEntry> Of(SqliteConnection connection, string volume) => connection.All(Read,
        $"SELECT {SectionColumns} FROM sections WHERE volume = ?1 UNION ALL SELECT {Columns} FROM documents WHERE volume = ?1 ORDER BY 9", volume);

    /// <summary>The sections above a place, outermost first.</summary>
    public static IReadOnlyList<ContentsEntry> Above(SqliteConnection connection, string volume, int position, int depth)
    {
        var above = new List<ContentsEntry>();
        foreach (var section in connection.All(Read, $"SELECT {SectionColumns} FROM sections WHERE volume = ?1 AND position < ?2 AND depth < ?3 ORDER BY position DESC", volume, position, depth))
        {
            if (section.Depth >= depth) continue;
            above.Add(section);
            depth = section.Depth;
            if (depth == 0) break;
        }
        above.Reverse();
        return above;
    }

    /// <summary>The document before or behind a place.</summary>
    public static ContentsEntry? Neighbour(SqliteConnection connection, string volume, int position, bool next) => connection.First(Read,
        $"SELECT {Columns} FROM documents WHERE volume = ?1 AND position {(next ? ">" : "<")} ?2 ORDER BY position {(next ? "" : "DESC")} LIMIT 1", volume, position);

    private static ContentsEntry Read(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), r.GetInt32(2), r.Text(3), r.GetString(4), r.Text(5), r.GetBoolean(6), r.GetInt32(7));
}
