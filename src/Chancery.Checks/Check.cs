using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks;

/// <summary>What rules found in a source, and by which profile.</summary>
/// <param name="Profile">What the volume shows of its era.</param>
/// <param name="Findings">The findings in order of their places.</param>
public sealed record Checked(EraProfile Profile, IReadOnlyList<Finding> Findings);

/// <summary>Applies rules to documents. The work is linear in the text: every document is walked once, and the rules look at what the walk collected.</summary>
public static class Check
{
    /// <summary>Checks the documents of a source.</summary>
    /// <param name="volume">The source as a volume.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="rules">The rules to apply, e.g. <see cref="Rules.All"/>.</param>
    public static Checked Run(Volume volume, IReadOnlyList<Document> documents, IReadOnlyList<Rule> rules)
    {
        var whole = new CheckedVolume(volume, documents);
        var findings = new Findings();
        foreach (var rule in rules)
        {
            if (rule.Scope != RuleScope.Source && !(rule.Scope == RuleScope.Volume && whole.IsBound)) continue;
            findings.Begin(rule, null);
            rule.Look(whole, findings);
        }
        foreach (var document in whole.Documents)
        {
            foreach (var rule in rules)
            {
                if (rule.Scope != RuleScope.Document) continue;
                findings.Begin(rule, document.Id);
                rule.Look(document, findings);
            }
        }
        var ordered = findings.Found.Select(f => f.DocumentId is null ? f with { DocumentId = whole.DocumentAt(f.Where.Line, f.Where.Column) } : f)
            .OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal).ToList();
        return new Checked(whole.Profile, ordered);
    }
}
