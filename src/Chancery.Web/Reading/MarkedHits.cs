using Chancery.Documents;
using Chancery.Editions.Search;
using Chancery.Publishing.Html;
using Chancery.Web.Layout;

namespace Chancery.Web.Reading;

/// <summary>The hits of a query that the page of a document marks.</summary>
/// <param name="Query">The query as typed.</param>
/// <param name="Scope">Where its words were looked for.</param>
/// <param name="Count">How many are marked; they bear the ids <c>hit-1</c>, <c>hit-2</c> …</param>
/// <param name="Why">What is to be said of them: why there are none, or that there are more; null for nothing.</param>
public sealed record MarkedHits(string Query, SearchScope Scope, int Count, string? Why)
{
    /// <summary>The id of a hit.</summary>
    /// <param name="number">Its number, from 1.</param>
    public static string Id(int number) => "hit-" + Words.Digits(number);

    /// <summary>Finds the hits and renders the document with them.</summary>
    internal static (MarkedHits Hits, DocumentHtml Html) Of(Document document, ReadingAddress asked, Func<IReadOnlyList<Highlight>, DocumentHtml> render)
    {
        var found = DocumentHits.Of(document, asked.Query, asked.Scope);
        var hits = found.Hits;
        var html = render(Numbered(hits));
        // What the page leaves out, such as the printed number of the heading, is no hit of it.
        IReadOnlyList<DocumentHit> shown = [.. hits.Where((_, i) => html.Highlighted.Contains(Id(i + 1)))];
        if (shown.Count < hits.Count)
        {
            hits = shown;
            html = render(Numbered(hits));
        }
        return (new MarkedHits(asked.Query, asked.Scope, hits.Count, Said(asked, found, hits.Count)), html);
    }

    private static Highlight[] Numbered(IReadOnlyList<DocumentHit> hits) => [.. hits.Select((h, i) => new Highlight(Id(i + 1), "hit", h.Places))];

    private static string? Said(ReadingAddress asked, DocumentHits found, int count) => (asked, found) switch
    {
        ({ Query.Length: > SearchRequest.MaximumLength }, _) => $"A query has at most {Words.Count(SearchRequest.MaximumLength)} characters; this one has {Words.Count(asked.Query.Length)}.",
        (_, { LooksForWords: false }) => "The query names no words that could be marked.",
        (_, { More: true }) => $"Only the first {Words.Count(count)} hits are marked.",
        _ => null,
    };
}
