using System.Globalization;
using System.Text;

namespace Chancery.Checks.Reports;

/// <summary>What the rules say of themselves: for a terminal, and as the page of the guide.</summary>
public static class RuleGuide
{
    /// <summary>One rule for a terminal.</summary>
    public static string Explain(Rule rule) =>
        $"{rule.Id}  {rule.Title}\n{JsonReport.NameOf(rule.Severity)}; looks at {ScopeOf(rule)}\n\n{rule.Explanation}\n\nBreaks the rule:\n\n{Indented(rule.Broken)}\n\nDoes not:\n\n{Indented(rule.Sound)}\n";

    /// <summary>The page <c>docs/guide/checks.md</c>.</summary>
    public static string Page()
    {
        var page = new StringBuilder("""
            # Checks

            What `chancery check` looks for: see [Commands](commands.md#check) for the verb, [Findings](findings.md) for what reading reports beside. This page is made from the rules. An *error*
            is wrong and must be looked at; a *warning* is probably wrong; *advice* is worth knowing and is given with `--severity advice` alone. The letter of an id names the subject: S structure, N notes,
            O source notes, D dates, R references, P pages, E enclosures, L lists of persons and terms, G signatures, C characters, M editing. Rules of a volume look at bound volumes alone, not at loose documents; rules of a source look at both, the parts outside documents too.


            """.ReplaceLineEndings("\n"));
        page.Append("| rule | severity | looks at | finds |\n|---|---|---|---|\n");
        foreach (var rule in Rules.All) page.Append(CultureInfo.InvariantCulture, $"| [`{rule.Id}`](#{rule.Id.ToLowerInvariant()}) | {JsonReport.NameOf(rule.Severity)} | {ScopeOf(rule)} | {rule.Title} |\n");
        foreach (var rule in Rules.All)
            page.Append(CultureInfo.InvariantCulture, $"\n## {rule.Id}\n\n**{rule.Title}** ({JsonReport.NameOf(rule.Severity)}). {rule.Explanation.Replace("<", "&lt;", StringComparison.Ordinal)}\n\nBreaks the rule:\n\n```xml\n{rule.Broken}\n```\n\nDoes not:\n\n```xml\n{rule.Sound}\n```\n");
        return page.ToString();
    }

    private static string ScopeOf(Rule rule) => rule.Scope switch
    {
        RuleScope.Volume => "volumes",
        RuleScope.Edition => "editions",
        RuleScope.Source => "sources",
        _ => "documents",
    };

    private static string Indented(string text) => "    " + text.Replace("\n", "\n    ", StringComparison.Ordinal);
}
