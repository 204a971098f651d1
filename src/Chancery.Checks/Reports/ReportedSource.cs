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

/// <summary>A finding with the line it stands in, for reports that are made when the source is no longer at hand.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Line">The line of the source around the place; null where it has none.</param>
/// <param name="From">How many characters of the line stand before that.</param>
/// <param name="Length">How many characters of that line are meant; 0 for a point.</param>
public sealed record LinedFinding(Finding Finding, string? Line, int From, int Length)
{
    /// <summary>How much of a long line is kept before and behind the beginning of the place.</summary>
    private const int Around = 160;

    /// <summary>Reads the line of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="source">The source as it lies on disk; null where it has no lines.</param>
    public static LinedFinding Of(Finding finding, SourceText? source)
    {
        var where = finding.Where;
        if (source is null || where.Line < 1 || where.Line > source.LineStarts.Count) return new LinedFinding(finding, null, 0, where.Length);
        var start = source.LineStarts[where.Line - 1];
        var end = where.Line < source.LineStarts.Count ? source.LineStarts[where.Line] : source.Text.Length;
        var line = source.Text[start..end].TrimEnd('\r', '\n');
        var from = Math.Max(0, where.Column - 1 - Around);
        return new LinedFinding(finding, line[from..Math.Min(line.Length, where.Column - 1 + Around)], from, Math.Clamp(where.Length, 0, Math.Max(0, line.Length - (where.Column - 1))));
    }
}
