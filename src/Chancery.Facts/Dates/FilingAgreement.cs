using System.Collections.Frozen;

namespace Chancery.Facts.Dates;

/// <summary>
/// How often the filing day of a file number is the day printed in the date line, by kind. Measured over 29 published volumes (2,881 documents that
/// have both) with <c>dotnet run -c Release --project bench/Chancery.Benchmarks -- filing-dates FOLDER</c>; kinds met fewer than ten times are left out.
/// </summary>
public static class FilingAgreement
{
    private static readonly FrozenDictionary<string, (int Same, int Documents)> Measured = new Dictionary<string, (int, int)>
    {
        ["telegram"] = (1555, 1842),
        ["memorandum-of-conversation"] = (289, 331),
        ["memorandum"] = (262, 308),
        ["letter"] = (116, 162),
        ["despatch"] = (76, 80),
        ["circular-telegram"] = (50, 51),
        ["memorandum-to-the-president"] = (19, 22),
        ["airgram"] = (16, 20),
        ["message"] = (14, 14),
        ["memorandum-of-telephone-conversation"] = (9, 12),
        ["minutes"] = (10, 11),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The share from 0 to 1, to two places; null for a kind that was met too rarely to say.</summary>
    public static double? Of(string kind) => Measured.TryGetValue(kind, out var m) ? Math.Round((double)m.Same / m.Documents, 2) : null;

    /// <summary>The kinds that were measured.</summary>
    public static IEnumerable<string> Kinds => Measured.Keys;
}
