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
        foreach (var closer in document.Named(TeiNames.Closer))
        {
            TeiElement? before = null;
            foreach (var sibling in closer.Parent!.Elements())
            {
                if (sibling == closer) break;
                if (sibling.Name != TeiNames.PageBreak) before = sibling;
            }
            if (before is { Name: TeiNames.Closer }) findings.At(closer, "This closer follows another.");
        }
    }
}
