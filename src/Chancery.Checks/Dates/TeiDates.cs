using System.Globalization;
using Chancery.Documents.Tei;
using NodaTime;

namespace Chancery.Checks.Dates;

/// <summary>Reads the values of date attributes as intervals of days: <c>1961</c>, <c>1961-04</c>, <c>1961-04-18</c>, <c>1961-04-18T13:00:00-05:00</c>.</summary>
internal static class TeiDates
{
    /// <summary>The attributes that hold dates.</summary>
    public static readonly string[] Attributes = [TeiNames.When, TeiNames.From, TeiNames.To, TeiNames.NotBefore, TeiNames.NotAfter];

    /// <summary>Reads a value; false when it is no date. A day without year (<c>--04-18</c>) is one, and compares with none.</summary>
    public static bool TryRead(string value, out LocalDate first, out LocalDate last)
    {
        (first, last) = (LocalDate.MinIsoValue, LocalDate.MaxIsoValue);
        var text = value.AsSpan().Trim();
        if (text.StartsWith("--")) return text.Length is 4 or 7 && Number(text[2..4]) is >= 1 and <= 12 && (text.Length == 4 || text[4] == '-' && Number(text[5..]) is >= 1 and <= 31);
        if (text.IndexOf('T') is var time and >= 0)
        {
            if (time != 10 || text.Length < 16 || text[13] != ':' || Number(text[11..13]) is < 0 or > 24 || Number(text[14..16]) is < 0 or > 59) return false;
            text = text[..time];
        }
        if (text.Length is not (4 or 7 or 10) || Number(text[..4]) is not (>= 1 and var year)) return false;
        if (text.Length == 4)
        {
            (first, last) = (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
            return true;
        }
        if (text[4] != '-' || Number(text[5..7]) is not (>= 1 and <= 12 and var month)) return false;
        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (text.Length == 7)
        {
            (first, last) = (new LocalDate(year, month, 1), new LocalDate(year, month, days));
            return true;
        }
        if (text[7] != '-' || Number(text[8..]) is not (>= 1 and var day) || day > days) return false;
        first = last = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>A day in ISO form.</summary>
    public static string Print(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
