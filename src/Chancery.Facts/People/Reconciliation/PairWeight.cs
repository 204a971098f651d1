namespace Chancery.Facts.People.Reconciliation;

/// <summary>What speaks for and against two entries being one person.</summary>
/// <param name="Name">What the names say.</param>
/// <param name="Rest">What descriptions, powers and periods say.</param>
internal readonly record struct Weighed(double Name, double Rest)
{
    /// <summary>Both together.</summary>
    public double Sum => Name + Rest;
}

/// <summary>Weighs pairs of entries. Weights are logarithms of likelihood ratios, set by hand; <c>bench/people.py</c> measures what comes of them.</summary>
internal sealed class PairWeight(NameFrequencies frequencies)
{
    private const int YearsWithoutMeaning = 10;
    private const int YearsOfACareer = 35;

    private readonly NameWeight _names = new(frequencies);

    /// <summary>Whether nothing can make the two one person: father and son, husband and wife.</summary>
    public static bool Excluded(PreparedEntry a, PreparedEntry b)
    {
        var (x, y) = (a.Name, b.Name);
        if (x.IsWoman != y.IsWoman && !(x.Given.Count > 0 && y.Given.Count > 0 && x.Given[0] == y.Given[0] && x.Given[0].Length > 1)) return true;
        return (x.Suffix, y.Suffix) is ("jr", "sr") or ("sr", "jr");
    }

    /// <summary>Weighs two entries; null when they cannot be one person, or their names have nothing in common.</summary>
    public Weighed? Of(PreparedEntry a, PreparedEntry b)
    {
        if (Excluded(a, b) || _names.Of(a.Name, b.Name) is not { } name) return null;
        var (share, shared) = Shared(a, b);
        name -= Suffixes(a.Name.Suffix, b.Name.Suffix);
        if (a.Entry.Volume == b.Entry.Volume)
        {
            if (a.Name.Suffix != b.Name.Suffix && !(a.Name.Suffix is "ii" or "iii" && b.Name.Suffix is "ii" or "iii")) return null;
            // A list names a person once, slips and repetitions aside.
            name -= a.Name.Words.Order(StringComparer.Ordinal).SequenceEqual(b.Name.Words.Order(StringComparer.Ordinal)) ? 1 : share > 0.6 && shared > 6 ? 2 : 5;
        }
        return new Weighed(name, Descriptions(share, shared) + Powers(a, b) - Apart(a.Entry.Years.GapTo(b.Entry.Years)));
    }

    /// <summary>The words that two descriptions share, the most telling first.</summary>
    public IReadOnlyList<string> SharedWords(PreparedEntry a, PreparedEntry b) =>
        [.. a.Words.Where(b.Words.Contains).OrderByDescending(frequencies.Telling).ThenBy(w => w, StringComparer.Ordinal)];

    private (double Share, double Shared) Shared(PreparedEntry a, PreparedEntry b)
    {
        if (a.Words.Count == 0 || b.Words.Count == 0) return (0, 0);
        var shared = 0.0;
        foreach (var word in a.Words)
            if (b.Words.Contains(word)) shared += frequencies.Telling(word);
        return (shared / Math.Min(a.Telling, b.Telling), shared);
    }

    private static double Descriptions(double share, double shared) =>
        Math.Min(3, shared / 6) + (share > 0.6 && shared > 5 ? 1 : 0) - (share < 0.15 ? 0.7 : 0);

    /// <summary>Whether the first offices of two entries serve different powers.</summary>
    public static bool ServeDifferentPowers(PreparedEntry a, PreparedEntry b) => a.Power is not null && b.Power is not null && a.Power != b.Power;

    private static double Powers(PreparedEntry a, PreparedEntry b)
    {
        if (ServeDifferentPowers(a, b)) return -2;
        return a.Power is null || b.Power is null || a.Power == Offices.Powers.UnitedStates ? 0 : 0.3;
    }

    private static double Apart(int years) => Math.Max(0, 0.08 * (years - YearsWithoutMeaning)) + (years > YearsOfACareer ? 2 : 0);

    private static double Suffixes(string? a, string? b)
    {
        if (a == b) return 0;
        return a is null || b is null || (a, b) is ("jr", "ii") or ("ii", "jr") ? 0.2 : 5;
    }
}
