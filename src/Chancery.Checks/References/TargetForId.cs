using System.Xml;
using Chancery.Checks.Reading;
using Chancery.Checks.Repairing;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.References;

/// <summary>A note bears target where its id was meant.</summary>
public sealed class TargetForId() : Rule("CH-R007", Severity.Error, RuleScope.Document, "A note bears target where its id was meant")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A note with words of its own is named by xml:id; target is for a marker that points to a note printed elsewhere, and this id is on no other note. Of several with the same target the first is shown. References to it find nothing.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He agreed.<note n="1" target="#d1fn1">See below.</note></p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He agreed.<note n="1" xml:id="d1fn1">See below.</note></p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var note in document.Notes)
            if (note.Element[TeiNames.Target] is { } target && note.Element.Id is null && !note.IsPointer && document.Volume.WithId(target.TrimStart('#')) is null && named.Add(target)) findings.At(note.Element, TeiNames.Target, "This note has target where xml:id was meant.", target, Rename(document, note, target));
    }

    /// <summary>Whether XML takes it as an id: a target may hold the asterisk of a marker.</summary>
    private static bool IsName(string id) => id.Length > 0 && XmlConvert.IsStartNCNameChar(id[0]) && id.All(XmlConvert.IsNCNameChar);

    /// <summary>Certain where the id is that of a note of this document, and no other note bears the same target.</summary>
    private static IReadOnlyList<Repair> Rename(CheckedDocument document, CheckedNote note, string target)
    {
        var id = target.TrimStart('#');
        var isAlone = document.Notes.Count(n => n.Element[TeiNames.Target] == target) == 1;
        return isAlone && document.Id is { } own && id.StartsWith(own + "fn", StringComparison.Ordinal) && IsName(id) ? [Mend.Rename(note.Element, TeiNames.Target, TeiNames.Id, id)] : [];
    }
}
