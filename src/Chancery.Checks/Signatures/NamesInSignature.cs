using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Signatures;

/// <summary>A signature holds more than one name.</summary>
public sealed class NamesInSignature() : Rule("CH-G001", Severity.Warning, RuleScope.Document, "A signature holds more than one name")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Each who signed has a signed of his own. A name in writing with the name of the same person typed below it is one.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <closer><signed><persName corresp="#p_A">Mira Orl</persName> <persName corresp="#p_B">Jon Vess</persName></signed></closer>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <closer><signed><persName corresp="#p_A">Mira Orl</persName></signed> <signed><persName corresp="#p_B">Jon Vess</persName></signed></closer>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var signed in document.Named(TeiNames.Signed))
            if (signed.Descendants(TeiNames.PersName).Where(p => !p.Ancestors().TakeWhile(a => a != signed).Any(Document.IsNote)).Select(p => p[TeiNames.Corresp] ?? p.Content()).Distinct().Count() is var names and > 1) findings.At(signed, $"This signature holds {names} names.");
    }
}
