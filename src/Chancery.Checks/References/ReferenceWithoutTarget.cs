using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Checks.Repairing;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.References;

/// <summary>A reference has no target.</summary>
public sealed partial class ReferenceWithoutTarget() : Rule("CH-R006", Severity.Error, RuleScope.Document, "A reference has no target")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A ref without the attribute target, or with an empty one, leads nowhere. Where it prints the number of a document that the volume has, the repair leads there.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>See <ref>Document 2</ref>.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>See <ref target="#d2">Document 2</ref>.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var reference in document.Named(TeiNames.Ref))
            if (reference[TeiNames.Target] is null or "" or "#") findings.At(reference, "This reference has no target.", null, Named(document.Volume, reference));
    }

    /// <summary>The document whose number the reference prints.</summary>
    private static IReadOnlyList<Repair> Named(CheckedVolume volume, TeiElement reference) =>
        Printed().Match(Document.Fold(reference.Content(Document.IsNote))) is { Success: true } m && volume.WithId("d" + m.Groups["n"].Value) is { IsDocument: true, Id: { } id } ? [Mend.Set(reference, TeiNames.Target, "#" + id)] : [];

    [GeneratedRegex(@"^[Dd]ocument (?<n>[1-9]\d*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
