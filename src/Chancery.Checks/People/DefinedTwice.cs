using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.People;

/// <summary>A person or term is defined twice.</summary>
public sealed class DefinedTwice() : Rule("CH-L002", Severity.Error, RuleScope.Volume, "A person or term is defined twice")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Two entries of the lists have the same key: mentions of the second lead to the first. Where both mean the same, one goes; otherwise the second needs a key of its own, and its mentions too.";

    /// <inheritdoc/>
    public override string Broken => """
        <list><item><persName xml:id="p_MO1">Orl, Mira</persName>, Minister</item><item><persName xml:id="p_MO1">Osk, Milan</persName>, Consul</item></list>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <list><item><persName xml:id="p_MO1">Orl, Mira</persName>, Minister</item><item><persName xml:id="p_MO2">Osk, Milan</persName>, Consul</item></list>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var entry in volume.Repeated)
            if (Defines(entry)) findings.At(entry, TeiNames.Id, $"{entry.Id} is defined before, in line {volume.WithId(entry.Id!)!.Position.Line}: {Document.Fold(volume.WithId(entry.Id!)!.Content()).TrimEnd(',', ' ')}.", Document.Fold(entry.Content()).TrimEnd(',', ' '));
    }

    /// <summary>Whether an element is an entry's name.</summary>
    internal static bool Defines(TeiElement element) => element.Name is TeiNames.PersName or TeiNames.Term && element.Id is not null;
}
