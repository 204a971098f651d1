using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.References;

/// <summary>A document refers to itself.</summary>
public sealed class ReferenceToItself() : Rule("CH-R005", Severity.Warning, RuleScope.Document, "A document refers to itself")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A reference whose target is the document it stands in helps nobody; the number is probably wrong.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>See <ref target="#d1">Document 1</ref>.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>See <ref target="#d1fn2">footnote 2</ref>.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        if (document.Element.Id is not { } id) return;
        foreach (var reference in document.Named(TeiNames.Ref))
            if (PrintedTarget.Within(document.Volume, reference) == id) findings.At(reference, TeiNames.Target, "This reference leads to the document it stands in.", Document.Fold(reference.Content()));
    }
}
