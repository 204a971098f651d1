namespace Chancery.Documents.Grammar;

/// <summary>Finds the places of a date line: what stands before its date.</summary>
internal static class PlaceExpressions
{
    private const string Edges = " ,.;:—–-";
    private const int LongestPlace = 70;
    private const int MostWords = 9;

    /// <summary>Words that stand before a place and are none.</summary>
    private static readonly string[] Openings = ["en route from ", "en route to ", "en route ", "aboard, ", "aboard the ", "aboard ", "on board, ", "on board the ", "on board ", "at ", "near ", "from ", "in "];

    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal) { "of", "the", "de", "del", "la", "le", "les", "el", "al", "da", "do", "dos", "di", "du", "den", "am", "sur", "on", "in", "at", "and", "near", "upon", "y", "via", "not", "declassified", "des", "d’Orsay", "d'Orsay", "dʼOrsay" };

    /// <summary>The places between two offsets; two where <c>and</c> or <c>to</c> joins them.</summary>
    public static List<DateLineSpan> Find(string line, int from, int to)
    {
        var places = new List<DateLineSpan>();
        var start = from;
        var text = line.AsSpan();
        foreach (var opening in Openings)
            if (text[start..to].TrimStart(" [(").StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                start += text[start..to].IndexOf(opening, StringComparison.OrdinalIgnoreCase) + opening.Length;
                break;
            }
        while (start < to)
        {
            var (and, length) = Joint(text[start..to]);
            var end = and < 0 ? to : start + and;
            if (Trimmed(line, start, end) is { } place) places.Add(place);
            start = and < 0 ? to : end + length;
        }
        return places;
    }

    /// <summary>Whether the words can name a place: few, each capitalised but for particles, without figures.</summary>
    public static bool IsPlace(ReadOnlySpan<char> words)
    {
        if (words.Length is < 2 or > LongestPlace || words.Contains(": ", StringComparison.Ordinal)) return false;
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim("[](),.;?“”");
            if (word.IsEmpty) continue;
            if (++count > MostWords) return false;
            if (char.IsUpper(word[0]) || SmallWords.Contains(word.ToString()) || char.IsAsciiDigit(word[0]) && count > 1 && word.Length <= 2) continue;
            if (word is "place" && words[0] == '[') continue;
            return false;
        }
        return count > 0 && char.IsUpper(words.TrimStart("[(“")[0]) || words.StartsWith("[place", StringComparison.Ordinal);
    }

    private static (int At, int Length) Joint(ReadOnlySpan<char> text)
    {
        var and = text.IndexOf(" and ", StringComparison.Ordinal);
        var to = text.IndexOf(" to ", StringComparison.Ordinal);
        return to >= 0 && (and < 0 || to < and) ? (to, 4) : (and, 5);
    }

    private static DateLineSpan? Trimmed(string line, int from, int to)
    {
        var whole = line.AsSpan(from, to - from);
        while (true)
        {
            while (from < to && Edges.Contains(line[from], StringComparison.Ordinal)) from++;
            while (to > from && Edges.Contains(line[to - 1], StringComparison.Ordinal)) to--;
            if (to - from < 2) return null;
            whole = line.AsSpan(from, to - from);
            // Brackets around the words alone, or without their counterpart, are not part of the name; those of a place left out are.
            if (whole[0] is '[' or '(' && !whole.EndsWith("declassified]", StringComparison.Ordinal)) from++;
            else if (whole[^1] is '[' or '(' || whole[^1] is ']' or ')' && whole.IndexOfAny('[', '(') < 0) to--;
            else break;
        }
        return new DateLineSpan(from, to - from, DateLinePart.Place);
    }
}
