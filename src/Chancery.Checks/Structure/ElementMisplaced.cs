using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Structure;

/// <summary>An element stands in one that does not hold such.</summary>
public sealed class ElementMisplaced() : Rule("CH-S014", Severity.Warning, RuleScope.Source, "An element stands in one that does not hold such")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A paragraph in a paragraph, an item outside a list, a heading in running text, a chapter in a chapter: an end tag stands in the wrong place, or an element was meant to be another. A pair that stands more than ten times is the volume's own way and named once.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <p>The talks began.
        <p>They ended.</p></p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <p>The talks began.</p>
        <p>They ended.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var stranger in volume.Strangers?.Places ?? [])
            findings.At(stranger.Element, $"{Described(stranger.Element)} in {Described(stranger.Element.Parent!)}{stranger.Often}.");
    }

    private static string Described(TeiElement element) => element.Name == TeiNames.Div && element[TeiNames.Type] is { } type ? $"{element.Name} {type}" : element.Name;
}
