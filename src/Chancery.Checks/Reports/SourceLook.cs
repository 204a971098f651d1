using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Reports;

/// <summary>A question with the line that its finding would stand in.</summary>
/// <param name="Finding">The finding, still without its message.</param>
/// <param name="Asked">What the rule asks.</param>
public sealed record LinedQuestion(LinedFinding Finding, string Asked);

/// <summary>What a look at one source gave, before all sources are known. The source itself is no longer needed.</summary>
/// <param name="Name">The source's name.</param>
/// <param name="Volume">The volume's id; null for loose documents and for what could not be read.</param>
/// <param name="Documents">How many documents it holds.</param>
/// <param name="Profile">What it shows of its era, as phrases.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Questions">What has to be asked.</param>
/// <param name="Holding">What it adds to the answers; null when no rule asks.</param>
/// <param name="Suppressed">What it says is no finding.</param>
public sealed record SourceLook(
    string Name, string? Volume, int Documents, IReadOnlyList<string> Profile, IReadOnlyList<LinedFinding> Findings, IReadOnlyList<LinedQuestion> Questions, Holding? Holding, IReadOnlyList<SuppressedFinding> Suppressed)
{
    /// <summary>Whether it was read.</summary>
    public bool WasRead { get; init; } = true;

    /// <summary>The report of the source, its questions answered.</summary>
    /// <param name="rules">The rules that asked.</param>
    /// <param name="holdings">What all sources hold.</param>
    /// <param name="wanted">Which findings to report. What could not be read is reported always.</param>
    public ReportedSource Reported(IReadOnlyList<Rule> rules, IHoldings holdings, Func<Finding, bool> wanted)
    {
        var answered = Questions.Select(q => rules.First(r => r.Id == q.Finding.Finding.Rule).Answer(q.Asked, holdings) is { } message ? q.Finding with { Finding = q.Finding.Finding with { Message = message } } : null).OfType<LinedFinding>();
        var all = Findings.Concat(answered).Where(f => !WasRead || wanted(f.Finding)).OrderBy(f => f.Finding.Where.Line).ThenBy(f => f.Finding.Where.Column).ThenBy(f => f.Finding.Rule, StringComparer.Ordinal).ThenBy(f => f.Finding.Message, StringComparer.Ordinal);
        return new ReportedSource(Name, Volume, Documents, Profile, ReportedSource.Of(all)) { WasRead = WasRead, Suppressed = [.. Suppressed.Where(s => wanted(s.Finding))] };
    }
}
