using System.Diagnostics;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions.Search;
using Chancery.Editions.Search.Query;
using Chancery.Editions.Writing;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Querying;

/// <summary>Answers searches from an edition file.</summary>
internal sealed class SqliteSearch
{
    private const int MostSuggestions = 5;

    private readonly Lock _loading = new();
    private EditionIndex? _index;

    /// <summary>Searches, within one snapshot of the file.</summary>
    public SearchResult Search(SqliteConnection connection, SearchRequest request)
    {
        var started = Stopwatch.GetTimestamp();
        if (request.Query.Length > SearchRequest.MaximumLength)
        {
            return new SearchResult
            {
                Request = request,
                Understood = "",
                Refusal = $"A query has at most {SearchRequest.MaximumLength:N0} characters; this one has {request.Query.Length:N0}.",
                Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            };
        }
        var result = Answer(connection, request);
        return result with { Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds };
    }

    private SearchResult Answer(SqliteConnection connection, SearchRequest request)
    {
        var index = Index(connection);
        var (root, parsed) = QueryParser.Parse(request.Query);
        var remarks = parsed.ToList();
        var filters = new Filters(index.Documents, request.Persons.Count > 0 ? index.Persons(connection) : null, request, remarks);
        IReadOnlyList<string> Forms(string word) => index.Forms(connection, word);
        var expression = new MatchExpression(Forms, request.Scope);
        var reader = new MatchReader(connection, index.Documents, expression);
        var facets = request.Facets ? new FacetCounter(index.Documents, index.Persons(connection), request) : null;
        var page = new ResultPage(index.Documents, request);

        void Found(int ordinal, double score)
        {
            if (filters.Hold(ordinal, out var but))
            {
                page.Add(ordinal, score);
                facets?.Add(ordinal);
            }
            else if (but is not null) facets?.AddBut(ordinal, but);
        }
        Match(reader, expression, index.Documents, root, page.IsRanked, Found);

        var marks = new Marks(root, Forms, request.Scope);
        var result = new SearchResult
        {
            Request = request,
            Understood = Understood(root, filters),
            Remarks = remarks,
            Total = page.Total,
            Hits = Hits(connection, page.Ordered().Select(f => (index.Documents.Rows[f.Ordinal], f.Score)), marks),
            Facets = facets?.Facets() ?? [],
        };
        if (page.Total > 0) return result;
        return result with
        {
            Explanations = EmptyResult.Explain(index.Documents.Count, root, filters, n => reader.Set(n)),
            Suggestions = [.. EmptyResult.WantedWords(root).Distinct().Where(w => Forms(w).All(f => connection.One<long>("SELECT doc FROM full_text_words WHERE term = ?1", f) == 0)).Take(MostSuggestions).Select(w => NearestWords.Of(connection, w))],
        };
    }

    private static void Match(MatchReader reader, MatchExpression expression, DocumentIndex index, QueryNode? root, bool ranked, Action<int, double> found)
    {
        if (root is null)
        {
            for (var ordinal = 0; ordinal < index.Count; ordinal++) found(ordinal, 0);
            return;
        }
        if (expression.Of(root) is { } match)
        {
            reader.Read(match, ranked, found);
            return;
        }
        var scores = new Dictionary<int, double>();
        if (ranked && expression.OfAnyWanted(root) is { } wanted) reader.Read(wanted, true, (ordinal, score) => scores[ordinal] = score);
        foreach (var ordinal in reader.Set(root).Ordinals()) found(ordinal, scores.GetValueOrDefault(ordinal));
    }

    /// <summary>The rows are read one by one from the one connection; their passages, which cost most, are cut on all cores.</summary>
    private static IReadOnlyList<SearchHit> Hits(SqliteConnection connection, IEnumerable<(long Row, double Score)> found, Marks marks)
    {
        var rows = found.Select(f => (Hit: Hit(connection, f.Row, f.Score), Tei: StoredTexts.DocumentTei(connection, f.Row))).ToList();
        return [.. rows.AsParallel().AsOrdered().Select(r => r.Hit with { Snippets = Snippets(r.Tei, marks) })];
    }

    private static IReadOnlyList<Snippet> Snippets(string tei, Marks marks) =>
        SnippetMaker.Make(DocumentText.Of(new Document(TeiReader.Read(new SourceText("", tei)).File!.Root)), marks);

    private static SearchHit Hit(SqliteConnection connection, long row, double score) => connection.First(
        r => new SearchHit(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.GetString(4), r.Text(5), r.GetBoolean(6), r.Text(7), score, []),
        "SELECT volume, id, number, kind, heading, coalesce(date_start, inferred_start), date_start IS NULL AND inferred_start IS NOT NULL, place FROM documents WHERE document = ?1", row)!;

    private static string Understood(QueryNode? root, Filters filters)
    {
        var words = QueryDescription.Of(root);
        return filters.All.Count == 0 ? words : $"{words}; only {string.Join(", ", filters.All.Select(f => f.Words))}";
    }

    /// <summary>What is kept in memory of the edition as a connection sees it.</summary>
    public EditionIndex Index(SqliteConnection connection)
    {
        var generation = connection.One<long>("SELECT value FROM edition WHERE name = 'generation'");
        lock (_loading)
        {
            if (_index is null || _index.Generation != generation) _index = EditionIndex.Load(connection, generation);
            return _index;
        }
    }
}
