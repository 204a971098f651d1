using System.Globalization;
using Chancery.Documents;
using Chancery.Web.Layout;

namespace Chancery.Web.Dates;

/// <summary>Years, months and days as addresses and as words.</summary>
internal static class DateAddress
{
    /// <summary>The address of a year.</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"/dates/{year:0000}");

    /// <summary>The address of the month of a day.</summary>
    public static string Month(DateOnly day) => day.ToString("'/dates/'yyyy'/'MM", CultureInfo.InvariantCulture);

    /// <summary>The address of a day.</summary>
    public static string Day(DateOnly day) => day.ToString("'/dates/'yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    /// <summary>The month of a day in words: <c>April 1961</c>.</summary>
    public static string MonthOf(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day in words: <c>April 18, 1961</c>.</summary>
    public static string InWords(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>A date in words, no more exact than it is.</summary>
    public static string InWords(DateOnly first, DateOnly last, DatePrecision precision) => precision switch
    {
        DatePrecision.Day => InWords(first),
        DatePrecision.Month => MonthOf(first),
        DatePrecision.Year => Words.Digits(first.Year),
        _ => $"{InWords(first)} – {InWords(last)}",
    };

    /// <summary>The page on which a date is found: the day's, the month's or the year's.</summary>
    public static string Of(DateOnly first, DatePrecision precision) => precision switch
    {
        DatePrecision.Month => Month(first),
        DatePrecision.Year => Year(first.Year),
        _ => Day(first),
    };

    /// <summary>The first day of the year, month or day that the parts of an address name; null when there is no such date.</summary>
    public static DateOnly? Read(string year, string? month = null, string? day = null)
    {
        if (year.Length != 4 || Number(year) is not (> 0 and var y)) return null;
        if (month is null) return new DateOnly(y, 1, 1);
        if (month.Length > 2 || Number(month) is not (>= 1 and <= 12 and var m)) return null;
        if (day is null) return new DateOnly(y, m, 1);
        return day.Length <= 2 && Number(day) is { } d && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
