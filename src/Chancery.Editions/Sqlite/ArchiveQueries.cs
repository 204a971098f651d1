using Chancery.Editions.Files;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Reads where the papers lie.</summary>
internal static class ArchiveQueries
{
    /// <summary>The order of a file: what the papers' numbers tell, then their days, then the volumes.</summary>
    private const string Order = $"coalesce(p.sort_order, {DocumentRows.Day}, '9999'), {DocumentRows.Day}, d.volume, d.position";

    private const string DocumentColumns = $"d.volume, d.id, d.number, d.heading, {DocumentRows.Day}, {DocumentRows.IsInferred}, p.place";

    /// <summary>Repositories with their collections.</summary>
    public static Archive All(SqliteConnection connection)
    {
        var collections = connection.All(r => (Repository: r.GetString(0), Name: r.GetString(1), Collection: new ArchiveCollection(r.GetString(2), r.GetString(3), r.GetInt32(4), r.GetInt32(5))), """
            SELECT repository_key, repository, collection_key, collection, sum(n), count(DISTINCT file_key) FROM (
              SELECT repository_key, repository, collection_key, collection, file_key, count(*) n FROM papers GROUP BY 1, 2, 3, 4, 5 ORDER BY n DESC)
            GROUP BY repository_key, collection_key
            """);
        var names = Names(connection, "repository");
        var under = Names(connection, "collection");
        return new Archive(
        [
            .. collections.GroupBy(c => c.Repository, StringComparer.Ordinal)
                .Select(g => new ArchiveRepository(g.Key, names[g.Key], g.Sum(c => c.Collection.Documents), [.. g.Select(c => c.Collection with { Name = under[c.Collection.Key] }).OrderByDescending(c => c.Documents).ThenBy(c => c.Key, StringComparer.Ordinal)]))
                .OrderByDescending(r => r.Documents).ThenBy(r => r.Key, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The files of a collection, in the order of their names.</summary>
    public static IReadOnlyList<ArchiveFile> Files(SqliteConnection connection, string repository, string collection) => connection.All(
        r => new ArchiveFile(r.Text(0), r.Text(1), r.GetInt32(2), r.Text(3), r.Text(4)), $"""
        SELECT file_key, min(file), count(*), min({DocumentRows.Day}), max(coalesce(d.date_end, d.inferred_end)) FROM papers p JOIN documents d USING(document)
        WHERE repository_key = ?1 AND collection_key = ?2 GROUP BY file_key ORDER BY file_key IS NULL, file_key
        """, repository, collection);

    /// <summary>The documents of a collection whose notes name no file.</summary>
    public static IReadOnlyList<FileDocument> Loose(SqliteConnection connection, string repository, string collection) => connection.All(Read,
        $"SELECT {DocumentColumns} FROM papers p JOIN documents d USING(document) WHERE repository_key = ?1 AND collection_key = ?2 AND file_key IS NULL ORDER BY {Order}", repository, collection);

    /// <summary>A file; null when the edition holds nothing of it.</summary>
    public static FileContents? File(SqliteConnection connection, string key)
    {
        var documents = connection.All(Read, $"SELECT {DocumentColumns} FROM papers p JOIN documents d USING(document) WHERE file_key = ?1 ORDER BY {Order}", key);
        if (documents.Count == 0) return null;
        return new FileContents(key, connection.One<string>("SELECT file FROM papers WHERE file_key = ?1 GROUP BY file ORDER BY count(*) DESC, file LIMIT 1", key)!,
            connection.All(r => string.Join(", ", new[] { r.GetString(0), r.GetString(1) }.Where(s => s.Length > 0)), "SELECT repository, collection FROM papers WHERE file_key = ?1 GROUP BY repository_key, collection_key ORDER BY count(*) DESC", key).FindAll(p => p.Length > 0),
            documents);
    }

    /// <summary>What lies beside a document; null when its note names no file.</summary>
    public static FileNeighbours? Beside(SqliteConnection connection, string volume, string id)
    {
        var key = connection.One<string>("SELECT file_key FROM papers JOIN documents USING(document) WHERE volume = ?1 AND id = ?2", volume, id);
        if (key is null || File(connection, key) is not { } file) return null;
        var at = file.Documents.ToList().FindIndex(d => d.Volume == volume && d.Id == id);
        return new FileNeighbours(key, file.Name, file.Documents.Count, at > 0 ? file.Documents[at - 1] : null, at + 1 < file.Documents.Count ? file.Documents[at + 1] : null);
    }

    /// <summary>The most frequent spelling of each name.</summary>
    private static Dictionary<string, string> Names(SqliteConnection connection, string level)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, name) in connection.All(r => (r.GetString(0), r.GetString(1)), $"SELECT {level}_key, {level} FROM papers GROUP BY 1, 2 ORDER BY count(*) DESC, 2")) names.TryAdd(key, name);
        return names;
    }

    private static FileDocument Read(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.Text(4), r.GetBoolean(5), r.GetString(6));
}
