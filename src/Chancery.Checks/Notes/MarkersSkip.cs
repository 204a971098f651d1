using System.Globalization;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Notes;

/// <summary>The numbers of notes do not rise by one.</summary>
public sealed class MarkersSkip() : Rule("CH-N003", Severity.Warning, RuleScope.Document, "The numbers of notes do not rise by one")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A gap means that a note or its marker was lost, a number twice that one of them is wrong. The first may have any number, since some volumes count on from document to document; letters and signs (*, a) are not counted, nor is the source note. Notes of an enclosure may begin anew at 1, and a marker that repeats another by target is passed over.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He agreed.<note n="1" xml:id="d1fn1">See below.</note> He left.<note n="3" xml:id="d1fn3">At noon.</note></p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He agreed.<note n="4" xml:id="d1fn4">See below.</note> He left.<note n="5" xml:id="d1fn5">At noon.</note></p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        int? before = null;
        foreach (var note in document.Notes)
        {
            if (note.Repeats(document.Volume) || note.Outer is not null || !int.TryParse(note.Marker, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            if (before is null && note.IsSource)
            {
                before = number;
                continue;
            }
            var follows = before is null || number == before + 1 || number == 1 && (before == 0 || note.Element.Ancestors().Any(a => a.Name == TeiNames.Attachment));
            if (!follows) findings.At(note.Element, TeiNames.N, $"Note {number} follows note {before}.", note.Marker);
            before = number;
        }
    }
}
