using System.Text;
using Chancery.Documents.Grammar;

namespace Chancery.Facts.People.Names;

/// <summary>The words of a name as they are compared: lower case, without diacritics and apostrophes; points, hyphens and everything else separate.</summary>
public static class NameWords
{
    /// <summary>The words of a text, folded.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>(4);
        var word = new StringBuilder(16);
        foreach (var c in text)
        {
            if (IsInside(c)) continue;
            if (!char.IsLetterOrDigit(c))
            {
                End(word, words);
                continue;
            }
            word.Append(LetterFolding.Fold(c, out var second));
            if (second != '\0') word.Append(second);
        }
        End(word, words);
        return words;
    }

    /// <summary>The words joined by single spaces.</summary>
    public static string Fold(ReadOnlySpan<char> text) => string.Join(' ', Of(text));

    /// <summary>Apostrophes of every kind and combining marks stand inside words.</summary>
    private static bool IsInside(char c) =>
        c is '\'' or '\u2018' or '\u2019' or '\u02BC' or '\u02BB' or '\u00B4' or '`' or '\u2032' or '\u00AD' or (>= '\u0300' and <= '\u036F');

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length == 0) return;
        words.Add(word.ToString());
        word.Clear();
    }
}
