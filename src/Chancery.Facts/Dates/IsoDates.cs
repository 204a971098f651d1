using System.Globalization;
using NodaTime;

namespace Chancery.Facts.Dates;

/// <summary>A machine-readable date of TEI: a day with or without time, a month or a year.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Precision"><c>minute</c>, <c>day</c>, <c>month</c> or <c>year</c>.</param>
/// <param name="Time"><c>HH:mm</c> where given.</param>
/// <param name="Zone">The zone as written (<c>Z</c>, <c>-05:00</c>) where given with a time.</param>
internal sealed record IsoDate(LocalDate Start, LocalDate End, string Precision, string? Time, string? Zone);

/// <summary>Reads the dates of TEI attributes: <c>1961</c>, <c>1961-04</c>, <c>1961-04-18</c>, <c>1961-04-18T13:00:00Z</c>.</summary>
internal static class IsoDates
{
    /// <summary>The date; null when the value is none.</summary>
    public static IsoDate? Parse(string value)
    {
        var text = value.AsSpan().Trim();
        if (text.Length < 4 || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1) return null;
        if (text.Length == 4) return new IsoDate(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), "year", null, null);
        if (text.Length < 7 || text[4] != '-' || !int.TryParse(text[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12) return null;
        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (text.Length == 7) return new IsoDate(new LocalDate(year, month, 1), new LocalDate(year, month, last), "month", null, null);
        if (text.Length < 10 || text[7] != '-' || !int.TryParse(text[8..10], NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day < 1 || day > last) return null;
        var date = new LocalDate(year, month, day);
        if (text.Length < 16 || text[10] != 'T') return new IsoDate(date, date, "day", null, null);
        var time = Time(text[11..].ToString());
        var zone = text[16..].IndexOfAny("Z+-");
        return new IsoDate(date, date, time is null ? "day" : "minute", time, zone < 0 || time is null ? null : text[(16 + zone)..].ToString());
    }

    /// <summary><c>HH:mm</c> of a time value; null when it is none.</summary>
    public static string? Time(string? value) =>
        value is { Length: >= 5 } && value[2] == ':' && int.TryParse(value.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24
            && int.TryParse(value.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && minute < 60 ? value[..5] : null;

    /// <summary>A day in ISO form.</summary>
    public static string Print(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
