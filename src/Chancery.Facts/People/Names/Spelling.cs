namespace Chancery.Facts.People.Names;

/// <summary>Whether two words may be spellings of one name: slips of the press, and transliterations.</summary>
public static class Spelling
{
    /// <summary>Whether the words differ by one slip, or by what transliterations differ in.</summary>
    public static bool Alike(string a, string b)
    {
        if (a == b) return true;
        if (Math.Abs(a.Length - b.Length) > 3) return false;
        if (a.Replace("rn", "m", StringComparison.Ordinal) == b.Replace("rn", "m", StringComparison.Ordinal)) return true;
        var least = Math.Min(a.Length, b.Length);
        if (least < 5) return false;
        var same = Skeleton(a) == Skeleton(b);
        if (a[0] != b[0] && !same) return false;
        var distance = Distance(a, b);
        return distance <= 1 || distance <= 2 && (least >= 8 || same) || distance <= 3 && least >= 7 && same;
    }

    /// <summary>The consonants that transliterations and slips seldom change: the same for <c>Brezhnev</c> and <c>Brehznev</c>, <c>Qadhafi</c> and <c>Qaddafi</c>.</summary>
    public static string Skeleton(string word)
    {
        Span<char> kept = stackalloc char[word.Length * 2];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c == 'x') Add('k', kept, ref length);
            c = c switch
            {
                'p' when i + 1 < word.Length && word[i + 1] == 'h' => 'f',
                'c' or 'q' or 'g' => 'k',
                'z' or 'x' => 's',
                'w' => 'v',
                _ => c,
            };
            if (c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h')) Add(c, kept, ref length);
        }
        return length == 0 ? word : new string(kept[..length]);
    }

    /// <summary>The number of letters to insert, delete, change or exchange with a neighbour.</summary>
    public static int Distance(string a, string b)
    {
        var width = b.Length + 1;
        var rows = new int[3 * width];
        Span<int> before = rows.AsSpan(0, width), last = rows.AsSpan(width, width), row = rows.AsSpan(2 * width, width);
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, before[j - 2] + 1);
                row[j] = cost;
            }
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.Length];
    }

    private static void Add(char c, Span<char> kept, ref int length)
    {
        if (length == 0 || kept[length - 1] != c) kept[length++] = c;
    }
}
