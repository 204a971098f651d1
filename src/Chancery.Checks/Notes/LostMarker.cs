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
            if (run.Note is not null || !HasGluedDigit(run.Text)) continue;
            foreach (Match m in Glued().Matches(run.Text)) findings.At(run, m.Index, m.Length, $"“{m.Value}” looks like a lost marker.");
        }
    }

    /// <summary>Whether a digit stands behind a stop, a comma or a mark of quotation that stands behind a letter.</summary>
    private static bool HasGluedDigit(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAnyInRange('1', '9') is var next and >= 0; from += next + 1)
            if (from + next is > 1 and var at && text[at - 1] is '.' or ',' or '”' or '’' && (char.IsLetter(text[at - 2]) || text[at - 2] is '.' or ',')) return true;
        return false;
    }

    [GeneratedRegex(@"(?<=\s)\p{Ll}{4,}[.,][”’]?[1-9]\d?(?=\s+\p{Lu}|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
}
