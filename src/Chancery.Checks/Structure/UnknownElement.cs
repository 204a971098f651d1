using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Structure;

/// <summary>An element that the dialect does not know.</summary>
public sealed class UnknownElement() : Rule("CH-S011", Severity.Error, RuleScope.Source, "An element that the dialect does not know")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Nothing reads an element of another name: its words are kept, what it says of them is lost. The known name that is one or two letters off is given. One that stands more than ten times is the volume's own way and named once. Formulas, scripts and drawings of other namespaces are not looked at.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <p>From <persname corresp="#p_A">Mira Orl</persname>.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <p>From <persName corresp="#p_A">Mira Orl</persName>.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var stranger in volume.Strangers?.Elements ?? [])
            findings.At(stranger.Element, $"{stranger.Name} is no element of the dialect{stranger.Near}{stranger.Often}.", stranger.Name);
    }
}
