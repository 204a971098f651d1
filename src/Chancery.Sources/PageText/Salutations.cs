namespace Chancery.Sources.PageText;

/// <summary>Knows the address that opens a letter.</summary>
internal static class Salutations
{
    private const int Longest = 70;
    private static readonly string[] Openings = ["Dear ", "My dear ", "Dearest ", "Mr. ", "Madam", "Excellency", "Your Excellency", "Your Majesty", "Sir", "Gentlemen"];

    /// <summary>Whether the whole line is a salutation: <c>Dear Mr. Secretary:</c>.</summary>
    public static bool IsSalutation(string text)
    {
        var line = text.AsSpan().TrimEnd("0123456789*—– ");
        return line.Length is > 3 and < Longest && line[^1] is ':' or ',' && LengthOf(line) == line.Length;
    }

    /// <summary>Length of the salutation that opens a paragraph, its colon included; 0 when there is none.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        foreach (var opening in Openings)
        {
            if (!text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) continue;
            var dear = opening[0] is 'D' or 'M' && opening[^1] == ' ' && opening != "Mr. ";
            var head = text[..Math.Min(text.Length, Longest)];
            var end = head.IndexOf(':');
            if (end < 0 && (dear || text.Length < 40) && text[^1] == ',') end = text.Length - 1;
            if (end < 0 || end < opening.Length - 1) return 0;
            return Plain(head[..Math.Min(end, head.Length)], dear) ? end + 1 : 0;
        }
        return 0;
    }

    /// <summary>A salutation has titles and names, no sentence.</summary>
    private static bool Plain(ReadOnlySpan<char> words, bool dear)
    {
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.IsEmpty) continue;
            count++;
            if (dear && count == 2 && char.IsAsciiLetterLower(word[0])) continue;
            if (!char.IsUpper(word[0]) && word is not "and" and not "of" and not "the" and not "de" and not "dear") return false;
        }
        return count <= (dear ? 8 : 5);
    }
}
