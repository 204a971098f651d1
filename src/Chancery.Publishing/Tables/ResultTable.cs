using System.Globalization;
using System.Text;
using Chancery.Editions.Search;
using CsvHelper;
using CsvHelper.Configuration;

namespace Chancery.Publishing.Tables;

/// <summary>What a search found as a table: UTF-8, as RFC 4180 has it.</summary>
public static class ResultTable
{
    /// <summary>The columns in order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["document", "volume", "number", "kind", "heading", "date", "date_inferred", "place", "words"];

    /// <summary>The table of some hits, a row each; <c>words</c> are the passages in which the hits stand.</summary>
    public static byte[] Csv(IEnumerable<SearchHit> hits)
    {
        using var buffer = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(buffer, new UTF8Encoding(false)), new CsvConfiguration(CultureInfo.InvariantCulture)))
        {
            foreach (var column in Columns) csv.WriteField(column);
            csv.NextRecord();
            foreach (var hit in hits)
            {
                foreach (var field in (string?[])[$"{hit.Volume}/{hit.Id}", hit.Volume, hit.Number, hit.Kind, hit.Heading, hit.Date, hit.Date is null ? null : hit.DateInferred ? "1" : "0", hit.Place, Words(hit)]) csv.WriteField(field);
                csv.NextRecord();
            }
        }
        return buffer.ToArray();
    }

    private static string Words(SearchHit hit) => string.Join(" … ", hit.Snippets.Select(s => string.Concat(s.Runs.Select(r => r.Text))));
}
