namespace Chancery.Sources.PageText.Markers;

/// <summary>Small questions about the words beside a number.</summary>
internal static class WordShapes
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = Lookup(
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Lookup(
        "percent", "per", "cent", "million", "billion", "thousand", "hundred", "year", "years", "day", "days", "month", "months", "week", "weeks",
        "hour", "hours", "mile", "miles", "ton", "tons", "men", "vote", "votes", "seat", "seats", "p.m", "a.m", "p", "a", "m");

    public static bool IsMonth(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 9 && Months.Contains(word);

    public static bool IsUnit(ReadOnlySpan<char> word) => word.Length is >= 1 and <= 8 && Units.Contains(word);

    public static bool IsYear(ReadOnlySpan<char> digits) => digits.Length == 4 && digits[0] == '1' && digits[1] is >= '7' and <= '9';

    public static bool IsDay(ReadOnlySpan<char> digits) => digits.Length switch
    {
        1 => digits[0] != '0',
        2 => digits[0] is '1' or '2' || digits[0] == '3' && digits[1] <= '1',
        _ => false,
    };

    public static bool IsAllUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsUpper(c)) return false;
        return true;
    }

    /// <summary>Whether the letters from here on are those of an ordinal: <c>5th</c>, <c>2d</c>.</summary>
    public static bool IsOrdinalEnding(string text, int at)
    {
        var length = 0;
        while (length < 3 && at + length < text.Length && char.IsLetter(text[at + length])) length++;
        return text.AsSpan(at, length) is "st" or "nd" or "rd" or "d" or "th";
    }

    /// <summary>The letters that end here.</summary>
    public static ReadOnlySpan<char> LettersBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text.AsSpan(start, end - start);
    }

    /// <summary>The word before this place, its punctuation taken off.</summary>
    public static ReadOnlySpan<char> WordBefore(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ') at--;
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        return text.AsSpan(start, at - start).Trim("([“‘.,;:");
    }

    /// <summary>The word after this place up to the next space.</summary>
    public static ReadOnlySpan<char> WordAfter(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return text.AsSpan(at, end - at);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(params string[] words) =>
        new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
