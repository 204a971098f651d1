using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Signatures;

/// <summary>A closer follows a closer.</summary>
public sealed class CloserAfterCloser() : Rule("CH-G003", Severity.Warning, RuleScope.Document, "A closer follows a closer")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "What ends a letter stands in one closer: greeting, signature, date. Two that follow each other at once are one that was cut.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <p>Text.</p>
        <closer><salute>Sincerely,</salute></closer>
        <closer><signed>Mira Orl</signed></closer>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <p>Text.</p>
        <closer><salute>Sincerely,</salute>
        <signed>Mira Orl</signed></closer>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var parent in document.Named(TeiNames.Closer).Select(c => c.Parent!).Distinct())
        {
            TeiElement? before = null;
            foreach (var child in parent.Elements())
            {
                if (child.Name == TeiNames.PageBreak) continue;
                if (child.Name == TeiNames.Closer && before?.Name == TeiNames.Closer) findings.At(child, "This closer follows another.");
                before = child;
            }
        }
    }
}
