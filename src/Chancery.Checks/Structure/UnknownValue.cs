using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Structure;

/// <summary>An attribute has a value that the dialect does not know.</summary>
public sealed class UnknownValue() : Rule("CH-S013", Severity.Warning, RuleScope.Source, "An attribute has a value that the dialect does not know")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The types of divisions, lists, notes, titles, names and letters in other type are a short list each; another value is read as none. Where a list is not short (how paragraphs are set, kinds of divisions), only a value that is one or two letters off a known one is named. One that stands more than ten times is the volume's own way and named once.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <list type="participant"><item>Mira Orl</item></list>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <list type="participants"><item>Mira Orl</item></list>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var stranger in volume.Strangers?.Values ?? [])
            findings.At(stranger.Element, stranger.Attribute!, $"{stranger.Name} is no {stranger.Attribute} of {stranger.Element.Name}{stranger.Near}{stranger.Often}.", stranger.Name);
    }
}
