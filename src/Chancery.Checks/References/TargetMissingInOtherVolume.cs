using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.References;

/// <summary>A reference leads to nothing in another volume.</summary>
public sealed class TargetMissingInOtherVolume() : Rule("CH-R008", Severity.Error, RuleScope.Edition, "A reference leads to nothing in another volume")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The volume that the target names is among the sources checked, and has no element with this id. References into volumes that are not among them are not judged.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>See <ref target="vesp1958-60v02#d99">vol. II, Document 99</ref>.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>See <ref target="vesp1958-60v02#d1">vol. II, Document 1</ref>, and <ref target="vesp1955-57v01#d99">vol. I, Document 99</ref>, of a volume that is not at hand.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var reference in document.Named(TeiNames.Ref))
            if (PrintedTarget.Elsewhere(document.Volume, reference) is { } target) findings.Ask(reference, TeiNames.Target, target);
    }

    /// <inheritdoc/>
    public override string? Answer(string asked, IHoldings holdings)
    {
        var cut = asked.IndexOf('#', StringComparison.Ordinal);
        var (volume, id) = (asked[..cut], asked[(cut + 1)..]);
        return !holdings.HasVolume(volume) || holdings.Has(volume, id) ? null : $"The volume {volume} has nothing with the id {id}.";
    }
}
