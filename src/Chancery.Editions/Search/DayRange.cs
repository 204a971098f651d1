using System.Globalization;

namespace Chancery.Editions.Search;

/// <summary>Years, months and days as first and last day, in the form of the number yyyymmdd, which compares as days do.</summary>
public static class DayRange
{
    /// <summary>The first day of a year, month or day (<c>1961</c>, <c>1961-04</c>, <c>1961-04-18</c>); null when it is none.</summary>
    public static int? First(string? date) => Parse(date, 1, _ => 1);

    /// <summary>The last day.</summary>
    public static int? Last(string? date) => Parse(date, 12, m => DateTime.DaysInMonth(m.Year, m.Month));

    private static int? Parse(string? date, int month, Func<(int Year, int Month), int> day)
    {
        if (date is null) return null;
        var parts = date.Trim().Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !TryNumber(parts[0], 1, 9999, out var y)) return null;
        var m = month;
        if (parts.Length > 1 && !TryNumber(parts[1], 1, 12, out m)) return null;
        var d = 0;
        if (parts.Length > 2 && !TryNumber(parts[2], 1, DateTime.DaysInMonth(y, m), out d)) return null;
        if (parts.Length < 3) d = day((y, m));
        return y * 10000 + m * 100 + d;
    }

    private static bool TryNumber(string text, int from, int to, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= from && number <= to;
}
