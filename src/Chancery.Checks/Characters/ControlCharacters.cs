using Chancery.Checks.Reading;
using Chancery.Checks.Repairing;
using Chancery.Documents;

namespace Chancery.Checks.Characters;

/// <summary>Invisible or private characters stand in the text.</summary>
public sealed class ControlCharacters() : Rule("CH-C001", Severity.Warning, RuleScope.Document, "Invisible or private characters stand in the text")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Control characters, soft hyphens, zero-width signs and characters of private use are seen by no reader and spoil search. Take them out, or write the letter that is meant.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>The govern&#xAD;ment of Varen.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>The government of Varen.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            var text = run.Text.AsSpan();
            for (var i = 0; text[i..].IndexOfAnyExceptInRange(' ', '~') is var next and >= 0; i++)
            {
                var c = text[i += next];
                if (c is '\n' or '\t' or '\r') continue;
                if (char.IsControl(c) || c is '\u00AD' or '\u200B' or '\uFEFF' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF')) findings.At(run, i, 1, $"The character U+{(int)c:X4} stands here.", c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') ? [] : Mend.Remove(run, i, 1, "Take it out."));
            }
        }
    }
}
