using System.Globalization;

namespace Chancery.Documents.Grammar.Names;

/// <summary>Folds words for comparison: small letters, without accents, apostrophes, hyphens and stops.</summary>
internal static class FoldedWord
{
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
    private static char Plain(char c)
    {
        Span<char> parts = stackalloc char[8];
        ReadOnlySpan<char> one = [c];
        var lower = one.TryNormalize(parts, out var written, System.Text.NormalizationForm.FormD) && written > 0 ? parts[0] : c;
        return char.ToLower(lower, CultureInfo.InvariantCulture);
    }
}
