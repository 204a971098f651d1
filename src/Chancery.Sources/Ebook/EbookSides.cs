namespace Chancery.Sources.Ebook;

/// <summary>
/// Parts the name of a side from its first participant: an ebook prints an entry that holds an inner list in one line with that list's
/// first entry, <c>VELMARK The President</c>.
/// </summary>
internal static class EbookSides
{
    private const int LongestSide = 40;

    private static readonly string[] Titles =
    [
        "The ", "Mr. ", "Mrs. ", "Miss ", "Dr. ", "Messrs. ", "Sir ", "Lord ", "Prince ", "King ", "His ", "Her ", "President ", "Vice President ", "Chairman ", "Secretary ", "Acting ", "Under ", "Assistant ", "Deputy ",
        "Ambassador ", "Foreign ", "Prime ", "Premier ", "Chancellor ", "Minister ", "Marshal ", "General ", "Admiral ", "Colonel ", "Senator ", "Governor ", "Chargé ",
    ];

    /// <summary>Whether the line begins with some words before a title; gives their length.</summary>
    public static bool TrySplit(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        for (var at = line.IndexOf(' '); at > 0 && at <= LongestSide; at = line[(at + 1)..].IndexOf(' ') is var more and >= 0 ? at + 1 + more : -1)
        {
            foreach (var title in Titles)
            {
                if (!line[(at + 1)..].StartsWith(title, StringComparison.Ordinal)) continue;
                length = at;
                return IsSide(line[..at]);
            }
        }
        return false;
    }

    /// <summary>A side is named with capitals and without the stops and dashes that part a name from an office.</summary>
    private static bool IsSide(ReadOnlySpan<char> words)
    {
        if (words.IndexOfAny(",;—–(") >= 0) return false;
        foreach (var title in Titles)
            if (words.StartsWith(title.AsSpan()[..^1], StringComparison.Ordinal)) return false;
        foreach (var range in words.Split(' '))
            if (words[range] is [var first, ..] and not "of" and not "and" and not "the" && !char.IsUpper(first)) return false;
        return true;
    }
}
