using Chancery.Documents;
using Chancery.Editions.Search.Query;

namespace Chancery.Editions.Search;

/// <summary>A place of a document that a query looks for: a word, or a phrase with all that stands between its words.</summary>
/// <param name="In">The column: <c>heading</c>, <c>source</c>, <c>body</c> or <c>notes</c>.</param>
/// <param name="Places">Its characters in the TEI.</param>
public sealed record DocumentHit(string In, IReadOnlyList<TextPlace> Places);

/// <summary>The hits of a query within a document, in the order of its page: heading, source note, text, notes.</summary>
/// <param name="Hits">The hits; words that two of them share are one.</param>
/// <param name="More">Whether there are more, which are not among them.</param>
public sealed record DocumentHits(IReadOnlyList<DocumentHit> Hits, bool More)
{
    /// <summary>Whether the query names any word that could stand in the document's text or notes; persons and places are looked for elsewhere.</summary>
    public bool LooksForWords { get; private init; }

    /// <summary>Hits that are given at most.</summary>
    public const int Most = 2000;

    /// <summary>Finds the hits of a query as the search of an edition does: with the same stems, phrases and fields. Never throws for what a query contains.</summary>
    /// <param name="document">The document.</param>
    /// <param name="query">The query as typed.</param>
    /// <param name="scope">Where words without a field are looked for.</param>
    public static DocumentHits Of(Document document, string query, SearchScope scope = SearchScope.All)
    {
        if (query.Length > SearchRequest.MaximumLength || QueryParser.Parse(query).Root is not { } root) return new DocumentHits([], false);
        var columns = PlacedText.Of(document);
        var marks = new Marks(root, new DocumentForms(columns).Of, scope);
        var found = new List<DocumentHit>();
        var more = false;
        foreach (var column in columns)
        {
            if (marks.Columns[column.Name] is not { IsEmpty: false } wanted) continue;
            var (tokens, hits) = (new List<SnippetMaker.Token>(), new List<SnippetMaker.Hit>());
            SnippetMaker.Tokens(column.Text, tokens, (wanted, hits), int.MaxValue, int.MaxValue);
            foreach (var (first, last) in Joined(hits))
            {
                if (found.Count < Most) found.Add(new DocumentHit(column.Name, column.PlacesOf(tokens[first].Start, tokens[last].End)));
                else more = true;
            }
        }
        return new DocumentHits(found, more) { LooksForWords = marks.Columns.Values.Any(c => !c.IsEmpty) };
    }

    /// <summary>Hits that share words as one.</summary>
    private static IEnumerable<(int First, int Last)> Joined(List<SnippetMaker.Hit> hits)
    {
        hits.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
        for (var i = 0; i < hits.Count;)
        {
            var (first, last) = (hits[i].First, hits[i].Last);
            for (i++; i < hits.Count && hits[i].First <= last; i++) last = Math.Max(last, hits[i].Last);
            yield return (first, last);
        }
    }
}
