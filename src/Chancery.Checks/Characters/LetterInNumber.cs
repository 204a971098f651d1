using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Characters;

/// <summary>A letter stands for a digit.</summary>
public sealed partial class LetterInNumber() : Rule("CH-C004", Severity.Warning, RuleScope.Document, "A letter stands for a digit")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Text that was recognised from pages confuses l and I with 1, and O with 0: l961, 19O5, 1,OOO. Numbers of files and designations with letters are not meant, only years and amounts.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>On May 4, l961, he left.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>On May 4, 1961, he left in an I-15 and an O4.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            if (!HasDoubt(run.Text)) continue;
            foreach (Match m in Confused().Matches(run.Text)) findings.At(run, m.Index, m.Length, $"“{m.Value}” has a letter for a digit.");
        }
    }

    /// <inheritdoc/>
    public override string? Meant(string words) => Figures.Of(words);

    /// <summary>Whether a doubtful letter stands beside a digit, or O behind a comma.</summary>
    private static bool HasDoubt(ReadOnlySpan<char> text)
    {
        if (text.Contains(",O", StringComparison.Ordinal)) return true;
        for (var from = 0; text[from..].IndexOfAnyInRange('0', '9') is var next and >= 0; from += next + 1)
        {
            var at = from + next;
            if (at > 0 && text[at - 1] is 'l' or 'I' or 'O' || at + 1 < text.Length && text[at + 1] is 'l' or 'I' or 'O') return true;
        }
        return false;
    }

    [GeneratedRegex(@"(?<![\w.–/-])(?:[lI]9[1-7]\d|19[lIO][0-9]|19[1-7][lIO]|[1-9]\d{0,2},[0O]*O[0O]*)(?![\w–/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Confused();
}
