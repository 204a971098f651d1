using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Notes;

/// <summary>A note is empty.</summary>
public sealed class EmptyNote() : Rule("CH-N009", Severity.Error, RuleScope.Document, "A note is empty")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A marker stands in the text, and the note has no words. A note that points to another by target is not meant.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He agreed.<note n="1" xml:id="d1fn1"> </note></p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He agreed.<note n="1" xml:id="d1fn1">See below.</note></p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var note in document.Notes)
            if (note.Text.Length == 0 && !note.IsPointer && note.Element[TeiNames.Target] is null && !note.Element.Elements().Any(e => e.Name is TeiNames.Figure or TeiNames.Graphic)) findings.At(note.Element, $"Note {note.Marker} is empty.");
    }
}
