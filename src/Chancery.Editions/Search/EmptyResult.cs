using Chancery.Editions.Search.Query;

namespace Chancery.Editions.Search;

/// <summary>Explains why a search found nothing: which word or filter empties it.</summary>
internal static class EmptyResult
{
    /// <summary>With more conditions than this only those that nothing answers to are told: others would have to be tried one by one.</summary>
    private const int MostTried = 24;

    private const string EveryPart = "Every part is found, but no document holds all of them.";

    private sealed record Condition(string Words, DocumentSet Set, bool IsFilter);

    /// <summary>The explanation, one sentence each.</summary>
    /// <param name="size">Number of documents of the edition.</param>
    /// <param name="root">The query.</param>
    /// <param name="filters">The filters.</param>
    /// <param name="set">The documents that a part of the query matches.</param>
    public static IReadOnlyList<string> Explain(int size, QueryNode? root, Filters filters, Func<QueryNode, DocumentSet> set)
    {
        if (size == 0) return ["The edition holds no documents."];
        var conditions = QueryOutline.Conditions(root).Select(n => new Condition(QueryDescription.Of(n), set(n), false)).ToList();
        foreach (var filter in filters.All)
        {
            var passed = new DocumentSet(size);
            for (var o = 0; o < size; o++)
                if (filter.Holds(o)) passed.Add(o);
            conditions.Add(new Condition(filter.Words, passed, true));
        }
        var empty = conditions.Where(c => c.Set.Count == 0).ToList();
        if (empty.Count > 0) return [.. empty.Select(c => c.IsFilter ? $"No document of the edition passes the filter {c.Words}." : $"No document holds {c.Words}.")];
        if (conditions.Count > MostTried) return [EveryPart];

        var emptying = conditions.Select(c => (Condition: c, Left: conditions.Where(o => o != c).Aggregate(new DocumentSet(size, true), (a, b) => a.And(b.Set)).Count)).Where(c => c.Left > 0).ToList();
        if (emptying.Count > 0)
            return [.. emptying.Select(e => e.Condition.IsFilter
                ? $"Without the filter {e.Condition.Words} there {Documents(e.Left)}."
                : $"Without {e.Condition.Words}, which {(e.Condition.Set.Count == 1 ? "1 document holds" : $"{e.Condition.Set.Count} documents hold")}, there {Documents(e.Left)}.")];

        for (var i = 0; i < conditions.Count; i++)
            for (var j = i + 1; j < conditions.Count; j++)
                if (conditions[i].Set.And(conditions[j].Set).Count == 0)
                    return [$"No document has both {conditions[i].Words} ({conditions[i].Set.Count}) and {conditions[j].Words} ({conditions[j].Set.Count})."];
        return [EveryPart];
    }

    /// <summary>The single words of a query that are looked for with their inflections or exactly, for which the index may hold near ones.</summary>
    public static IEnumerable<string> WantedWords(QueryNode? node) => node switch
    {
        WordNode word => [word.Word],
        PhraseNode phrase => phrase.Words,
        NearNode near => near.Words,
        AndNode and => and.Nodes.SelectMany(WantedWords),
        OrNode or => or.Nodes.SelectMany(WantedWords),
        FieldNode field => WantedWords(field.Node),
        _ => [],
    };

    private static string Documents(int count) => count == 1 ? "is 1 document" : $"are {count} documents";
}
