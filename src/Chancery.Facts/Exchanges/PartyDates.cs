using Chancery.Documents.Grammar;
using Chancery.Facts.People;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Exchanges;

/// <summary>When the offices of a document without a date are looked up: never a date of the document.</summary>
internal static class PartyDates
{
    private const int BlocksRead = 6;

    /// <summary>The first day that the text names with its year; otherwise the years that the volume covers; null when neither is known.</summary>
    public static DateFact? Of(DocumentOutline outline, string? volume)
    {
        for (var i = 0; i < outline.Blocks.Count && i < BlocksRead; i++)
            foreach (var span in DateLineGrammar.Parse(outline.Blocks[i].Text))
                if (span is { Part: DateLinePart.Date, When: { Length: >= 10 } day } && !day.StartsWith("0000", StringComparison.Ordinal)) return new DateFact(day[..10], day[..10], "day") { Degree = "inferred" };
        return volume is not null && YearSpan.OfId(volume) is { } years ? new DateFact($"{years.First:0000}-01-01", $"{years.Last:0000}-12-31", "range") { Degree = "inferred" } : null;
    }
}
