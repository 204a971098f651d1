using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.References;

/// <summary>A reference leads to nothing in its volume.</summary>
public sealed class TargetMissing() : Rule("CH-R001", Severity.Error, RuleScope.Volume, "A reference leads to nothing in its volume")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The volume has no element with this id. Only references within the volume are looked at: their target begins with #, or names the volume itself. Of a section without documents, such as an index, the first is shown and the others are counted.";

    /// <inheritdoc/>
    public override string Broken => """
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>See <ref target="#d99">Document 99</ref>.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>See <ref target="#d1">Document 1</ref>.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        var apart = new List<(TeiElement Section, TeiElement Reference)>();
        foreach (var reference in volume.Volume.File.Root.Descendants(TeiNames.Ref))
        {
            if (PrintedTarget.Within(volume, reference) is not { } id || volume.WithId(id) is not null) continue;
            if (CheckedVolume.DocumentOf(reference) is not null) findings.At(reference, TeiNames.Target, $"The volume has nothing with the id {id}.", reference[TeiNames.Target]);
            else apart.Add((reference.Ancestors().First(a => a.Name == TeiNames.Div || a.Parent is null), reference));
        }
        foreach (var section in apart.GroupBy(a => a.Section))
        {
            var reference = section.First().Reference;
            var others = section.Count() - 1;
            findings.At(reference, TeiNames.Target, $"The volume has nothing with this id{(others == 0 ? "" : $", nor what {others} more references of this section name")}.", reference[TeiNames.Target]);
        }
    }
}
