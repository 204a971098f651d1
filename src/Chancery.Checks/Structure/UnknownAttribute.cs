using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Structure;

/// <summary>An attribute that its element does not bear.</summary>
public sealed class UnknownAttribute() : Rule("CH-S012", Severity.Error, RuleScope.Source, "An attribute that its element does not bear")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Nothing reads it, and what it was to say is missing. The known name that is one or two letters off is given. One that an element bears more than ten times is the volume's own way and named once. Attributes of other namespaces are not looked at.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter<note n="1" typ="source" xml:id="d1fn1">Source: Varen State Archive.</note></head>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter<note n="1" type="source" xml:id="d1fn1">Source: Varen State Archive.</note></head>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var stranger in volume.Strangers?.Attributes ?? [])
            findings.At(stranger.Element, stranger.Name, $"{stranger.Element.Name} does not bear {stranger.Name}{stranger.Near}{stranger.Often}.", stranger.Name);
    }
}
