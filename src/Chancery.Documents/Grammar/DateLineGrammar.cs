using System.Globalization;

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
/// <param name="When">A day, time or day with time; null when the span is an interval, vague or undated.</param>
/// <param name="From">First day or time of a printed interval.</param>
/// <param name="To">Last day or time of a printed interval.</param>
/// <param name="NotBefore">Earliest day of a vague date.</param>
/// <param name="NotAfter">Latest day of a vague date.</param>
public sealed record DateLineSpan(int Start, int Length, DateLinePart Part, string? When = null, string? From = null, string? To = null, string? NotBefore = null, string? NotAfter = null)
{
    /// <summary>How exact a vague date is: <c>medium</c> for a month or part of one, <c>low</c> for a season, a year or an approximation; null for an exact one.</summary>
    public string? Precision { get; init; }

    /// <summary>Whether it says when the paper was received, not when it was written.</summary>
    public bool Received { get; init; }

    /// <summary>Offset behind the span.</summary>
    public int End => Start + Length;
}

/// <summary>Reads date lines as the series prints them: place, date, time, in any order and number, in brackets or not, and when the paper was received.</summary>
public static class DateLineGrammar
{
    private const string Between = " ,.;:—–-[]()";

    /// <summary>The places, dates and times of a date line in the order printed; empty when the line has none.</summary>
    /// <param name="line">The line, notes' markers taken out.</param>
    /// <param name="year">The year of a date that is printed without one; 0 when it is not known.</param>
    public static IReadOnlyList<DateLineSpan> Parse(string line, int year = 0)
    {
        var spans = new List<DateLineSpan>();
        var from = 0;
        foreach (var date in DateExpressions.Find(line, year))
        {
            spans.AddRange(TimeExpressions.Find(line, from, date.Start));
            spans.Add(date);
            from = date.End;
        }
        spans.AddRange(TimeExpressions.Find(line, from, line.Length));
        if (spans.Count == 0) return [];
        MarkReceived(line, spans);
        TakeInTimes(line, spans);
        AddPlaces(line, spans);
        return spans;
    }

    /// <summary>The date that a heading ends with, and its time: <c>Memorandum of a Conversation, Port Ostia, March 3, 1957, 3 p.m.</c>; empty when it ends otherwise.</summary>
    public static IReadOnlyList<DateLineSpan> AtEndOf(string heading)
    {
        var spans = new List<DateLineSpan>();
        foreach (var span in Parse(heading))
            if (span.Part != DateLinePart.Place) spans.Add(span);
        var from = spans.Count;
        for (var end = heading.Length; from > 0 && heading.AsSpan(spans[from - 1].End, end - spans[from - 1].End).Trim(Between).IsEmpty; from--) end = spans[from - 1].Start;
        spans.RemoveRange(0, from);
        return spans.Exists(s => s is { Part: DateLinePart.Date, When: not null } or { Part: DateLinePart.Date, From: not null }) ? spans : [];
    }

    /// <summary>Whether the words can name a place: few, each capitalised but for particles.</summary>
    public static bool IsPlace(ReadOnlySpan<char> words) => PlaceExpressions.IsPlace(words);

    /// <summary>All that stands behind the word <c>Received</c>.</summary>
    private static void MarkReceived(string line, List<DateLineSpan> spans)
    {
        var received = line.IndexOf("eceived", StringComparison.Ordinal);
        if (received < 0) return;
        for (var i = 0; i < spans.Count; i++)
            if (spans[i].Start > received) spans[i] = spans[i] with { Received = true };
        if (spans[0].Received || spans[0].When is not { Length: >= 10 } sent) return;
        // The day of receipt is printed without its year, which is that of the date before it, or the next.
        for (var i = 1; i < spans.Count; i++)
        {
            if (spans[i].When is not ['-', '-', ..] day) continue;
            var year = int.Parse(sent[..4], CultureInfo.InvariantCulture) + (string.CompareOrdinal(day[2..], sent[5..10]) < 0 ? 1 : 0);
            spans[i] = spans[i] with { When = $"{year:0000}{day[1..]}" };
        }
    }

    /// <summary>A single time behind a day belongs to it, <c>January 7, 1955—7:07 p.m.</c>; an interval of times stays apart.</summary>
    private static void TakeInTimes(string line, List<DateLineSpan> spans)
    {
        for (var i = 0; i + 1 < spans.Count; i++)
        {
            var (date, time) = (spans[i], spans[i + 1]);
            if (date.Part != DateLinePart.Date || time.Part != DateLinePart.Time || date.Received != time.Received) continue;
            if (date.When is not { Length: 10 } || time.When is null || line.AsSpan(date.End, time.Start - date.End).IndexOfAnyExcept(" ,.—–-") >= 0) continue;
            spans[i] = date with { Length = time.End - date.Start, When = $"{date.When}T{time.When}" };
            spans.RemoveAt(i + 1);
        }
    }

    private static void AddPlaces(string line, List<DateLineSpan> spans)
    {
        var places = new List<DateLineSpan>();
        var from = 0;
        foreach (var span in spans)
        {
            if (span.Received) break;
            places.AddRange(PlaceExpressions.Find(line, from, span.Start));
            from = span.End;
        }
        spans.AddRange(places);
        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
    }
}
