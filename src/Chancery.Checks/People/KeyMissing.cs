using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.People;

/// <summary>A tagged person or term is not in the lists.</summary>
public sealed class KeyMissing() : Rule("CH-L001", Severity.Error, RuleScope.Volume, "A tagged person or term is not in the lists")
{
    private static readonly (string Name, string Attribute)[] Tags = [(TeiNames.PersName, TeiNames.Corresp), (TeiNames.Gloss, TeiNames.Target)];

    /// <inheritdoc/>
    public override string Explanation =>
        "corresp of a persName and target of a gloss name an entry of the lists of persons and of terms; this id is on no element of the volume.";

    /// <inheritdoc/>
    public override string Broken => """
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p><persName corresp="#p_MO9">Orl</persName> agreed.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <list><item><persName xml:id="p_MO9">Orl, Mira</persName>, Minister</item></list>
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p><persName corresp="#p_MO9">Orl</persName> agreed.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var (name, attribute) in Tags)
        {
            foreach (var element in volume.Volume.File.Root.Descendants(name))
                if (element[attribute] is ['#', .. { Length: > 0 } id] && volume.WithId(id) is null) findings.At(element, attribute, $"The lists have no {id}.", "#" + id);
        }
    }
}
