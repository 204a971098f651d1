using Chancery.Documents;

namespace Chancery.Editions.Checks;

/// <summary>The findings that an edition keeps, counted: each way under what a filter says of the others, so that a count is what choosing it gives.</summary>
/// <param name="Severities">By severity, the most serious first.</param>
/// <param name="Rules">By rule, the most serious first, then the most frequent.</param>
/// <param name="Volumes">By volume.</param>
/// <param name="Unchecked">Volumes that were imported after the last check, or never checked.</param>
public sealed record CheckSummary(IReadOnlyList<SeverityCount> Severities, IReadOnlyList<RuleCount> Rules, IReadOnlyList<VolumeCount> Volumes, IReadOnlyList<string> Unchecked);

/// <summary>How many findings are so serious.</summary>
/// <param name="Severity">How serious.</param>
/// <param name="Findings">How many.</param>
public sealed record SeverityCount(Severity Severity, int Findings);

/// <summary>How often a rule speaks.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">How serious its findings are.</param>
/// <param name="Findings">How many.</param>
public sealed record RuleCount(string Rule, Severity Severity, int Findings);

/// <summary>How many findings a volume has.</summary>
/// <param name="Volume">The volume's id.</param>
/// <param name="Findings">How many.</param>
public sealed record VolumeCount(string Volume, int Findings);
