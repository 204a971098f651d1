using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Chancery.Documents.Grammar.Names;

/// <summary>An office of a list's description and when it was held; a bound not printed is open.</summary>
/// <param name="Office">The words up to the next semicolon.</param>
/// <param name="From">First day; null when open.</param>
/// <param name="Until">Last day; null when open.</param>
internal sealed partial record Tenure(string Office, LocalDate? From, LocalDate? Until)
{
    /// <summary>Whether the office was or may have been held on a day.</summary>
    public bool Covers(LocalDate day) => !(From > day) && !(Until < day);

    /// <summary>The offices of a description in order: <c>Consul at Ostia until May 1959; thereafter Minister</c>.</summary>
    public static IReadOnlyList<Tenure> Read(string description)
    {
        var tenures = new List<Tenure>();
        foreach (var office in description.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            LocalDate? from = null, until = null;
            if (Range().Match(office) is { Success: true } range)
                (from, until) = (Day(range, "1", last: false), Day(range, "2", last: true));
            else
            {
                if (Beginning().Match(office) is { Success: true } f) from = Day(f, "1", last: false);
                if (Ending().Match(office) is { Success: true } u) until = Day(u, "1", last: true);
            }
            if (from is null && office.StartsWith("thereafter", StringComparison.OrdinalIgnoreCase) && tenures.Count > 0) from = tenures[^1].Until;
            tenures.Add(new Tenure(office, from, until));
        }
        return tenures;
    }

    private static LocalDate? Day(Match m, string side, bool last)
    {
        if (!m.Groups["year" + side].Success) return null;
        var year = int.Parse(m.Groups["year" + side].ValueSpan, CultureInfo.InvariantCulture);
        var month = m.Groups["month" + side] is { Success: true } named ? MonthOf(named.ValueSpan) : last ? 12 : 1;
        var length = CalendarSystem.Iso.GetDaysInMonth(year, month);
        var day = m.Groups["day" + side] is { Success: true } d ? int.Parse(d.ValueSpan, CultureInfo.InvariantCulture) : last ? length : 1;
        return day >= 1 && day <= length ? new LocalDate(year, month, day) : null;
    }

    private static int MonthOf(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> names = "JanFebMarAprMayJunJulAugSepOctNovDec";
        return names.IndexOf(name[..3], StringComparison.Ordinal) / 3 + 1;
    }

    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";

    [GeneratedRegex(@"\b(?<month1>" + Months + @")(?:\s(?<day1>\d{1,2}))?,?\s(?<year1>1[89]\d\d)\s?[–-]\s?(?<month2>" + Months + @")(?:\s(?<day2>\d{1,2}))?,?\s(?<year2>1[89]\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(?:from|since|after)\s(?:(?<month1>" + Months + @")(?:\s(?<day1>\d{1,2}))?,?\s)?(?<year1>1[89]\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\b(?:until|to|through|before|till)\s(?:(?<month1>" + Months + @")(?:\s(?<day1>\d{1,2}))?,?\s)?(?<year1>1[89]\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
