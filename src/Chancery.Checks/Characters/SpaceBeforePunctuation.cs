using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Characters;

/// <summary>White space stands before a mark of punctuation.</summary>
public sealed partial class SpaceBeforePunctuation() : Rule("CH-C007", Severity.Warning, RuleScope.Document, "White space stands before a mark of punctuation")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Comma, semicolon, colon, full stop, question and exclamation mark follow their word at once. Points of omission (. . . .) are not meant, nor is French, where a space stands before the taller marks, nor the place where a page or a line of the source ends.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He came from Varen , and left.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He came from Varen . . . and left<pb n="4"/>, for good. The file is .doc; « Que veut la Russie ? » est le titre de la note.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var run in document.Runs)
        {
            foreach (Match m in Spaced().Matches(run.Text))
            {
                if (m.Value[^1] is ';' or ':' or '?' or '!' && French().Count(run.Text) > 2) continue;
                if (!run.HasOnlyCharacters(m.Index, m.Length)) continue;
                findings.At(run, m.Index, m.Length, $"White space stands before “{m.Value[^1]}”.");
            }
        }
    }

    [GeneratedRegex(@"(?<=[\p{L}\d)\]”’]) +(?:[,;:?!]|\.(?!\s*\.))(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\b(?:le|la|les|des|du|est|et|que|qui|dans|une|pour|par|sur)\b|«|»", RegexOptions.CultureInvariant)]
    private static partial Regex French();
}
