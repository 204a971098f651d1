using System.Collections.Frozen;

namespace Chancery.Facts.People;

/// <summary>
/// How often a rule gives the person that the editors tag. Measured over the 2,473 tagged participants of 29 published volumes, their tags taken away, with
/// <c>dotnet run -c Release --project bench/Chancery.Benchmarks -- participants FOLDER</c>; by the list of another volume, a hundred read one by one.
/// </summary>
public static class BasisAgreement
{
    /// <summary>The rule that takes a person from the list of another volume.</summary>
    public const string OtherList = "other-list";

    private static readonly FrozenDictionary<string, (int Same, int Participants)> Measured = new Dictionary<string, (int, int)>
    {
        ["list"] = (2360, 2371),
        ["name-and-office"] = (835, 844),
        ["name"] = (471, 472),
        ["surname"] = (61, 61),
        [OtherList] = (98, 100),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The share from 0 to 1, to two places, rounded down and at most 0.99, since no rule is sure; null for a rule that was met too rarely to say.</summary>
    public static double? Of(string? basis) => basis is not null && Measured.TryGetValue(basis, out var m) ? Math.Min(0.99, Math.Floor(100.0 * m.Same / m.Participants) / 100) : null;
}
