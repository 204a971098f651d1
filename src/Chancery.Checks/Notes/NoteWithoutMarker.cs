using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Notes;

/// <summary>A note has no marker.</summary>
public sealed class NoteWithoutMarker() : Rule("CH-N001", Severity.Error, RuleScope.Document, "A note has no marker")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The attribute n holds the marker as printed. A note in the text (rend inline) and a summary need none, nor does a note that only points to another by target.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He agreed.<note xml:id="d1fn1">See below.</note></p>
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
            if (string.IsNullOrWhiteSpace(note.Marker) && !note.IsInline && !note.IsSource && !note.IsPointer && !note.Text.StartsWith("[Source:", StringComparison.Ordinal)) findings.At(note.Element, "This note has no marker.");
    }
}
