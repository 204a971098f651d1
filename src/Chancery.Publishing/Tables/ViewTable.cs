using System.Globalization;
using System.Text;
using Chancery.Editions.Search;
using CsvHelper;
using CsvHelper.Configuration;

namespace Chancery.Publishing.Tables;

/// <summary>The timeline and the concordance of a search as tables: UTF-8, as RFC 4180 has it.</summary>
public static class ViewTable
{
    /// <summary>The columns of a timeline in order.</summary>
    public static IReadOnlyList<string> TimelineColumns { get; } = ["period", "documents", "edition", "per_thousand"];

    /// <summary>The columns of a concordance in order.</summary>
    public static IReadOnlyList<string> ConcordanceColumns { get; } = ["document", "volume", "number", "heading", "date", "date_inferred", "in", "left", "keyword", "right"];

    /// <summary>A row for every period.</summary>
    public static byte[] Csv(Timeline timeline) => Csv(TimelineColumns, timeline.Periods.Select(string?[] (p) => [p.Period, Number(p.Documents), Number(p.Edition), Number(p.PerThousand)]));

    /// <summary>A row for every line.</summary>
    public static byte[] Csv(Concordance concordance) => Csv(ConcordanceColumns, concordance.Lines.Select(string?[] (l) =>
        [$"{l.Volume}/{l.Id}", l.Volume, l.Number, l.Heading, l.Date, l.Date is null ? null : l.DateInferred ? "1" : "0", l.In, l.Left, l.Keyword, l.Right]));

    private static byte[] Csv(IReadOnlyList<string> columns, IEnumerable<string?[]> rows)
    {
        using var buffer = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(buffer, new UTF8Encoding(false)), new CsvConfiguration(CultureInfo.InvariantCulture)))
        {
            foreach (var row in rows.Prepend([.. columns]))
            {
                foreach (var field in row) csv.WriteField(field);
                csv.NextRecord();
            }
        }
        return buffer.ToArray();
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
