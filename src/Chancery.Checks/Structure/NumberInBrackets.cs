using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Checks.Repairing;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Structure;

/// <summary>The number of a document is missing or no number.</summary>
public sealed partial class NumberInBrackets() : Rule("CH-S006", Severity.Warning, RuleScope.Volume, "The number of a document is missing or no number")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The attribute n holds the number alone: digits, and a letter for a document put in later. Brackets of a number that is not printed belong into the head.";

    /// <inheritdoc/>
    public override string Broken => """
        <div type="document" n="[7]" xml:id="d7"><head>[7.] Note</head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <div type="document" n="7" xml:id="d7"><head>[7.] Note</head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var document in volume.Documents)
        {
            var n = document.Element[TeiNames.N];
            if (n is not null && Number().IsMatch(n)) continue;
            findings.At(document.Element, TeiNames.N, n is null ? "This document has no number." : $"{n} is no number of a document.", n ?? document.Document.Heading, n?.Trim('[', ']') is { } inside && Number().IsMatch(inside) && document.Element.Id == "d" + inside ? [Mend.Set(document.Element, TeiNames.N, inside)] : []);
        }
    }

    [GeneratedRegex(@"^\d+[A-Za-z]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
