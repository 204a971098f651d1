using Chancery.Documents;

namespace Chancery.Editions.Checks;

/// <summary>A finding of the checks as an edition keeps it.</summary>
/// <param name="Volume">The volume's id.</param>
/// <param name="Finding">The finding. Its place is that of the source; of documents that were transcribed it is the line at which the document begins.</param>
/// <param name="Fingerprint">Sixteen characters that stay the same when the lines of the source move.</param>
public sealed record StoredFinding(string Volume, Finding Finding, string Fingerprint)
{
    /// <summary>The heading of the document it lies in; null outside of documents, and until it is read from the edition.</summary>
    public string? Heading { get; init; }

    /// <summary>The printed number of that document, likewise.</summary>
    public string? Number { get; init; }
}

/// <summary>Which findings are wanted; null for all.</summary>
/// <param name="Volume">The volume's id.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">How serious they are, exactly.</param>
public sealed record FindingFilter(string? Volume = null, string? Document = null, string? Rule = null, Severity? Severity = null);

/// <summary>What a volume was when it was looked at, and what the look gave.</summary>
/// <param name="Volume">The volume's id.</param>
/// <param name="State">What the look depends on, as one word: when it is another, the volume is looked at again.</param>
/// <param name="Look">The look, in the form of those who made it.</param>
public sealed record KeptLook(string Volume, string State, byte[] Look);

/// <summary>A volume as the checks see it.</summary>
/// <param name="Volume">The volume's id.</param>
/// <param name="Name">The name of its source; the volume's id for loose documents.</param>
/// <param name="IsLoose">Whether it is made of loose documents.</param>
/// <param name="Hash">What its sources are, as one word.</param>
public sealed record VolumeSources(string Volume, string Name, bool IsLoose, string Hash);

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
