using System.Text.Json;
using Chancery.Editions;
using Chancery.Editions.Search;
using Chancery.Publishing.Citations;
using Chancery.Publishing.Tables;
using Chancery.Web.Api;

namespace Chancery.Web.Search;

/// <summary>A whole result to take along, from its first document on, in the order asked for.</summary>
internal static class ResultExport
{
    /// <summary>Rows of a table at most.</summary>
    public const int MostRows = 10_000;

    /// <summary>Citations at most: each reads its document.</summary>
    public const int MostCitations = 1_000;

    /// <summary>Documents on a page to print at most.</summary>
    public const int MostPrinted = 500;

    private const int Step = 200;

    /// <summary>A view of the result as a table.</summary>
    public static byte[] Csv(IEdition edition, ShownSearch shown) => shown.View switch
    {
        ResultView.Timeline => ViewTable.Csv(edition.Timeline(shown.Request, shown.By)),
        ResultView.Concordance => ViewTable.Csv(edition.Concordance(shown.Request with { Offset = 0, Limit = MostRows }, shown.Order)),
        _ => ResultTable.Csv(All(edition, shown.Request, MostRows)),
    };

    /// <summary>The result with all its documents as JSON, as the API gives a page of it.</summary>
    public static byte[] Json(IEdition edition, SearchRequest request) =>
        JsonSerializer.SerializeToUtf8Bytes(edition.Search(request with { Offset = 0, Limit = 0 }) with { Hits = [.. All(edition, request, MostRows)] }, ApiJson.Readable.SearchResult);

    /// <summary>The documents of a result up to some number.</summary>
    public static IReadOnlyList<SearchHit> Printed(IEdition edition, SearchRequest request) => [.. All(edition, request, MostPrinted)];

    /// <summary>The citations of the documents of a result.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="request">The search.</param>
    /// <param name="form"><c>ris</c>, <c>bib</c> or <c>csl</c>.</param>
    public static byte[] Citations(IEdition edition, SearchRequest request, string form)
    {
        var citations = All(edition, request, MostCitations).Select(h => edition.Document(h.Volume, h.Id)).OfType<StoredDocument>().Select(d => DocumentCitation.Of(edition, d));
        return CitationList.Of(citations, form);
    }

    private static IEnumerable<SearchHit> All(IEdition edition, SearchRequest request, int most)
    {
        for (var offset = 0; offset < most; offset += Step)
        {
            var length = Math.Min(Step, most - offset);
            var part = edition.Search(request with { Offset = offset, Limit = length, Facets = false });
            foreach (var hit in part.Hits) yield return hit;
            if (part.Hits.Count < length) yield break;
        }
    }
}
