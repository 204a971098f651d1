using System.Buffers;
using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Characters;

/// <summary>White space stands before a mark of punctuation.</summary>
public sealed partial class SpaceBeforePunctuation() : Rule("CH-C007", Severity.Warning, RuleScope.Document, "White space stands before a mark of punctuation")
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.?!");

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
            var text = run.Text;
            for (var at = text.AsSpan().IndexOfAny(Marks); at >= 0;)
            {
                if (at > 0 && text[at - 1] == ' ' && IsSpaced(text, at) && !(text[at] is ';' or ':' or '?' or '!' && French().Count(text) > 2))
                {
                    var start = text.AsSpan(0, at).TrimEnd(' ').Length;
                    if (run.HasOnlyCharacters(start, at + 1 - start)) findings.At(run, start, at + 1 - start, $"White space stands before “{text[at]}”.");
                }
                var next = text.AsSpan(at + 1).IndexOfAny(Marks);
                at = next < 0 ? -1 : at + 1 + next;
            }
        }
    }

    /// <inheritdoc/>
    public override string? Meant(string words) => words.TrimStart();

    /// <summary>Whether a word stands before the spaces, none directly behind the mark, and it is not one of several points.</summary>
    private static bool IsSpaced(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ');
        var behind = text.AsSpan(at + 1);
        if (before.Length == 0 || !char.IsLetterOrDigit(before[^1]) && before[^1] is not (')' or ']' or '”' or '’')) return false;
        if (behind.Length > 0 && !char.IsWhiteSpace(behind[0])) return false;
        return text[at] != '.' || behind.TrimStart() is not ['.', ..];
    }

    [GeneratedRegex(@"\b(?:le|la|les|des|du|est|et|que|qui|dans|une|pour|par|sur)\b|«|»", RegexOptions.CultureInvariant)]
    private static partial Regex French();
}
