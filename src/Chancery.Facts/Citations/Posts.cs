using System.Collections.Frozen;

namespace Chancery.Facts.Citations;

/// <summary>
/// The posts with which the Department exchanged telegrams: cities with their spellings, and the states whose embassy stood there all the time. A state whose
/// embassy moved is left out, since the date line names the city.
/// </summary>
internal static class Posts
{
    private static readonly Lazy<Table> Known = new(Table.Load);

    /// <summary>The post whose name begins at an offset, the longest if several do; null when none does.</summary>
    public static (string Post, int End)? At(string text, int start)
    {
        if (start >= text.Length || !char.IsUpper(text[start])) return null;
        var word = text.AsSpan(start, WordLength(text, start));
        if (!Known.Value.ByFirstWord.TryGetValue(word, out var names)) return null;
        foreach (var (name, post) in names)
        {
            var end = start + name.Length;
            if (text.AsSpan(start).StartsWith(name, StringComparison.Ordinal) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return (post, end);
        }
        return null;
    }

    /// <summary>The post whose name ends at an offset; null when none does.</summary>
    public static (string Post, int Start)? EndingAt(string text, int end)
    {
        var last = end;
        while (last > 0 && char.IsLetter(text[last - 1])) last--;
        if (last == end || !Known.Value.LastWords.Contains(text.AsSpan(last, end - last))) return null;
        (string, int)? found = null;
        var start = end;
        for (var words = 0; words < 4 && start > 0; words++)
        {
            while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '–')) start--;
            if (start == end || !char.IsUpper(text[start]) && words == 0) break;
            if (char.IsUpper(text[start]) && At(text, start) is { } post && post.End == end) found = (post.Post, start);
            if (start < 2 || text[start - 1] != ' ') break;
            start--;
        }
        return found;
    }

    /// <summary>The post of a name: a city as spelled, or a state.</summary>
    public static string? Of(ReadOnlySpan<char> name)
    {
        var known = Known.Value;
        return known.Spellings.TryGetValue(name, out var post) || known.States.TryGetValue(name, out post) ? post : null;
    }

    /// <summary>The post of a city as spelled.</summary>
    public static string? OfCity(ReadOnlySpan<char> name) => Known.Value.Spellings.TryGetValue(name, out var post) ? post : null;

    private static int WordLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return end - start;
    }

    private sealed record Table(
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LastWords,
        FrozenDictionary<string, (string Name, string Post)[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord,
        FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Spellings,
        FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> States)
    {
        public static Table Load()
        {
            var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
            var states = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var line in CitationTables.Lines("posts.tsv"))
            {
                var fields = line.Split('\t');
                spellings[fields[0]] = fields[0];
                if (fields.Length > 1) foreach (var spelling in Parts(fields[1])) spellings[spelling] = fields[0];
                if (fields.Length > 2) foreach (var state in Parts(fields[2])) states[state] = fields[0];
            }
            var first = spellings.GroupBy(s => s.Key[..WordLength(s.Key, 0)], StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Select(s => (s.Key, s.Value)).OrderByDescending(s => s.Key.Length).ThenBy(s => s.Key, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
            var last = spellings.Keys.Select(k => k[(k.Length - k.Reverse().TakeWhile(char.IsLetter).Count())..]).ToFrozenSet(StringComparer.Ordinal);
            return new Table(last.GetAlternateLookup<ReadOnlySpan<char>>(), Frozen(first), Frozen(spellings), Frozen(states));
        }

        private static string[] Parts(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries);

        private static FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> Frozen<T>(Dictionary<string, T> of) =>
            of.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
