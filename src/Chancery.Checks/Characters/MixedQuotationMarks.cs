using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Characters;

/// <summary>Straight quotation marks stand beside curly ones.</summary>
public sealed class MixedQuotationMarks() : Rule("CH-C006", Severity.Warning, RuleScope.Document, "Straight quotation marks stand beside curly ones")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A paragraph whose quotations have curly marks has no straight ones: “so\" for “so”. Apostrophes within words are judged by themselves, since many volumes have straight ones throughout: where a paragraph has both, the rarer are named. Marks behind figures (inches, feet, minutes) are not meant.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He called it “a beginning" and left.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He called it “a beginning” at 54°20' and left with the 5" guns.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            var text = run.Text.AsSpan();
            if (text.ContainsAny("“”") && text.Contains('"'))
                for (var at = text.IndexOf('"'); at >= 0; at = run.Text.IndexOf('"', at + 1))
                    if (at == 0 || !char.IsDigit(text[at - 1])) findings.At(run, at, 1, "This is a straight quotation mark beside curly ones.");
            if (text.Contains('’') && text.Contains('\'')) Apostrophes(run, findings);
        }
    }

    private static void Apostrophes(TextRun run, Findings findings)
    {
        var (curly, straight) = (new List<int>(), new List<int>());
        for (var at = 1; at < run.Text.Length - 1; at++)
            if (run.Text[at] is '’' or '\'' && char.IsLetter(run.Text[at - 1]) && char.IsLetter(run.Text[at + 1])) (run.Text[at] == '’' ? curly : straight).Add(at);
        if (curly.Count == 0 || straight.Count == 0) return;
        var fewer = curly.Count < straight.Count ? curly : straight;
        foreach (var at in fewer) findings.At(run, at, 1, fewer == curly ? "This is a curly apostrophe beside straight ones." : "This is a straight apostrophe beside curly ones.");
    }
}
