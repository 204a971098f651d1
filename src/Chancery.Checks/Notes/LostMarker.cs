using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Notes;

/// <summary>Digits are glued to the end of a sentence.</summary>
public sealed partial class LostMarker() : Rule("CH-N010", Severity.Warning, RuleScope.Document, "Digits are glued to the end of a sentence")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A marker that was not recognised stays in the text as digits behind a word's full stop or comma. Numbers of files, articles and days are not meant: only a small word of letters, a full stop, and one or two digits before white space or the end.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>The Minister agreed to the proposal.4 He then left.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>The Minister agreed to proposal No.4 and to art.12 of it. He then left.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            if (run.Note is not null || run.Text.AsSpan().IndexOfAnyInRange('1', '9') < 0) continue;
            foreach (Match m in Glued().Matches(run.Text)) findings.At(run, m.Index, m.Length, $"“{m.Value}” looks like a lost marker.");
        }
    }

    [GeneratedRegex(@"(?<=\s)\p{Ll}{4,}[.,][”’]?[1-9]\d?(?=\s+\p{Lu}|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
}
