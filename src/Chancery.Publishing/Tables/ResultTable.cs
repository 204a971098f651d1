using Chancery.Editions.Search;

namespace Chancery.Publishing.Tables;

/// <summary>What a search found as a table: UTF-8, as RFC 4180 has it.</summary>
public static class ResultTable
{
    private static readonly string[] Columns = ["document", "volume", "number", "kind", "heading", "date", "date_inferred", "place", "words"];

    /// <summary>The table of some hits, a row each; <c>words</c> are the passages in which the hits stand.</summary>
    public static byte[] Csv(IEnumerable<SearchHit> hits) => CsvBytes.Of(Columns, hits.Select(string?[] (h) =>
        [$"{h.Volume}/{h.Id}", h.Volume, h.Number, h.Kind, h.Heading, h.Date, h.Date is null ? null : h.DateInferred ? "1" : "0", h.Place, Words(h)]));

    private static string Words(SearchHit hit) => string.Join(" … ", hit.Snippets.Select(s => string.Concat(s.Runs.Select(r => r.Text))));
}
