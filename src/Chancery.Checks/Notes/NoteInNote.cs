using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Notes;

/// <summary>A note stands inside a note.</summary>
public sealed class NoteInNote() : Rule("CH-N004", Severity.Error, RuleScope.Document, "A note stands inside a note")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A note has no notes of its own in the series: a closing tag is in the wrong place, or the inner one belongs to the text.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He agreed.<note n="1" xml:id="d1fn1">See below.<note n="2" xml:id="d1fn2">At noon.</note></note></p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He agreed.<note n="1" xml:id="d1fn1">See below.</note><note n="2" xml:id="d1fn2">At noon.</note></p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var note in document.Notes)
            if (note.Outer is not null) findings.At(note.Element, $"Note {note.Marker} stands inside another note.");
    }
}
