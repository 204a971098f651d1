using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.References;

/// <summary>A range of pages ends before it begins.</summary>
public sealed partial class PageRangeDescends() : Rule("CH-R003", Severity.Warning, RuleScope.Document, "A range of pages ends before it begins")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The end of a range may be abbreviated: 283–4 and 283-84 and 1283–5 are read in full, whatever the dash. Years, numbers of files and ranges with letters are not meant: only what follows p. or pp. or pages.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>See volume II, pp. 283–277.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>See volume II, pp. 283–84, and pages 299-302.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            if (run.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0 || !run.Text.Contains('p', StringComparison.Ordinal)) continue;
            foreach (Match m in Ranges().Matches(run.Text))
            {
                foreach (Match range in Range().Matches(m.Value))
                {
                    var (from, to) = (range.Groups["from"].Value, range.Groups["to"].Value);
                    var full = to.Length < from.Length ? string.Concat(from.AsSpan(0, from.Length - to.Length), to) : to;
                    if (full.Length == from.Length && string.CompareOrdinal(full, from) < 0) findings.At(run, m.Index + range.Index, range.Length, $"The pages {range.Value} descend.");
                }
            }
        }
    }

    [GeneratedRegex(@"\b(?:pp?\.|[Pp]ages?)\s+\d[\d\s,–-]*\d(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Ranges();

    [GeneratedRegex(@"\b(?<from>[1-9]\d{0,4})[–-](?<to>\d{1,5})\b(?![–-])", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
