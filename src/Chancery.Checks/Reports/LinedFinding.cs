using Chancery.Documents;

namespace Chancery.Checks.Reports;

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
