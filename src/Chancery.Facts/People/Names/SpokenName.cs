using System.Text.RegularExpressions;

namespace Chancery.Facts.People.Names;

/// <summary>Names in the order of speech, as printed.</summary>
public static partial class SpokenName
{
    /// <summary>A name with the surname first, as lists print it: <c>Llewellyn E. Thompson, Jr.</c> gives <c>Thompson, Llewellyn E., Jr.</c></summary>
    public static string Inverted(string name)
    {
        var bare = Brackets().Replace(name, " ");
        var suffix = "";
        if (Suffix().Match(bare) is { Success: true } m)
        {
            suffix = ", " + m.Groups[1].Value;
            bare = bare[..m.Index];
        }
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2) return bare.Trim(' ', ',', ';') + suffix;
        var at = words.Length - 1;
        while (at > 1 && words[at - 1].Length > 1 && words[at - 1][^1] != '.' && NameVocabulary.Particles.Contains(NameWords.Fold(words[at - 1]))) at--;
        if (at == 1 && words[0].Length > 1 && NameVocabulary.Particles.Contains(NameWords.Fold(words[0]))) at = 0;
        var surname = string.Join(' ', words[at..]).TrimEnd(',', ';');
        return at == 0 ? surname + suffix : $"{surname}, {string.Join(' ', words[..at])}{suffix}";
    }

    /// <summary>Whether words are a name rather than an abbreviation, an office or a remark: <c>Thompson</c>, <c>de Gaulle</c>; not <c>USA</c>.</summary>
    public static bool IsName(string words) => words.Length < 40 && Name().IsMatch(words);

    /// <summary>Whether words are a name with given names or initials.</summary>
    public static bool IsFull(string words) => words.Contains(' ', StringComparison.Ordinal) && IsName(words);

    [GeneratedRegex(@"\s*[(\[“""][^)\]”""]*[)\]”""]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@",? (Jr\.?|Sr\.?|II|III|IV|2d|3d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^((\p{Lu}\.|\p{Lu}[\w’'ʼ-]*\p{Ll}[\w’'ʼ-]*|de|von|van|der|la|le|al|el) ?){1,4}(, Jr\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
