using Chancery.Documents;

namespace Chancery.Editions.Dates;

/// <summary>The dates of an edition: how many documents each day or span of days has.</summary>
/// <param name="Spans">Days and spans in order of time: by first day, then by last.</param>
public sealed record EditionDates(IReadOnlyList<DateCount> Spans)
{
    /// <summary>The spans that begin in a year.</summary>
    public IReadOnlyList<DateCount> OfYear(int year)
    {
        var from = FirstFrom(new DateOnly(year, 1, 1));
        var to = from;
        while (to < Spans.Count && Spans[to].First.Year == year) to++;
        return [.. Spans.Skip(from).Take(to - from)];
    }

    /// <summary>The last single day with documents before a day; null when there is none.</summary>
    public DateOnly? DayBefore(DateOnly day)
    {
        for (var i = FirstFrom(day) - 1; i >= 0; i--)
            if (Spans[i].Precision == DatePrecision.Day) return Spans[i].First;
        return null;
    }

    /// <summary>The first single day with documents behind a day; null when there is none.</summary>
    public DateOnly? DayBehind(DateOnly day)
    {
        for (var i = FirstFrom(day); i < Spans.Count; i++)
            if (Spans[i].Precision == DatePrecision.Day && Spans[i].First > day) return Spans[i].First;
        return null;
    }

    /// <summary>The first day of the last span that begins before a day; null when there is none.</summary>
    public DateOnly? Before(DateOnly day) => FirstFrom(day) is > 0 and var i ? Spans[i - 1].First : null;

    /// <summary>The first day of the first span that begins behind a day; null when there is none.</summary>
    public DateOnly? Behind(DateOnly day) => day < DateOnly.MaxValue && FirstFrom(day.AddDays(1)) is var i && i < Spans.Count ? Spans[i].First : null;

    private int FirstFrom(DateOnly day)
    {
        var (low, high) = (0, Spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Spans[middle].First < day) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

/// <summary>Documents of a day or span of days.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Documents">How many are dated so.</param>
/// <param name="Inferred">Of how many of these the date is inferred.</param>
public sealed record DateCount(DateOnly First, DateOnly Last, int Documents, int Inferred)
{
    /// <summary>How exactly they are dated.</summary>
    public DatePrecision Precision => PrecisionOf(First, Last);

    internal static DatePrecision PrecisionOf(DateOnly first, DateOnly last) =>
        first == last ? DatePrecision.Day
        : first.Day != 1 || last != new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)) ? DatePrecision.Range
        : first.Year == last.Year && first.Month == last.Month ? DatePrecision.Month
        : first.Year == last.Year && first.Month == 1 && last.Month == 12 ? DatePrecision.Year
        : DatePrecision.Range;
}
