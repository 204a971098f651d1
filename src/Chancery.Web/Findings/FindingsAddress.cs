using System.Text;
using Chancery.Checks;
using Chancery.Documents;
using Chancery.Editions;
using Chancery.Editions.Checks;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Findings;

/// <summary>Lists of findings as addresses. Parameters: <c>severity</c>, <c>rule</c>, <c>volume</c>, <c>document</c> (an id of that volume), <c>page</c>.</summary>
internal static class FindingsAddress
{
    /// <summary>The findings that an address asks for, and what of it names nothing, as a sentence; null as a rule.</summary>
    public static (FindingFilter Filter, string? Problem) Read(IQueryCollection query, IEdition edition)
    {
        string? problem = null;
        var severity = One(query, "severity") is { } name ? SeverityOf(name) ?? Refused<Severity>($"There is no severity “{name}”: findings are errors, warnings or advice.") : null;
        var volume = One(query, "volume");
        if (volume is not null && edition.Volume(volume) is null) problem ??= $"There is no volume “{volume}” in this edition.";
        var rule = One(query, "rule");
        if (rule is not null) rule = RuleOf(rule)?.Id ?? (edition.CheckFindings(new FindingFilter(Rule: rule), 0, 0).Total > 0 ? rule : Unknown(rule));
        return (new FindingFilter(volume, volume is null ? null : One(query, "document"), rule, severity), problem);

        T? Refused<T>(string why) where T : struct
        {
            problem ??= why;
            return null;
        }

        string Unknown(string rule)
        {
            problem ??= $"There is no rule “{rule}”.";
            return rule;
        }
    }

    /// <summary>The address of a list of findings, at its first page unless one is given.</summary>
    public static string Of(FindingFilter filter, int page = 1)
    {
        var address = new StringBuilder("/findings");
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("severity", filter.Severity is { } s ? NameOf(s) : null), ("rule", filter.Rule), ("volume", filter.Volume), ("document", filter.Document), ("page", page > 1 ? Words.Digits(page) : null)])
            if (value is not null) address.Append(address.Length == "/findings".Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return address.ToString();
    }

    /// <summary>The address of a rule's page.</summary>
    public static string Rule(string id) => "/findings/rules/" + Uri.EscapeDataString(id);

    /// <summary>The address of a finding in the page of its document.</summary>
    public static string Place(StoredFinding found) => $"{Words.Href(found.Volume, found.Finding.DocumentId!)}#{Anchor(found)}";

    /// <summary>The id that a finding bears in the page of its document.</summary>
    public static string Anchor(StoredFinding found) => "page-finding-" + found.Fingerprint;

    /// <summary>The id of a finding's mark in the text.</summary>
    public static string Mark(StoredFinding found) => "page-mark-" + found.Fingerprint;

    /// <summary>The rule of the checks with an id, in letters of any case; null for rules of reading and for none.</summary>
    public static Rule? RuleOf(string id) => Rules.All.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>error</c>, <c>warning</c> or <c>advice</c>.</summary>
    public static string NameOf(Severity severity) => severity.ToString().ToLowerInvariant();

    private static Severity? SeverityOf(string name) => Enum.GetValues<Severity>().Select(s => (Severity?)s).FirstOrDefault(s => string.Equals(s.ToString(), name, StringComparison.OrdinalIgnoreCase));

    private static string? One(IQueryCollection query, string name) => query[name].FirstOrDefault() is { Length: > 0 } value ? value.Trim() : null;
}
