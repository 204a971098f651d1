using Chancery.Checks.Reading;
using Chancery.Checks.Repairing;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Notes;

/// <summary>The id of a note does not begin with its document's id.</summary>
public sealed class NoteIdOfOtherDocument() : Rule("CH-N002", Severity.Error, RuleScope.Document, "The id of a note does not begin with its document's id")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The note 3 of document d12 has the id d12fn3. Another document's id means that the note was moved or the id mistyped; references to it go astray.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He agreed.<note n="1" xml:id="d2fn1">See below.</note></p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He agreed.<note n="1" xml:id="d1fn1">See below.</note></p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        if (document.Element.Id is not { } id) return;
        foreach (var note in document.Notes)
            if (note.Element.Id is { } own && !(own.StartsWith(id, StringComparison.Ordinal) && own.Length > id.Length && !char.IsAsciiDigit(own[id.Length])))
                findings.At(note.Element, TeiNames.Id, $"The note {own} stands in document {id}.", own, Renamed(document, note));
    }

    /// <summary>The id that the note's number gives, where it is free and nothing refers to the old one.</summary>
    private static IReadOnlyList<Repair> Renamed(CheckedDocument document, CheckedNote note)
    {
        var id = $"{document.Element.Id}fn{note.Marker}";
        return note.Marker is { Length: > 0 } marker && marker.All(char.IsAsciiDigit) && document.Volume.WithId(id) is null && !document.Volume.IsReferredTo(note.Element.Id!) && document.Notes.Count(n => n.Marker == marker) == 1 ? [Mend.Set(note.Element, TeiNames.Id, id)] : [];
    }
}
