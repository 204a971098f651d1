using System.Diagnostics;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions.Search;
using Chancery.Editions.Writing;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Querying;

/// <summary>Answers searches from an edition file.</summary>
internal sealed class SqliteSearch
{
    private const string TooMuch = "This query asks for too much at once. Fewer words, longer beginnings of words or words nearer together are found quickly.";

    private static readonly TimeSpan LongestRanked = TimeSpan.FromSeconds(2), LongestUnranked = TimeSpan.FromSeconds(3);

    private readonly ConcordanceSearch _concordances = new();
    private readonly Lock _loading = new();
    private EditionIndex? _index;

    /// <summary>Searches, within one snapshot of the file.</summary>
    public SearchResult Search(SqliteConnection connection, SearchRequest request)
    {
        var started = Stopwatch.GetTimestamp();
        var result = Refusal(request) is { } refusal ? Refused(request, "", refusal) : Answer(connection, request);
        return result with { Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds };
    }

    /// <summary>Counts what a search finds by year or month.</summary>
    public Timeline Timeline(SqliteConnection connection, SearchRequest request, TimelineStep step)
    {
        if (Refusal(request) is { } refusal) return new Timeline { Understood = "", Refusal = refusal, Step = step };
        var search = new PreparedSearch(connection, Index(connection), request);
        var counter = new TimelineCounter(search.Index.Documents, step, request.Inferred);
        var counted = Deadline.Within(connection, LongestUnranked, () => search.Match(false, (ordinal, _, passes, _) =>
        {
            if (passes) counter.Add(ordinal);
        }));
        return !counted ? new Timeline { Understood = search.Understood, Refusal = TooMuch, Step = step } : new Timeline
        {
            Understood = search.Understood,
            Remarks = search.Remarks,
            Step = step,
            Total = counter.Total,
            Undated = counter.Undated,
            Periods = counter.Periods(DayRange.First(request.From), DayRange.Last(request.To)),
        };
    }

    /// <summary>The places of the words of a search in their context.</summary>
    public Concordance Concordance(SqliteConnection connection, SearchRequest request, ConcordanceOrder order)
    {
        if (Refusal(request) is { } refusal) return new Concordance { Understood = "", Refusal = refusal, Order = order };
        return _concordances.Of(connection, Index(connection), request, order) ?? new Concordance { Understood = "", Refusal = TooMuch, Order = order };
    }

    private static string? Refusal(SearchRequest request) => request.Query.Length <= SearchRequest.MaximumLength
        ? null
        : $"A query has at most {SearchRequest.MaximumLength:N0} characters; this one has {request.Query.Length:N0}.";

    private static SearchResult Refused(SearchRequest request, string understood, string refusal) => new() { Request = request, Understood = understood, Refusal = refusal };

    private SearchResult Answer(SqliteConnection connection, SearchRequest request)
    {
        var index = Index(connection);
        var search = new PreparedSearch(connection, index, request);
        var found = new Found(connection, search);
        if (!Deadline.Within(connection, LongestRanked, () => found.Gather(found.Page.IsRanked)))
        {
            search.Remarks.Add("The query is too large to be ordered by relevance; its results stand in the order of the edition.");
            found = new Found(connection, search);
            if (!Deadline.Within(connection, LongestUnranked, () => found.Gather(false))) return Refused(request, search.Understood, TooMuch);
        }
        var result = new SearchResult
        {
            Request = request,
            Understood = search.Understood,
            Remarks = search.Remarks,
            Total = found.Page.Total,
            Hits = Hits(connection, found.Page.Ordered().Select(f => (index.Documents.Rows[f.Ordinal], f.Score)), search.Marks),
            Facets = found.Facets?.Facets() ?? [],
        };
        if (request.Facets) result = result with { Parts = QueryParts.Of(connection, search, result.Total), Filters = QueryParts.Filters(search) };
        if (result.Total > 0) return request.Facets ? result with { Suggestions = QueryParts.Suggestions(connection, search) } : result;
        IReadOnlyList<string> explanations = [];
        Deadline.Within(connection, LongestRanked, () => explanations = EmptyResult.Explain(index.Documents.Count, search.Root, search.Filters, search.Set));
        return result with { Explanations = explanations, Suggestions = QueryParts.Suggestions(connection, search) };
    }

    /// <summary>What one reading of the index gathers.</summary>
    private sealed class Found(SqliteConnection connection, PreparedSearch search)
    {
        public ResultPage Page { get; } = new(search.Index.Documents, search.Request);

        public FacetCounter? Facets { get; } = search.Request.Facets ? new FacetCounter(search.Index.Documents, search.Index.Persons(connection), search.Request) : null;

        public void Gather(bool ranked) => search.Match(ranked, (ordinal, score, passes, but) =>
        {
            if (passes)
            {
                Page.Add(ordinal, score);
                Facets?.Add(ordinal);
            }
            else if (but is not null) Facets?.AddBut(ordinal, but);
        });
    }

    /// <summary>The rows are read one by one from the one connection; their passages, which cost most, are cut on all cores.</summary>
    private static IReadOnlyList<SearchHit> Hits(SqliteConnection connection, IEnumerable<(long Row, double Score)> found, Marks marks)
    {
        var rows = found.Select(f => (Hit: Hit(connection, f.Row, f.Score), Tei: StoredTexts.DocumentTei(connection, f.Row))).ToList();
        return [.. rows.AsParallel().AsOrdered().Select(r => r.Hit with { Snippets = Snippets(r.Tei, marks) })];
    }

    private static IReadOnlyList<Snippet> Snippets(string tei, Marks marks) =>
        SnippetMaker.Make(DocumentText.Of(new Document(TeiReader.Read(new SourceText("", tei)).File!.Root)), marks);

    /// <summary>A document as a result shows it, without passages.</summary>
    internal static SearchHit Hit(SqliteConnection connection, long row, double score) => connection.First(
        r => new SearchHit(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.GetString(4), r.Text(5), r.GetBoolean(6), r.Text(7), score, []),
        "SELECT volume, id, number, kind, heading, coalesce(date_start, inferred_start), date_start IS NULL AND inferred_start IS NOT NULL, place FROM documents WHERE document = ?1", row)!;

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
