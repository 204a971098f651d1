using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Characters;

/// <summary>A word stands twice.</summary>
public sealed partial class RepeatedWord() : Rule("CH-C002", Severity.Warning, RuleScope.Document, "A word stands twice")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "“the the”, “of of”: a slip of a copyist, unless it is the paper's own. Words that are rightly doubled (that that, had had, dealt with with, what there was was) and words with a capital are not meant.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He came from the the Ministry.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He said that that had had no effect.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            if (!document.Volume.Words.Repeats(run)) continue;
            foreach (Match m in Twice().Matches(run.Text)) findings.At(run, m.Index, m.Length, $"“{m.Groups["word"].Value}” stands twice.");
        }
    }

    /// <inheritdoc/>
    public override string? Meant(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var first, var second] && first == second ? first : null;

    [GeneratedRegex(@"(?<![\w'’.-])(?<word>the|of|to|and|a|for|by|from|at|would|be|has|have|this|his|their|as)\s+\k<word>(?![\w'’-])", RegexOptions.CultureInvariant)]
    private static partial Regex Twice();
}
