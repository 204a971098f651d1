using System.Collections.Frozen;

namespace Chancery.Facts.Dates;

/// <summary>
/// How often the filing day of a file number is the printed day of the document, by kind.
/// Measured over the published volumes at hand with <c>dotnet run --project bench/Chancery.Benchmarks -- filing-dates FOLDER</c>.
/// </summary>
public static class FilingAgreement
{
    private static readonly FrozenDictionary<string, double> Shares = new Dictionary<string, double>
    {
        ["memorandum-of-conversation"] = 0.88,
        ["telegram"] = 0.85,
        ["letter"] = 0.69,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The share from 0 to 1; null for a kind that was met too rarely to say.</summary>
    public static double? Of(string kind) => Shares.TryGetValue(kind, out var share) ? share : null;
}
