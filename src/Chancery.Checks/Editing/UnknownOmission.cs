using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Editing;

/// <summary>An omission is not in a known form.</summary>
public sealed partial class UnknownOmission() : Rule("CH-M002", Severity.Warning, RuleScope.Document, "An omission is not in a known form")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The forms of the series are [1 line not declassified], [3 paragraphs (19 lines) not declassified], [1 line of source text not declassified], [less than 1 line …], and [name], [place], [dollar amount] and the like [not declassified]. Others are not counted by those who count omissions.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He met [1 line not de-classified] there.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He met [1 line not declassified] and [2½ lines of source text not declassified] there.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            if (!run.Text.Contains("lassified", StringComparison.Ordinal)) continue;
            foreach (Match m in Bracket().Matches(run.Text))
                if (!Known().IsMatch(m.Value)) findings.At(run, m.Index, m.Length, "This omission is not in a known form.");
        }
    }

    [GeneratedRegex(@"\[[^\[\]]{0,80}\b(?:not|un)[ -]?(?:\s+be\s+)?de-?classified[^\[\]]{0,20}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\bnot\s+declassified\s*[.,;]?\s*\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
