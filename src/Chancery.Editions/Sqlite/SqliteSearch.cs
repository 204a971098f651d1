using System.Diagnostics;
using Chancery.Editions.Search;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Answers searches from an edition file.</summary>
internal static class SqliteSearch
{
    /// <summary>Searches.</summary>
    public static SearchResult Search(SqliteConnection connection, SearchRequest request)
    {
        var started = Stopwatch.GetTimestamp();
        var match = string.Join(" ", WordReader.Fold(request.Query).Select(w => $"\"{w}\""));
        var hits = match.Length == 0
            ? connection.All(r => Hit(r), $"SELECT {Columns}, 0.0 FROM documents ORDER BY volume, position LIMIT ?1 OFFSET ?2", request.Limit, request.Offset)
            : connection.All(r => Hit(r), $"SELECT {Columns}, score FROM (SELECT rowid row, -bm25(full_text, 8, 1, 1, 1, 0, 0, 0) score FROM full_text WHERE full_text MATCH ?1) JOIN documents ON document = row ORDER BY score DESC, volume, position LIMIT ?2 OFFSET ?3",
                "{heading body notes source} : (" + match + ")", request.Limit, request.Offset);
        var total = match.Length == 0 ? connection.One<long>("SELECT count(*) FROM documents") : connection.One<long>("SELECT count(*) FROM full_text WHERE full_text MATCH ?1", "{heading body notes source} : (" + match + ")");
        return new SearchResult { Request = request, Understood = request.Query, Hits = hits, Total = (int)total, Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds };
    }

    private const string Columns = "volume, id, number, kind, heading, coalesce(date_start, inferred_start), date_start IS NULL AND inferred_start IS NOT NULL, place";

    private static SearchHit Hit(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.GetString(4), r.Text(5), r.GetBoolean(6), r.Text(7), r.GetDouble(8), []);
}
