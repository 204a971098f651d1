using System.Diagnostics;
using System.Globalization;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions.Search;
using Chancery.Editions.Sqlite;
using Microsoft.Data.Sqlite;

namespace Chancery.Benchmarks;

/// <summary>
/// Times the queries of <c>bench/queries.txt</c> against plain FTS5 over the same texts. Plain FTS5 gives the total and the twenty best rows with
/// snippets of one table with the porter tokenizer; Chancery gives the same, without and with facets. Runs are interleaved; medians are printed.
/// </summary>
internal static class QueryMix
{
    private const int Runs = 15;

    public static void Run(string editionPath, string queries)
    {
        using var edition = SqliteEdition.Open(editionPath);
        var plainPath = Path.Combine(Path.GetTempPath(), $"chancery-plain-{Environment.ProcessId}.db");
        using var plain = Plain(edition, plainPath);
        var ratios = new List<double>();
        var all = new List<double>();
        Console.WriteLine("| query | found | plain FTS5 ms | Chancery ms | ratio | with facets ms |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var line in File.ReadLines(queries))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('\t');
            var request = Request(parts[1], parts.Length > 3 ? parts[3] : "");
            var compared = parts[2] != "-";
            List<double> theirs = [], ours = [], faceted = [];
            var total = 0;
            for (var run = 0; run <= Runs; run++)
            {
                var (their, our, withFacets) = (compared ? Timed(() => Ask(plain, parts[2])) : 0, Timed(() => total = edition.Search(request with { Facets = false }).Total), Timed(() => edition.Search(request)));
                // The first run reads what the others find in memory.
                if (run == 0) continue;
                theirs.Add(their);
                ours.Add(our);
                faceted.Add(withFacets);
            }
            if (compared) ratios.Add(Median(ours) / Median(theirs));
            all.AddRange(faceted);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {parts[0]} | {total} | {(compared ? Median(theirs).ToString("F2", CultureInfo.InvariantCulture) : "")} | {Median(ours):F2} | {(compared ? ratios[^1].ToString("F2", CultureInfo.InvariantCulture) : "")} | {Median(faceted):F2} |"));
        }
        all.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edition.Summary().Documents} documents; ratio to plain FTS5 without facets: median {Median(ratios):F2}, worst {ratios.Max():F2}; with facets and snippets median {Median(all):F2} ms, 95 in 100 under {all[(int)(all.Count * 0.95)]:F2} ms"));
        plain.Dispose();
        SqliteConnection.ClearAllPools();
        File.Delete(plainPath);
    }

    /// <summary>A query with its filters: <c>from=1961 kind=telegram</c>.</summary>
    private static SearchRequest Request(string query, string filters)
    {
        var request = new SearchRequest { Query = query == "-" ? "" : query };
        foreach (var filter in filters.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            request = filter.Split('=') switch
            {
                ["from", var day] => request with { From = day },
                ["to", var day] => request with { To = day },
                ["kind", var kind] => request with { Kinds = [kind] },
                ["volume", var volume] => request with { Volumes = [volume] },
                ["sort", "date"] => request with { Sort = SearchSort.Date },
                _ => throw new FormatException($"{filter} is no filter of the query mix."),
            };
        }
        return request;
    }

    private static SqliteConnection Plain(SqliteEdition edition, string path)
    {
        File.Delete(path);
        var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=OFF; CREATE VIRTUAL TABLE t USING fts5(heading, body, notes, source, tokenize='porter unicode61')");
        using var transaction = connection.BeginTransaction();
        foreach (var volume in edition.Volumes())
        {
            foreach (var entry in edition.Contents(volume.Id).Where(e => e.Type == "document"))
            {
                if (edition.Document(volume.Id, entry.Id) is not { } stored) continue;
                var document = new Document(TeiReader.Read(new SourceText(entry.Id, stored.Tei)).File!.Root, volume.Id, entry.Id);
                var source = document.SourceNote;
                using var command = connection.CreateCommand();
                command.CommandText = "INSERT INTO t VALUES($heading, $body, $notes, $source)";
                command.Parameters.AddWithValue("$heading", stored.Heading);
                command.Parameters.AddWithValue("$body", document.Element.Content(Document.IsNote));
                command.Parameters.AddWithValue("$notes", string.Join('\n', document.Notes.Where(n => n != source).Select(n => n.Text)));
                command.Parameters.AddWithValue("$source", source?.Text ?? "");
                command.ExecuteNonQuery();
            }
        }
        transaction.Commit();
        Execute(connection, "INSERT INTO t(t) VALUES('optimize')");
        return connection;
    }

    private static void Ask(SqliteConnection connection, string match)
    {
        foreach (var sql in (string[])["SELECT count(*) FROM t WHERE t MATCH $q", "SELECT rowid, snippet(t, -1, '[', ']', '…', 36) FROM t WHERE t MATCH $q ORDER BY rank LIMIT 20"])
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$q", match);
            using var reader = command.ExecuteReader();
            while (reader.Read()) reader.GetInt64(0);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static double Timed(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
