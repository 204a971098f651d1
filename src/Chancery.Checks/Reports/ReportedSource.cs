using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Documents;

namespace Chancery.Checks.Reports;

/// <summary>A finding as reports give it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fingerprint">Sixteen characters that stay the same when the lines of the source move.</param>
/// <param name="Line">The line of the source around the place; null where it is not at hand.</param>
/// <param name="Length">How many characters of that line are meant; 0 for a point.</param>
public sealed record ReportedFinding(Finding Finding, string Fingerprint, string? Line, int Length)
{
    /// <summary>How many characters of the line stand before what <see cref="Line"/> gives of it.</summary>
    public int From { get; init; }
}

/// <summary>A source that was checked, with or without findings.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Volume">The volume's id; null for loose documents and for what could not be read.</param>
/// <param name="Documents">How many documents it holds.</param>
/// <param name="Profile">What it shows of its era, as phrases; empty for what could not be read.</param>
/// <param name="Findings">What was found.</param>
public sealed record ReportedSource(string Name, string? Volume, int Documents, IReadOnlyList<string> Profile, IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>Whether it was read.</summary>
    public bool WasRead { get; init; } = true;

    /// <summary>What the source itself says is no finding.</summary>
    public IReadOnlyList<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>Gives findings their fingerprints.</summary>
    /// <param name="findings">The findings of one source in order.</param>
    public static IReadOnlyList<ReportedFinding> Of(IEnumerable<LinedFinding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var reported = new List<ReportedFinding>();
        foreach (var (finding, line, from, length) in findings)
        {
            // Rule, document and words, not the place: the second of the same kind in a document is told by its count.
            var what = string.Join('\n', finding.Rule, Path.GetFileName(finding.Where.File), finding.DocumentId, finding.Words ?? finding.Message);
            var count = seen[what] = seen.GetValueOrDefault(what) + 1;
            reported.Add(new ReportedFinding(finding, Fingerprint(what, count), line, length) { From = from });
        }
        return reported;
    }

    private static string Fingerprint(string what, int count) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what + "\n" + count.ToString(CultureInfo.InvariantCulture))))[..16];

}
