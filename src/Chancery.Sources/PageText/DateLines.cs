using Chancery.Documents.Grammar;

namespace Chancery.Sources.PageText;

/// <summary>Tells date lines from sentences that name a date.</summary>
internal static class DateLines
{
    private const int Longest = 170;
    private const int LongestRest = 12;
    private const int MostSmallWords = 3;

    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Whether the line behind a heading is its date line: it names a date and is no sentence.</summary>
    public static bool FollowsHeading(string text)
    {
        if (text.Length is < 4 or > Longest || text[^1] is ':' or ';' or '?' || char.IsAsciiDigit(text[0]) && text.Contains(". ", StringComparison.Ordinal)) return false;
        if (text.Contains("ndated", StringComparison.Ordinal)) return text.Length < 80;
        return Dated(text) && !IsSentence(text) || IsDateLine(text);
    }

    /// <summary>Whether place, date and time make up the whole line, save for brackets, stops and a few words.</summary>
    public static bool IsDateLine(string text)
    {
        if (text.Length is < 4 or > Longest || text[^1] is ':' or ';' or '?') return false;
        var undated = text.Contains("ndated", StringComparison.Ordinal);
        if (!undated && !Dated(text) || IsSentence(text)) return false;
        var spans = DateLineGrammar.Parse(text);
        if (spans.Count == 0) return undated && text.Length < 40;
        var place = !spans.Any(s => s.Part == DateLinePart.Place);
        var rest = text.Length;
        foreach (var span in spans) rest -= span.Length;
        return rest <= LongestRest && (!place || spans[0].Start <= 2) || text.Contains("eceived", StringComparison.Ordinal) && spans[0].Start <= 2;
    }

    private static bool Dated(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0) return false;
        foreach (var month in Months)
            if (text.Contains(month, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>A sentence has many small words; a date line at most a few (<c>noon</c>, <c>to</c>, <c>p.m.</c> has none of four letters).</summary>
    private static bool IsSentence(string text)
    {
        var small = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan()[range];
            if (word.Length > 1 && char.IsAsciiLetterLower(word[0]) && char.IsAsciiLetter(word[1]) && word is not "to" and not "and" and not "noon" and not "midnight" && ++small > MostSmallWords) return true;
        }
        return false;
    }
}
