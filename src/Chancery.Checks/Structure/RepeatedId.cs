using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Structure;

/// <summary>An id is used more than once.</summary>
public sealed class RepeatedId() : Rule("CH-S002", Severity.Error, RuleScope.Volume, "An id is used more than once")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "References lead to the first place of an id; the second cannot be reached. Give one of them another id.";

    /// <inheritdoc/>
    public override string Broken => """
        <p xml:id="a1">Ostrava.</p>
        <p xml:id="a1">Varen.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <p xml:id="a1">Ostrava.</p>
        <p xml:id="a2">Varen.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var element in volume.Repeated) findings.At(element, TeiNames.Id, $"The id {element.Id} is used before, in line {volume.WithId(element.Id!)!.Position.Line}.", element.Id);
    }
}
