using Chancery.Documents.Grammar;
using Chancery.Facts.Dates;
using NodaTime;

namespace Chancery.Facts.Citations;

/// <summary>Completes days that are printed without a year: by the filing day, by a year printed before in the same text, or as near as possible to the citing document.</summary>
/// <param name="document">The citing document's date; null when it is not known.</param>
internal sealed class CitedDates(DateFact? document)
{
    /// <summary>A day that could as well belong to the year before or after is left open.</summary>
    private const int Ambiguous = 150;

    /// <summary>Days between a paper and its filing.</summary>
    private const int Filing = 45;

    private readonly LocalDate? _own = document is not null && document.Precision != "year" && IsoDates.Parse(document.Start) is { } date ? date.Start : null;

    /// <summary>The day, and the rule that gave its year; null when it cannot be told.</summary>
    /// <param name="day">The day as printed.</param>
    /// <param name="fileNumber">The file number of the paper; null when it is not named.</param>
    /// <param name="before">The last day with a year in the same text.</param>
    public (string Date, string? Basis)? Complete(PrintedDay day, string? fileNumber, PrintedDay? before)
    {
        if (day.Year > 0) return Of(day.Year, day) is { } printed ? (IsoDates.Print(printed), null) : null;
        if (fileNumber is not null && FileNumbers.FilingDay(fileNumber) is { } filed && Nearest(day, filed) is { } byFile && Distance(byFile, filed) <= Filing) return (IsoDates.Print(byFile), "file-number");
        if (before is { } b && Of(b.Year, b) is { } dated && Nearest(day, dated) is { } byText && Distance(byText, dated) <= Filing) return (IsoDates.Print(byText), "text");
        return _own is { } own && Nearest(day, own) is { } near && Distance(near, own) <= Ambiguous ? (IsoDates.Print(near), "document") : null;
    }

    private static LocalDate? Nearest(PrintedDay day, LocalDate to)
    {
        LocalDate? best = null;
        for (var year = to.Year - 1; year <= to.Year + 1; year++)
            if (Of(year, day) is { } date && (best is not { } b || Distance(date, to) < Distance(b, to))) best = date;
        return best;
    }

    private static int Distance(LocalDate a, LocalDate b) => Math.Abs(Period.DaysBetween(a, b));

    private static LocalDate? Of(int year, PrintedDay day) =>
        year is > 0 and < 9999 && day.Day <= CalendarSystem.Iso.GetDaysInMonth(year, day.Month) ? new LocalDate(year, day.Month, day.Day) : null;
}
