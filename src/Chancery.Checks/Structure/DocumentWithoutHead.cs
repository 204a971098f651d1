using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Structure;

/// <summary>A document has no heading, or an empty one.</summary>
public sealed class DocumentWithoutHead() : Rule("CH-S004", Severity.Error, RuleScope.Document, "A document has no heading, or an empty one")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Every document of the series has one head. Lists, tables and enclosures have headings of their own, which do not count.";

    /// <inheritdoc/>
    public override string Broken => """
        <p>The Minister called.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Memorandum of Conversation</head>
        <p>The Minister called.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        if (!document.Element.IsDocument) return;
        if (document.Document.Head is not { } head) findings.At(document.Element, "This document has no head.");
        else if (document.Document.Heading.Length == 0) findings.At(head, "The head of this document is empty.");
    }
}
