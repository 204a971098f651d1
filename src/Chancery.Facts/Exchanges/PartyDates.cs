using Chancery.Documents.Grammar;
using Chancery.Facts.People;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Exchanges;

/// <summary>When the offices of a document without a date are looked up: never a date of the document.</summary>
internal static class PartyDates
{
    private const int BlocksRead = 6, LongestDay = 14;

    /// <summary>The first day that the text names with its year; otherwise the years that the volume covers; null when neither is known.</summary>
    public static DateFact? Of(DocumentOutline outline, string? volume)
    {
        for (var i = 0; i < outline.Blocks.Count && i < BlocksRead; i++)
            if (DayIn(outline.Blocks[i].Text) is { } day) return new DateFact(day, day, "day") { Degree = "inferred" };
        return volume is not null && YearSpan.OfId(volume) is { } years ? new DateFact($"{years.First:0000}-01-01", $"{years.Last:0000}-12-31", "range") { Degree = "inferred" } : null;
    }

    /// <summary>The first day with its year: only the words before a year are read.</summary>
    private static string? DayIn(string text)
    {
        for (var at = text.IndexOf(", 1", StringComparison.Ordinal); at >= 0; at = text.IndexOf(", 1", at + 3, StringComparison.Ordinal))
        {
            var end = at + 6;
            if (end > text.Length || !text.AsSpan(at + 3, 3).ContainsOnlyDigits() || at == 0 || !char.IsAsciiDigit(text[at - 1])) continue;
            var from = text.LastIndexOf(' ', Math.Max(0, at - LongestDay), Math.Max(0, at - LongestDay) + 1) + 1;
            foreach (var span in DateLineGrammar.Parse(text[from..end]))
                if (span is { Part: DateLinePart.Date, When: { Length: >= 10 } day } && !day.StartsWith("0000", StringComparison.Ordinal)) return day[..10];
        }
        return null;
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
