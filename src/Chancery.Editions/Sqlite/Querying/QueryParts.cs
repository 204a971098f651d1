using Chancery.Editions.Search;
using Chancery.Editions.Search.Query;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Querying;

/// <summary>Counts what each term of a query and each filter would find alone, and looks for words that may be meant instead.</summary>
internal static class QueryParts
{
    /// <summary>Of a longer query the terms behind these are not counted.</summary>
    private const int MostCounted = 12;

    private const int MostSuggestions = 5;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(.4);

    /// <summary>The terms of the query.</summary>
    /// <param name="connection">The edition.</param>
    /// <param name="search">The search.</param>
    /// <param name="total">How many documents the whole finds.</param>
    public static IReadOnlyList<QueryPart> Of(SqliteConnection connection, PreparedSearch search, int total)
    {
        var terms = QueryOutline.Of(search.Root).Terms;
        var counts = new int?[terms.Count];
        if (terms is [{ Not: false }] && search.Filters.All.Count == 0) counts[0] = total;
        else
            Deadline.Within(connection, Longest, () =>
            {
                for (var i = 0; i < Math.Min(terms.Count, MostCounted); i++) counts[i] = search.Set(terms[i].Sought).Count;
            });
        return [.. terms.Select((term, i) => new QueryPart(
            QueryDescription.Of(term.Sought), QueryText.Of(term.Node), Forms(connection, search, term), counts[i], term.Alternative > 0, term.Not))];
    }

    /// <summary>The filters, each with what passes it alone.</summary>
    public static IReadOnlyList<FilterPart> Filters(PreparedSearch search) =>
        [.. search.Filters.All.Select(f => new FilterPart(f.Name, f.Values, Enumerable.Range(0, search.Index.Documents.Count).Count(f.Holds)))];

    /// <summary>Words that may be meant instead of those that no document holds, or very few.</summary>
    public static IReadOnlyList<Suggestion> Suggestions(SqliteConnection connection, PreparedSearch search)
    {
        var wanted = EmptyResult.WantedWords(search.Root).Distinct(StringComparer.Ordinal).Take(MostCounted);
        var rare = wanted.Select(w => (Word: w, Documents: search.Forms(w).Max(f => search.Index.DocumentsWith(connection, f)))).Where(w => w.Documents <= NearestWords.Rare);
        return [.. rare.Take(MostSuggestions).Select(w => NearestWords.Of(connection, search.Index, w.Word, w.Documents)).Where(s => s.Nearest.Count > 0)];
    }

    /// <summary>The words of the edition that a word stands for; none where it stands only for itself.</summary>
    private static string[] Forms(SqliteConnection connection, PreparedSearch search, QueryTerm term) => term switch
    {
        { Sought: FieldNode { Field: SearchField.Person or SearchField.Place or SearchField.File } } => [],
        { Word: { Exact: false } word } => [.. search.Forms(word.Word).Where(f => search.Index.DocumentsWith(connection, f) > 0).OrderBy(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)],
        _ => [],
    };
}
