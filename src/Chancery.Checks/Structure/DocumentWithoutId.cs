using Chancery.Checks.Reading;
using Chancery.Checks.Repairing;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Structure;

/// <summary>A document has no id.</summary>
public sealed class DocumentWithoutId() : Rule("CH-S003", Severity.Error, RuleScope.Volume, "A document has no id")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Without xml:id nothing can refer to the document. Give it the letter d and its number.";

    /// <inheritdoc/>
    public override string Broken => """
        <div type="document" n="2"><head>2. Note</head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var document in volume.Documents)
            if (document.Element.Id is null) findings.At(document.Element, "This document has no xml:id.", document.Document.Heading, document.Element[TeiNames.N] is { Length: > 0 } n && n.All(char.IsAsciiDigit) && volume.WithId("d" + n) is null && volume.Documents.Count(d => d.Element[TeiNames.N] == n) == 1 ? [Mend.Set(document.Element, TeiNames.Id, "d" + n)] : []);
    }
}
