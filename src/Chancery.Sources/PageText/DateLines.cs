using Chancery.Documents.Grammar;

namespace Chancery.Sources.PageText;

/// <summary>Tells date lines from headings, references and sentences that name a date.</summary>
internal static class DateLines
{
    private const int Longest = 170;
    private const int LongestRest = 25;
    private const int LongestMarker = 3;
    private const int MostSmallWords = 3;

    /// <summary>Seats of government that a line may name alone, without a date.</summary>
    private static readonly HashSet<string> Seats = new(StringComparer.Ordinal) { "Washington", "New York", "London", "Paris", "Moscow", "Geneva", "Rome", "Berlin", "Tokyo", "Saigon" };

    /// <summary>Words that may stand beside place, date and time.</summary>
    private static readonly HashSet<string> Beside = new(StringComparer.OrdinalIgnoreCase) { "received", "en", "route", "from", "to", "aboard", "on", "board", "the", "at", "near", "in", "and", "via", "date", "delayed", "about", "probably", "time", "local" };

    /// <summary>Whether the line behind a heading is its date line: it names a date and little else.</summary>
    public static bool FollowsHeading(string text)
    {
        if (!MayBe(text, out var spans)) return false;
        if (IsWhole(text, spans)) return true;
        var date = Dated(spans);
        var rest = text.Length - date.End;
        return rest <= LongestRest && (spans[0].Part != DateLinePart.Place || DateLineGrammar.IsPlace(Words(text, spans[0]))) && !IsSentence(text) && DocumentKinds.Of(text) == DocumentKinds.Other;
    }

    /// <summary>Whether place, date and time make up the whole line, save for brackets, stops, a marker and a few words.</summary>
    public static bool IsDateLine(string text) => MayBe(text, out var spans) && IsWhole(text, spans);

    /// <summary>Whether the line names a place alone: <c>[Washington]</c>, <c>Paris.</c></summary>
    public static bool IsPlaceAlone(string text) => text.Length < 20 && Seats.Contains(text.AsSpan().Trim("[]., ").ToString());

    private static bool MayBe(string text, out IReadOnlyList<DateLineSpan> spans)
    {
        spans = [];
        if (text.Length is < 4 or > Longest || text[^1] is ':' or ';' or '?') return false;
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !text.Contains("dated", StringComparison.OrdinalIgnoreCase) && !text.Contains("no date", StringComparison.OrdinalIgnoreCase)) return false;
        spans = DateLineGrammar.Parse(text);
        return spans.Any(s => s.Part == DateLinePart.Date);
    }

    private static bool IsWhole(string text, IReadOnlyList<DateLineSpan> spans)
    {
        var from = 0;
        foreach (var span in spans)
        {
            if (!IsBeside(text, from, span.Start)) return false;
            if (span.Part == DateLinePart.Place && (!DateLineGrammar.IsPlace(Words(text, span)) || IsLetterhead(text, span))) return false;
            from = span.End;
        }
        return IsBeside(text, from, text.Length);
    }

    /// <summary>Whether nothing but stops, brackets, a few words and, at the line's end, a marker stands between two offsets.</summary>
    private static bool IsBeside(string text, int from, int to)
    {
        for (var i = from; i < to;)
        {
            if (char.IsLetter(text[i]))
            {
                var start = i;
                while (i < to && char.IsLetter(text[i])) i++;
                if (!Beside.Contains(text[start..i])) return false;
            }
            else if (!char.IsAsciiDigit(text[i]) || i >= text.Length - LongestMarker) i++;
            else return false;
        }
        return true;
    }

    /// <summary>The printed head of a paper, <c>THE MINISTRY PORT OSTIA January 7, 1970</c>: words in capitals without a comma before the date.</summary>
    private static bool IsLetterhead(string text, DateLineSpan place)
    {
        var words = Words(text, place);
        return words.Contains(' ') && words.IndexOfAnyInRange('a', 'z') < 0 && !text.AsSpan(place.End).TrimStart(" ]").StartsWith(",", StringComparison.Ordinal);
    }

    private static DateLineSpan Dated(IReadOnlyList<DateLineSpan> spans)
    {
        for (var i = spans.Count - 1; i > 0; i--)
            if (spans[i].Part != DateLinePart.Place) return spans[i];
        return spans[0];
    }

    private static ReadOnlySpan<char> Words(string text, DateLineSpan span) => text.AsSpan(span.Start, span.Length);

    /// <summary>A sentence has many small words; a date line at most a few.</summary>
    private static bool IsSentence(string text)
    {
        var small = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan()[range];
            if (word.Length > 1 && char.IsAsciiLetterLower(word[0]) && char.IsAsciiLetter(word[1]) && !Beside.Contains(word.ToString()) && ++small > MostSmallWords) return true;
        }
        return false;
    }
}
