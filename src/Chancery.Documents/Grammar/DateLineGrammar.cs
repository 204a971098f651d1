using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar;

/// <summary>What a span of a date line is.</summary>
public enum DateLinePart
{
    /// <summary>A place: <c>placeName</c>.</summary>
    Place,

    /// <summary>A date: <c>date</c>.</summary>
    Date,

    /// <summary>A time of day: <c>time</c>.</summary>
    Time,
}

/// <summary>A span of a date line with its machine-readable value, in the attributes of the dialect.</summary>
/// <param name="Start">Offset within the line.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="Part">What it is.</param>
/// <param name="When">A day, month, year or time; null when the span is an interval or vague.</param>
/// <param name="From">First day or time of a printed interval.</param>
/// <param name="To">Last day or time of a printed interval.</param>
/// <param name="NotBefore">Earliest day of a vague date.</param>
/// <param name="NotAfter">Latest day of a vague date.</param>
public sealed record DateLineSpan(int Start, int Length, DateLinePart Part, string? When = null, string? From = null, string? To = null, string? NotBefore = null, string? NotAfter = null);

/// <summary>Reads date lines as the series prints them.</summary>
public static partial class DateLineGrammar
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The places, dates and times of a date line in the order printed; empty when the line has none.</summary>
    public static IReadOnlyList<DateLineSpan> Parse(string line)
    {
        var m = DayOfMonth().Match(line);
        if (!m.Success) return [];
        var spans = new List<DateLineSpan>();
        var place = line[..m.Index].TrimEnd(' ', ',', '.');
        if (place.Length > 0 && place[0] != '[') spans.Add(new(0, place.Length, DateLinePart.Place));
        var month = Array.IndexOf(Months, m.Groups[1].Value.ToLowerInvariant()) + 1;
        spans.Add(new(m.Index, m.Length, DateLinePart.Date, When: $"{m.Groups[3].Value}-{month:00}-{int.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture):00}"));
        return spans;
    }

    [GeneratedRegex(@"(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}), (\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();
}
