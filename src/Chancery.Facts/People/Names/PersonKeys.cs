namespace Chancery.Facts.People.Names;

/// <summary>Keys of persons.</summary>
internal static class PersonKeys
{
    /// <summary>A key made of a name: its folded words joined by hyphens, brackets left out: <c>thompson-llewellyn-e-jr</c>.</summary>
    public static string Of(string name)
    {
        var bracket = name.AsSpan().IndexOfAny('(', '“', '"');
        var words = NameWords.Of(bracket > 0 ? name.AsSpan(0, bracket) : name);
        return words.Count == 0 ? "unnamed" : string.Join('-', words);
    }
}
