using Chancery.Checks.Reading;
using Chancery.Checks.Settings;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks;

/// <summary>What rules found in a source, and by which profile.</summary>
/// <param name="Profile">What the volume shows of its era.</param>
/// <param name="Findings">The findings in order of their places.</param>
/// <param name="Questions">What has to be asked when all sources are known: <see cref="Rule.Answer"/>.</param>
/// <param name="Holding">What the source adds to the answers; null when no rule asks.</param>
/// <param name="Suppressed">Findings and questions that the source suppresses, with the reasons.</param>
public sealed record Checked(EraProfile Profile, IReadOnlyList<Finding> Findings, IReadOnlyList<Question> Questions, Holding? Holding, IReadOnlyList<SuppressedFinding> Suppressed);

/// <summary>A finding that the source says is none.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">The reason given.</param>
public sealed record SuppressedFinding(Finding Finding, string Reason);

/// <summary>Applies rules to documents. The work is linear in the text: every document is walked once, and the rules look at what the walk collected.</summary>
public static class Check
{
    /// <summary>Checks the documents of a source.</summary>
    /// <param name="volume">The source as a volume.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="rules">The rules to apply, e.g. <see cref="Rules.All"/>.</param>
    /// <param name="settings">What the editor set; nothing when omitted.</param>
    /// <param name="path">The source's path relative to the settings, with forward slashes; its name when omitted.</param>
    public static Checked Run(Volume volume, IReadOnlyList<Document> documents, IReadOnlyList<Rule> rules, CheckSettings? settings = null, string? path = null)
    {
        settings ??= CheckSettings.None;
        var whole = new CheckedVolume(volume, documents, settings);
        var findings = new Findings();
        foreach (var rule in rules)
        {
            if (rule.Scope != RuleScope.Source && !(rule.Scope == RuleScope.Volume && whole.IsBound)) continue;
            findings.Begin(rule, null);
            rule.Look(whole, findings);
        }
        var ofDocuments = rules.Where(r => r.Scope is not (RuleScope.Volume or RuleScope.Source)).ToArray();
        foreach (var document in whole.Documents)
        {
            foreach (var rule in ofDocuments)
            {
                findings.Begin(rule, document.Id);
                rule.Look(document, findings);
            }
        }
        var name = documents.FirstOrDefault()?.Volume;
        var kept = Kept(findings, rules, whole);
        var placed = kept.Findings.Select(Set).OfType<Finding>().ToList();
        var asks = rules.Any(r => r.Scope == RuleScope.Edition);
        return new Checked(
            whole.Profile,
            Order(placed),
            [.. kept.Questions.Select(q => Set(q.Finding) is { } finding ? q with { Finding = finding } : null).OfType<Question>()],
            asks ? new Holding(whole.IsBound ? name : null, whole.Words.Counts(), whole.IsBound ? whole.Ids : new HashSet<string>()) : null,
            kept.Suppressed);

        // Settings have the last word on how serious a finding is, and whether it is one.
        Finding? Set(Finding finding)
        {
            var document = finding.DocumentId ?? whole.DocumentAt(finding.Where.Line, finding.Where.Column);
            return settings.SeverityOf(finding.Rule, finding.Severity, path ?? volume.File.Source.Name, name, document) is { } severity ? finding with { DocumentId = document, Severity = severity } : null;
        }
    }

    private static (List<Finding> Findings, List<Question> Questions, List<SuppressedFinding> Suppressed) Kept(Findings findings, IReadOnlyList<Rule> rules, CheckedVolume whole)
    {
        var suppressions = whole.Suppressions;
        if (suppressions.Count == 0) return ([.. findings.Found], [.. findings.Asked], []);
        var suppressed = new List<SuppressedFinding>();
        var used = new HashSet<TeiRemark>();
        var found = findings.Found.Where(f => !Suppress(f)).ToList();
        var asked = findings.Asked.Where(q => !Suppress(q.Finding)).ToList();
        if (rules.FirstOrDefault(r => r is Editing.UnusedSuppression) is { } rule)
        {
            findings.Begin(rule, null);
            foreach (var suppression in suppressions)
                if (!used.Contains(suppression.Remark) && suppression.Reason.Length > 0 && rules.Any(r => string.Equals(r.Id, suppression.Rule, StringComparison.OrdinalIgnoreCase))) found.Add(findings.Of(suppression.Remark, $"Nothing here breaks {suppression.Rule}."));
        }
        return (found, asked, suppressed);

        bool Suppress(Finding finding)
        {
            var source = whole.Volume.File.Source;
            var offset = source.LineStarts[finding.Where.Line - 1] + finding.Where.Column - 1;
            if (suppressions.FirstOrDefault(s => s.Holds(finding.Rule, offset)) is not { } suppression) return false;
            used.Add(suppression.Remark);
            suppressed.Add(new SuppressedFinding(finding, suppression.Reason));
            return true;
        }
    }

    private static List<Finding> Order(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)];
}
