using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.References;

/// <summary>A reference has no target.</summary>
public sealed class ReferenceWithoutTarget() : Rule("CH-R006", Severity.Error, RuleScope.Document, "A reference has no target")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A ref without the attribute target, or with an empty one, leads nowhere.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>See <ref>Document 2</ref>.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>See <ref target="#d2">Document 2</ref>.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var reference in document.Named(TeiNames.Ref))
            if (reference[TeiNames.Target] is null or "" or "#") findings.At(reference, "This reference has no target.");
    }
}
