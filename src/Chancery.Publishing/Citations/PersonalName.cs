namespace Chancery.Publishing.Citations;

/// <summary>A name as bibliographies need it.</summary>
/// <param name="Given">Given names; empty for a body.</param>
/// <param name="Family">The family name, or the whole name of a body.</param>
/// <param name="Suffix"><c>Jr.</c>, <c>III</c>; null as a rule.</param>
public sealed record PersonalName(string Given, string Family, string? Suffix)
{
    private static readonly string[] Suffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];
    private static readonly string[] Particles = ["van", "von", "der", "den", "de", "du", "la", "le", "di", "da", "ter"];

    /// <summary>Divides a name as printed in order, <c>Mira van Orl, Jr.</c></summary>
    public static PersonalName Of(string printed)
    {
        var words = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var suffix = words.Count > 2 && Suffixes.Contains(words[^1]) ? words[^1] : null;
        if (suffix is not null) words.RemoveAt(words.Count - 1);
        if (words.Count < 2) return new PersonalName("", printed, null);
        var family = words.Count - 1;
        while (family > 1 && Particles.Contains(words[family - 1])) family--;
        return new PersonalName(string.Join(' ', words[..family]), string.Join(' ', words[family..]).TrimEnd(','), suffix);
    }

    /// <summary>In the order of speech.</summary>
    public string InOrder => (Given.Length > 0 ? Given + " " : "") + Family + (Suffix is null ? "" : (Suffix[0] is 'J' or 'S' ? ", " : " ") + Suffix);

    /// <summary>The family name first.</summary>
    public string Inverted => Family + (Given.Length > 0 ? ", " + Given : "") + (Suffix is null ? "" : ", " + Suffix);
}
