using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar;

/// <summary>
/// Finds dates: <c>January 3, 1955</c>, <c>4 March 1948</c>, <c>the 5th of May, 1905</c>, <c>May 3–5, 1961</c>, <c>mid-June 1977</c>, <c>Spring 1962</c>,
/// <c>September 9 [10], 1955</c>, <c>undated</c>.
/// </summary>
internal static partial class DateExpressions
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The dates of a line in order.</summary>
    /// <param name="line">The line.</param>
    /// <param name="year">The year of dates printed without one; 0 when it is not known.</param>
    public static List<DateLineSpan> Find(string line, int year)
    {
        var dates = new List<DateLineSpan>();
        if (!MayHold(line)) return dates;
        foreach (Match m in Dates().Matches(line))
        {
            var date = Read(m, year);
            // "December 30, 1960–January 2, 1961" is one interval.
            if (dates.Count > 0 && dates[^1] is { When: { Length: 10 } from } before && date.When is { Length: 10 } to && string.CompareOrdinal(from, to) < 0 && line.AsSpan(before.End, date.Start - before.End).Trim() is "–" or "-" or "—" or "to")
                dates[^1] = before with { Length = date.End - before.Start, When = null, From = from, To = to };
            else dates.Add(date);
        }
        return dates;
    }

    /// <summary>A quick look: most lines have neither figures nor the word.</summary>
    private static bool MayHold(string line) => line.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || line.Contains("dated", StringComparison.OrdinalIgnoreCase) || line.Contains("date", StringComparison.OrdinalIgnoreCase);

    private static DateLineSpan Read(Match m, int knownYear)
    {
        var span = new DateLineSpan(m.Index, m.Length, DateLinePart.Date);
        if (m.Groups["undated"].Success) return span;
        var year = m.Groups["corrected"] is { Success: true } corrected ? Number(corrected) : m.Groups["year"].Success ? Number(m.Groups["year"]) : knownYear;
        var vague = m.Groups["vague"].Success;
        if (m.Groups["season"] is { Success: true } season) return Season(span, season.ValueSpan, year);
        if (!m.Groups["month"].Success) return Between(span, $"{year:0000}-01-01", $"{year:0000}-12-31", "low");
        var month = MonthOf(m.Groups["month"].ValueSpan);
        var lastMonth = m.Groups["month2"] is { Success: true } second ? MonthOf(second.ValueSpan) : month;
        if (!m.Groups["day"].Success) return WholeMonths(span, m.Groups["part"].ValueSpan, year, month, lastMonth);
        var day = Number(m.Groups["day"]);
        if (m.Groups["supplied"] is { Success: true } supplied)
        {
            if (!m.Groups["doubt"].Success) day = Number(supplied);
            else if (Day(year, month, Math.Min(day, Number(supplied))) is { } early && Day(year, month, Math.Max(day, Number(supplied))) is { } late) return Between(span, early, late, "medium");
        }
        if (Day(year, month, day) is not { } first) return span;
        if (m.Groups["day2"] is { Success: true } end && Day(year, lastMonth, Number(end)) is { } last && string.CompareOrdinal(first, last) < 0)
            return m.Groups["or"].Success ? Between(span, first, last, "medium") : span with { From = first, To = last };
        if (m.Groups["part"].ValueSpan.StartsWith("be", StringComparison.OrdinalIgnoreCase)) return span with { NotAfter = first };
        if (m.Groups["part"].ValueSpan.StartsWith("af", StringComparison.OrdinalIgnoreCase)) return span with { NotBefore = first };
        return vague ? Between(span, first, first, "low") : span with { When = first };
    }

    /// <summary>A month or several, or the beginning, middle or end of one.</summary>
    private static DateLineSpan WholeMonths(DateLineSpan span, ReadOnlySpan<char> part, int year, int month, int lastMonth)
    {
        if (year == 0) return span;
        var (from, to) = (1, DateTime.DaysInMonth(year, lastMonth));
        if (part.StartsWith("early", StringComparison.OrdinalIgnoreCase) || part.StartsWith("beg", StringComparison.OrdinalIgnoreCase)) to = 10;
        else if (part.StartsWith("mid", StringComparison.OrdinalIgnoreCase)) (from, to) = (11, 20);
        else if (part.StartsWith("late", StringComparison.OrdinalIgnoreCase) || part.StartsWith("end", StringComparison.OrdinalIgnoreCase)) from = 21;
        return Day(year, month, from) is { } first && Day(year, lastMonth, to) is { } last ? Between(span, first, last, "medium") : span;
    }

    private static DateLineSpan Season(DateLineSpan span, ReadOnlySpan<char> season, int year) => char.ToLowerInvariant(season[1]) switch
    {
        'p' => Between(span, $"{year:0000}-03-01", $"{year:0000}-05-31", "low"),
        'u' when season.Length == 6 && char.ToLowerInvariant(season[0]) == 's' => Between(span, $"{year:0000}-06-01", $"{year:0000}-08-31", "low"),
        'i' => Between(span, $"{year - 1:0000}-12-01", $"{year:0000}-02-{DateTime.DaysInMonth(year, 2):00}", "low"),
        _ => Between(span, $"{year:0000}-09-01", $"{year:0000}-11-30", "low"),
    };

    private static DateLineSpan Between(DateLineSpan span, string first, string last, string precision) => span with { NotBefore = first, NotAfter = last, Precision = precision };

    /// <summary>The day as written in TEI; without a year <c>--03-17</c>; null when there is no such day.</summary>
    private static string? Day(int year, int month, int day)
    {
        if (month == 0 || day < 1 || day > DateTime.DaysInMonth(year == 0 ? 2000 : year, month)) return null;
        return year == 0 ? $"--{month:00}-{day:00}" : $"{year:0000}-{month:00}-{day:00}";
    }

    private static int MonthOf(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Months.Length; i++)
            if (name.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase)) return i + 1;
        return 0;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Month = @"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])";
    private const string Year = @"(?:\[(?<year>1[6-9]\d\d|20\d\d)\??\]|(?<year>1[6-9]\d\d|20\d\d)(?![0-9]{3})(?: ?\[(?<corrected>1[6-9]\d\d|20\d\d)\??\])?)";
    private const string Ordinal = @"(?:st|nd|rd|th|d)?";
    private const string Vague = @"(?:(?<vague>(?<part>about|around|circa|c\.|ca\.|approximately|probably|before|after)) )?";
    private const string Part = @"(?:(?<part>early|mid|late|end of|beginning of|middle of)[ -]?(?:in )?)?";

    [GeneratedRegex(
        // undated
        @"(?<undated>\b(?:undated|not dated|no date|n\.d\.|without date|date unknown)(?![a-z]))" +
        // March 3, 1955; March 3–5, 1955; March 30–April 2, 1955; March 9 [10], 1955; [March] 3, [1955]
        @"|(?<!\p{L})" + Vague + @"(?:\[(?<month>" + Month + @")\]|(?<month>" + Month + @")),? ?(?:\[(?<day>[0-3]?\d)\??\]|(?<day>[0-3]?\d)" + Ordinal + @")(?: ?\[(?<supplied>[0-3]?\d)(?<doubt>\?)?\])?(?: ?(?:[–—-]|(?<or>or)|to|and|,) ?(?:(?<month2>" + Month + @") )?(?<day2>[0-3]?\d)" + Ordinal + @"(?=[,. ]+\[?(?:1[6-9]|20)\d\d))?(?:\]?[,.;]? ?[,.]? ?" + Year + @"|(?![\d:]| ?[ap]\.? ?m))" +
        // 4 March 1955; 4–6 March 1955; the 5th of May, 1905
        @"|(?<![\d:–-])" + Vague + @"(?:the )?(?<day>[0-3]?\d)" + Ordinal + @"(?: ?(?:[–—-]|(?<or>or)|to|and) ?(?<day2>[0-3]?\d)" + Ordinal + @")?(?: day)?(?: of)? (?<month>" + Month + @"),? " + Year +
        // March 1955; early March 1955; March–May 1955
        @"|(?<!\p{L})" + Part + @"(?<month>" + Month + @")(?: ?(?:[–—-]|to|and|or) ?(?<month2>" + Month + @"))?,? (?:of )?" + Year +
        // Spring 1955
        @"|\b(?<season>Spring|Summer|Autumn|Fall|Winter),? (?:of )?" + Year +
        // a year alone at the line's end
        @"|(?<=^|[\[,;] ?|circa |about |ca\. )" + Year + @"(?=[\].?]*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}
