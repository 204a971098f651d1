namespace Chancery.Documents.Grammar.Names;

/// <summary>Folds words for comparison: small letters, without accents, apostrophes, hyphens and stops.</summary>
internal static class FoldedWord
{
    /// <summary>The letters from U+00C0 to U+017F without accents.</summary>
    private const string Latin = "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The letters from U+1EA0 to U+1EF9 without accents.</summary>
    private const string Vietnamese = "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

    /// <summary>The longest word that is compared; longer ones are no names.</summary>
    public const int Longest = 40;

    /// <summary>Folds a word into a buffer of <see cref="Longest"/> characters; gives the length, 0 for a word without letters or one that is too long.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsAscii(c))
            {
                if (!char.IsAsciiLetterOrDigit(c)) continue;
                if (length == Longest) return 0;
                folded[length++] = (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c);
            }
            else if (char.IsLetter(c) && c != 'ʼ')
            {
                if (length == Longest) return 0;
                folded[length++] = Plain(c);
            }
        }
        return length;
    }

    /// <summary>A word folded.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Longest];
        return folded[..Fold(word, folded)].ToString();
    }

    /// <summary>A letter without its accent, small.</summary>
    private static char Plain(char c) => c switch
    {
        >= '\u00C0' and < '\u0180' => Latin[c - '\u00C0'],
        >= '\u1EA0' and < '\u1EFA' => Vietnamese[c - '\u1EA0'],
        _ => char.ToLowerInvariant(c),
    };
}
