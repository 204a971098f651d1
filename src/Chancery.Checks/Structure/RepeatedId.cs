using Chancery.Checks.People;
using Chancery.Checks.Reading;
using Chancery.Checks.Repairing;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Structure;

/// <summary>An id is used more than once.</summary>
public sealed class RepeatedId() : Rule("CH-S002", Severity.Error, RuleScope.Volume, "An id is used more than once")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "References lead to the first place of an id; the second cannot be reached. Give one of them another id. A note whose number gives an id that is free is repaired so. Keys of persons and terms have a rule of their own (CH-L002).";

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
        foreach (var element in volume.Repeated)
            if (!DefinedTwice.Defines(element)) findings.At(element, TeiNames.Id, $"The id {element.Id} is used before, in line {volume.WithId(element.Id!)!.Position.Line}.", element.Id, OfItsNumber(volume, element));
    }

    private static IReadOnlyList<Repair> OfItsNumber(CheckedVolume volume, TeiElement element)
    {
        if (element.Name != TeiNames.Note || element[TeiNames.N] is not { Length: > 0 } n || !n.All(char.IsAsciiDigit) || CheckedVolume.DocumentOf(element)?.Id is not { } document) return [];
        var id = $"{document}fn{n}";
        return volume.WithId(id) is null && volume.Repeated.Count(r => r[TeiNames.N] == n && CheckedVolume.DocumentOf(r)?.Id == document) == 1 ? [Mend.Set(element, TeiNames.Id, id)] : [];
    }
}
