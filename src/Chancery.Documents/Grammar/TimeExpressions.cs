using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar;

/// <summary>Finds times of day: <c>6 p. m.</c>, <c>7.30 p.m.</c>, <c>2139Z</c>, <c>noon</c>, <c>10 a.m.–12:15 p.m.</c>.</summary>
internal static partial class TimeExpressions
{
    /// <summary>The times between two offsets of a line, in order. A single one has <see cref="DateLineSpan.When"/>, an interval from and to.</summary>
    public static List<DateLineSpan> Find(string line, int from, int to)
    {
        var times = new List<DateLineSpan>();
        for (var m = Time().Match(line, from, to - from); m.Success; m = m.NextMatch())
        {
            var last = Read(m, "2", null);
            if (last is null) continue;
            if (!m.Groups["first"].Success) times.Add(new DateLineSpan(m.Index, m.Length, DateLinePart.Time, When: last));
            else if (Read(m, "1", Half(m)) is { } first) times.Add(new DateLineSpan(m.Index, m.Length, DateLinePart.Time, From: first, To: last));
        }
        return times;
    }

    /// <summary>The half of the day that the end of an interval gives its beginning: <c>2–2:50 p.m.</c>, but <c>11–1:30 p.m.</c> begins in the morning.</summary>
    private static string? Half(Match m)
    {
        if (m.Groups["half1"].Success) return null;
        if (m.Groups["word2"] is { Success: true } word) return word.ValueSpan[0] is 'm' or 'M' ? "p" : "a";
        if (m.Groups["half2"] is not { Success: true, Value: var half } || !m.Groups["hour1"].Success) return null;
        var (from, to) = (Hour(m.Groups["hour1"].ValueSpan) % 12, Hour(m.Groups["hour2"].ValueSpan) % 12);
        return from <= to ? half : half is "p" or "P" ? "a" : "p";
    }

    private static string? Read(Match m, string which, string? half)
    {
        if (m.Groups["word" + which] is { Success: true } word) return word.ValueSpan[0] is 'm' or 'M' ? "00:00:00" : "12:00:00";
        if (m.Groups["clock" + which] is { Success: true } clock)
        {
            var (h, mm) = (Number(clock.ValueSpan[..2]), Number(clock.ValueSpan[^2..]));
            var zone = m.Groups["zone" + (m.Groups["zone" + which].Success ? which : "2")];
            return h > 24 || mm > 59 ? null : $"{h % 24:00}:{mm:00}:00{(zone.Success ? "Z" : "")}";
        }
        if (m.Groups["hour" + which] is not { Success: true } hour) return null;
        var value = Hour(hour.ValueSpan);
        if (value > 24) return null;
        if (m.Groups["half" + which] is { Success: true, Value: var own }) half = own;
        if (value < 13) value = (half is "p" or "P", value) switch { (true, < 12) => value + 12, (false, 12) => 0, _ => value };
        var minutes = m.Groups["minute" + which] is { Success: true } minute ? Number(minute.ValueSpan) : 0;
        return $"{value % 24:00}:{minutes:00}:00";
    }

    /// <summary>A misread <c>l p.m.</c> is one.</summary>
    private static int Hour(ReadOnlySpan<char> digits) => digits is "l" or "I" ? 1 : Number(digits);

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Zone = @"(?:,? (?:\p{Lu}\p{Ll}+ |local )time| E[SD]T\b| GMT\b)?";

    [GeneratedRegex(
        @"(?<![\w:.])(?:(?<first>(?:(?<hour1>[012]?\d|[lI])(?:[:.](?<minute1>[0-5]\d))?(?:\s?(?<half1>[ap])\.?\s?m\b\.?)?|(?<word1>noon|midnight))\s?(?:[–—-]|\bto\b|until|and)\s?)?" +
        @"(?:(?:12 )?(?<word2>noon|midnight)|(?<word2>12 ?m\.)|(?<hour2>[012]?\d|[lI])(?:[:.](?<minute2>[0-5]\d))?\s?(?<half2>[ap])\.?\s?m(?![a-z])\.?)" +
        @"|(?<first>(?<clock1>[012]\d[0-5]\d)(?<zone1>Z)?\s?[–—-]\s?)?(?<clock2>[012]\d[0-5]\d)\s?(?:(?<zone2>Z|GMT)(?![A-Za-z])|(?:hours|hrs\.?|E[SD]T)(?![A-Za-z])))" + Zone,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
