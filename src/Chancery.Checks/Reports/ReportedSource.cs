using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Documents;

namespace Chancery.Checks.Reports;

/// <summary>A finding as reports give it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fingerprint">Sixteen characters that stay the same when the lines of the source move.</param>
/// <param name="Line">The line of the source; null where it is not at hand.</param>
/// <param name="Length">How many characters of that line are meant; 0 for a point.</param>
public sealed record ReportedFinding(Finding Finding, string Fingerprint, string? Line, int Length);

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
        foreach (var (finding, line, length) in findings)
        {
            // Rule, document and words, not the place: the second of the same kind in a document is told by its count.
            var what = string.Join('\n', finding.Rule, Path.GetFileName(finding.Where.File), finding.DocumentId, finding.Words ?? finding.Message);
            var count = seen[what] = seen.GetValueOrDefault(what) + 1;
            reported.Add(new ReportedFinding(finding, Fingerprint(what, count), line, length));
        }
        return reported;
    }

    private static string Fingerprint(string what, int count) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what + "\n" + count.ToString(CultureInfo.InvariantCulture))))[..16];

}

/// <summary>A finding with the line it stands in, for reports that are made when the source is no longer at hand.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Line">The line of the source; null where it has none.</param>
/// <param name="Length">How many characters of that line are meant; 0 for a point.</param>
public sealed record LinedFinding(Finding Finding, string? Line, int Length)
{
    /// <summary>Reads the line of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="source">The source as it lies on disk; null where it has no lines.</param>
    public static LinedFinding Of(Finding finding, SourceText? source)
    {
        var where = finding.Where;
        if (source is null || where.Line < 1 || where.Line > source.LineStarts.Count) return new LinedFinding(finding, null, where.Length);
        var start = source.LineStarts[where.Line - 1];
        var end = where.Line < source.LineStarts.Count ? source.LineStarts[where.Line] : source.Text.Length;
        var line = source.Text[start..end].TrimEnd('\r', '\n');
        return new LinedFinding(finding, line, Math.Clamp(where.Length, 0, Math.Max(0, line.Length - (where.Column - 1))));
    }
}
