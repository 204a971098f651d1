using Chancery.Checks.Reading;
using Chancery.Checks.Repairing;
using Chancery.Documents;

namespace Chancery.Checks.Notes;

/// <summary>Two markers touch.</summary>
public sealed class MarkersTouch() : Rule("CH-N008", Severity.Warning, RuleScope.Document, "Two markers touch")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Two notes follow each other without a space between them: 1 and 2 are printed as 12.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He agreed.<note n="1" xml:id="d1fn1">See.</note><note n="2" xml:id="d1fn2">Not found.</note></p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He agreed.<note n="1" xml:id="d1fn1">See.</note> <note n="2" xml:id="d1fn2">Not found.</note></p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        CheckedNote? before = null;
        foreach (var note in document.Notes)
        {
            if (before is not null && before.Element.End == note.Element.Start && !before.IsInline && !note.IsInline) findings.At(note.Element, $"The markers {before.Marker} and {note.Marker} touch.", null, [Mend.InsertBefore(note.Element, " ", "Put a space between them.")]);
            before = note;
        }
    }
}
