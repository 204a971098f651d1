using Chancery.Editions;
using Chancery.Editions.Checks;
using Chancery.Web.Findings;

namespace Chancery.Web.Api;

/// <summary>Findings of the checks as the API gives them: counted, and listed.</summary>
internal sealed record ApiFindings(
    IReadOnlyList<string> Unchecked, IReadOnlyList<ApiSeverityCount> Severities, IReadOnlyList<ApiRuleCount> Rules, IReadOnlyList<VolumeCount> Volumes, int Total, IReadOnlyList<ApiFinding> Items)
{
    /// <summary>The answer for a part of a list.</summary>
    public static ApiFindings Of(CheckSummary sums, ListPart<StoredFinding> findings) => new(
        sums.Unchecked,
        [.. sums.Severities.Select(s => new ApiSeverityCount(FindingsAddress.NameOf(s.Severity), s.Findings))],
        [.. sums.Rules.Select(r => new ApiRuleCount(r.Rule, FindingsAddress.NameOf(r.Severity), r.Findings))],
        sums.Volumes,
        findings.Total,
        [.. findings.Items.Select(f => new ApiFinding(
            f.Volume, f.Finding.DocumentId, f.Number, f.Heading, f.Finding.Rule, FindingsAddress.NameOf(f.Finding.Severity), f.Finding.Message, f.Finding.Words, f.Finding.Where.File, f.Finding.Where.Line, f.Finding.Where.Column, f.Finding.Where.Length, f.Fingerprint))]);
}

/// <summary>How many findings are so serious.</summary>
internal sealed record ApiSeverityCount(string Severity, int Findings);

/// <summary>How often a rule speaks.</summary>
internal sealed record ApiRuleCount(string Rule, string Severity, int Findings);

/// <summary>A finding.</summary>
internal sealed record ApiFinding(
    string Volume, string? Document, string? Number, string? Heading, string Rule, string Severity, string Message, string? Words, string File, int Line, int Column, int Length, string Fingerprint);
