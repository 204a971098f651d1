using System.Globalization;
using Chancery.Documents;

namespace Chancery.Checks.Reports;

/// <summary>The report for people: sources, their documents, each finding with its line and the place underlined; then a summary by rule.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="colour">Whether the terminal shows colours.</param>
public sealed class TextReport(TextWriter output, bool colour)
{
    private const int Widest = 120;

    /// <summary>Writes a source.</summary>
    public void Write(ReportedSource source)
    {
        var profile = source.Profile.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({source.Documents} document{(source.Documents == 1 ? "" : "s")}; {string.Join("; ", source.Profile)})");
        output.WriteLine(Bold(Printable(source.Name)) + profile + (source.Findings.Count == 0 && source.WasRead ? ": clean" : ""));
        string? document = null;
        foreach (var reported in source.Findings)
        {
            if (reported.Finding.DocumentId != document && (document = reported.Finding.DocumentId) is not null) output.WriteLine("  " + Bold(Printable(document)));
            Write(reported);
        }
        if (source.Findings.Count > 0) output.WriteLine();
    }

    /// <summary>Writes how often each rule spoke, errors first.</summary>
    /// <param name="findings">All that was reported, shown or not.</param>
    /// <param name="titles">The title of a rule; null for one of reading.</param>
    public void Summary(IReadOnlyCollection<Finding> findings, Func<string, string?> titles)
    {
        foreach (var rule in findings.GroupBy(f => f.Rule).OrderByDescending(g => g.First().Severity).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Count(),6}  {rule.Key}  {Painted(rule.First().Severity)}{new string(' ', 8 - rule.First().Severity.ToString().Length)}{titles(rule.Key)}").TrimEnd());
    }

    private void Write(ReportedFinding reported)
    {
        var finding = reported.Finding;
        output.WriteLine($"    {Printable(finding.Where.ToString())}: {Painted(finding.Severity)} {finding.Rule}: {Printable(finding.Message)}");
        Place(reported);
        foreach (var repair in finding.Repairs) output.WriteLine($"      {(finding.Repairs is [{ IsCertain: true }] ? "repair" : "possible")}: {Printable(repair.Title)}");
    }

    /// <summary>The line with the place underlined.</summary>
    private void Place(ReportedFinding reported)
    {
        var finding = reported.Finding;
        if (reported.Line is not { } line || finding.Where.Column < 1) return;
        // Of a long line only the surroundings of the place are shown.
        var column = Math.Min(finding.Where.Column - 1 - reported.From, line.Length);
        var from = column + reported.Length <= Widest ? 0 : Math.Max(0, column - Widest / 3);
        var shown = line.AsSpan(from, Math.Min(Widest, line.Length - from)).ToString();
        var indent = shown.Length - shown.AsSpan().TrimStart().Length;
        if (indent > column - from) indent = column - from;
        shown = new string([.. shown.Select(c => char.IsControl(c) ? ' ' : c)]);
        output.WriteLine("      " + shown[indent..].TrimEnd());
        var marked = Math.Clamp(reported.Length, 1, Math.Max(1, shown.Length - (column - from)));
        output.WriteLine("      " + new string(' ', column - from - indent) + Paint(new string('^', marked), Code(finding.Severity)));
    }

    private string Painted(Severity severity) => Paint(severity.ToString().ToLowerInvariant(), Code(severity));

    private string Bold(string text) => Paint(text, "1");

    private static string Code(Severity severity) => severity switch
    {
        Severity.Error => "31",
        Severity.Warning => "33",
        _ => "36",
    };

    private string Paint(string text, string code) => colour ? $"\u001b[{code}m{text}\u001b[0m" : text;

    /// <summary>Names and words of sources may hold signs that steer a terminal.</summary>
    private static string Printable(string text) => text.Any(char.IsControl) ? new string([.. text.Select(c => char.IsControl(c) ? '\uFFFD' : c)]) : text;
}
