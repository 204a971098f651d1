using System.Globalization;
using Chancery.Editions.Search;

namespace Chancery.Publishing.Tables;

/// <summary>The timeline and the concordance of a search as tables: UTF-8, as RFC 4180 has it.</summary>
public static class ViewTable
{
    private static readonly string[] TimelineColumns = ["period", "documents", "edition", "per_thousand"];

    private static readonly string[] ConcordanceColumns = ["document", "volume", "number", "heading", "date", "date_inferred", "in", "left", "keyword", "right"];

    /// <summary>A row for every period.</summary>
    public static byte[] Csv(Timeline timeline) => CsvBytes.Of(TimelineColumns, timeline.Periods.Select(string?[] (p) => [p.Period, Number(p.Documents), Number(p.Edition), Number(p.PerThousand)]));

    /// <summary>A row for every line.</summary>
    public static byte[] Csv(Concordance concordance) => CsvBytes.Of(ConcordanceColumns, concordance.Lines.Select(string?[] (l) =>
        [$"{l.Volume}/{l.Id}", l.Volume, l.Number, l.Heading, l.Date, l.Date is null ? null : l.DateInferred ? "1" : "0", l.In, l.Left, l.Keyword, l.Right]));

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
