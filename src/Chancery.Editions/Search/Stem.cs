namespace Chancery.Editions.Search;

/// <summary>
/// The stem that the inflections of an English word share: plural, past and participle (the first step of Porter's algorithm of
/// 1980). Derivations are words of their own: <c>general</c> does not find <c>generation</c>.
/// </summary>
public static class Stem
{
    /// <summary>The stem of a folded word. Equal stems mean that one word finds the other.</summary>
    public static string Of(string word)
    {
        if (word.Length < 4 || !IsLatin(word)) return word;
        var stem = Participle(Plural(word));
        return stem.Length > 2 && stem[^1] == 'y' && HasVowel(stem.AsSpan(0, stem.Length - 1)) ? string.Concat(stem.AsSpan(0, stem.Length - 1), "i") : stem;
    }

    private static string Plural(string word)
    {
        if (word[^1] != 's') return word;
        if (word.EndsWith("sses", StringComparison.Ordinal)) return word[..^2];
        if (word.EndsWith("ies", StringComparison.Ordinal)) return word[..^2];
        return word[^2] is 's' or 'u' || word.EndsWith("is", StringComparison.Ordinal) ? word : word[..^1];
    }

    private static string Participle(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var stem = word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3] : null;
        if (stem is null || stem.Length < 2 || !HasVowel(stem)) return word.EndsWith('e') && Measure(word.AsSpan(0, word.Length - 1)) > 0 && word.Length > 4 ? word[..^1] : word;
        if (EndsWithDoubleConsonant(stem) && stem[^1] is not ('l' or 's' or 'z')) return stem[..^1];
        return stem;
    }

    private static bool EndsWithDoubleConsonant(string stem) => stem.Length > 2 && stem[^1] == stem[^2] && !IsVowel(stem, stem.Length - 1);

    private static int Measure(ReadOnlySpan<char> stem)
    {
        var measure = 0;
        for (var i = 1; i < stem.Length; i++)
            if (!IsVowel(stem, i) && IsVowel(stem, i - 1)) measure++;
        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
            if (IsVowel(stem, i)) return true;
        return false;
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int i) => word[i] is 'a' or 'e' or 'i' or 'o' or 'u' || word[i] == 'y' && i > 0 && !IsVowel(word, i - 1);

    private static bool IsLatin(string word)
    {
        foreach (var c in word)
            if (c is < 'a' or > 'z') return false;
        return true;
    }
}
