using System.Globalization;
using Chancery.Facts.Dates;

namespace Chancery.Facts.Citations;

/// <summary>Days as citations print them: <c>April 3</c>, <c>Apr. 3, 1961</c>, <c>3 April 1961</c>, <c>7 Feb</c>.</summary>
internal static class CitedDays
{
    /// <summary>A day that begins at an offset; null when none does.</summary>
    public static (PrintedDay Day, int End)? At(string text, int at)
    {
        if (at >= text.Length) return null;
        if (char.IsAsciiDigit(text[at]))
        {
            var day = Number(text, at, out var behind);
            if (day is < 1 or > 31 || behind - at > 2 || behind >= text.Length || text[behind] != ' ') return null;
            var month = Month(text, behind + 1, out var end);
            return month == 0 ? null : WithYear(text, month, day, end);
        }
        if (!char.IsAsciiLetterUpper(text[at])) return null;
        var named = Month(text, at, out var name);
        if (named == 0 || name >= text.Length || text[name] != ' ') return null;
        var number = Number(text, name + 1, out var stop);
        if (number is < 1 or > 31 || stop - name - 1 > 2 || stop < text.Length && (char.IsLetter(text[stop]) || text[stop] is '/' or ':')) return null;
        return WithYear(text, named, number, stop);
    }

    /// <summary>A day that ends at an offset; null when none does.</summary>
    public static (PrintedDay Day, int Start)? EndingAt(string text, int end)
    {
        if (end < 3 || !char.IsAsciiDigit(text[end - 1]) && text[end - 1] != ',') return null;
        for (var start = end - 3; start >= 0 && end - start < 22; start--)
        {
            if (!char.IsLetter(text[start]) || start > 0 && char.IsLetter(text[start - 1])) continue;
            if (At(text, start) is { } day && (day.End == end || day.End == end - 1 && text[end - 1] == ',')) return (day.Day, start);
        }
        return null;
    }

    private static (PrintedDay, int)? WithYear(string text, int month, int day, int end)
    {
        var at = end;
        if (at < text.Length && text[at] == ',') at++;
        if (at < text.Length && text[at] == ' ') at++;
        if (at > end && at + 4 <= text.Length && text[at] == '1' && text[at + 1] is '8' or '9' && Number(text, at, out var behind) is var year && behind == at + 4 && (behind == text.Length || !char.IsLetterOrDigit(text[behind])))
            return (new PrintedDay(month, day, year), behind);
        return (new PrintedDay(month, day, 0), end);
    }

    private static int Month(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        var word = text.AsSpan(at, end - at);
        if (word.Length < 3 || !char.IsAsciiLetterUpper(word[0])) return 0;
        for (var month = 1; month <= 12; month++)
        {
            var name = Months.Name(month).AsSpan();
            if (!word.SequenceEqual(name) && !(word.Length is 3 or 4 && name.StartsWith(word, StringComparison.Ordinal))) continue;
            if (end < text.Length && text[end] == '.' && word.Length < name.Length) end++;
            return month;
        }
        return 0;
    }

    private static int Number(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 5) end++;
        return end == at ? -1 : int.Parse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
