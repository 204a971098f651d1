using System.Text;
using Chancery.Editions;
using Chancery.Editions.Search;
using Chancery.Publishing.Citations;
using Chancery.Publishing.Tables;

namespace Chancery.Web.Search;

/// <summary>A whole result to take along, from its first document on, in the order asked for.</summary>
internal static class ResultExport
{
    /// <summary>Rows of a table at most.</summary>
    public const int MostRows = 10_000;

    /// <summary>Citations at most: each reads its document.</summary>
    public const int MostCitations = 1_000;

    private const int Step = 200;

    /// <summary>The result as a table.</summary>
    public static byte[] Csv(IEdition edition, SearchRequest request) => ResultTable.Csv(All(edition, request, MostRows));

    /// <summary>The citations of the documents of a result.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="request">The search.</param>
    /// <param name="form"><c>ris</c>, <c>bib</c> or <c>csl</c>.</param>
    public static byte[] Citations(IEdition edition, SearchRequest request, string form)
    {
        var citations = All(edition, request, MostCitations).Select(h => edition.Document(h.Volume, h.Id)).OfType<StoredDocument>().Select(d => DocumentCitation.Of(edition, d));
        return Encoding.UTF8.GetBytes(form switch
        {
            "ris" => string.Concat(citations.Select(Ris.Of)),
            "bib" => string.Join('\n', citations.Select(BibTeX.Of)),
            _ => CslJson.Of(citations),
        });
    }

    private static IEnumerable<SearchHit> All(IEdition edition, SearchRequest request, int most)
    {
        for (var offset = 0; offset < most; offset += Step)
        {
            var part = edition.Search(request with { Offset = offset, Limit = Step, Facets = false });
            foreach (var hit in part.Hits) yield return hit;
            if (part.Hits.Count < Step) yield break;
        }
    }
}
