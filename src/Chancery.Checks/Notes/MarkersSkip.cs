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
        var counted = Counted(document);
        int? expected = null;
        for (var i = 0; i < counted.Count; i++)
        {
            var (number, note) = counted[i];
            if (expected is not null && number != expected && !BeginsAnew(number, expected.Value, note))
            {
                findings.At(note.Element, TeiNames.N, $"Note {number} stands where {expected} should follow.", note.Marker);
                // One that strayed does not make those behind it wrong.
                if (i + 1 < counted.Count && counted[i + 1].Number == expected) continue;
            }
            expected = number + 1;
        }
    }

    private static bool BeginsAnew(int number, int expected, CheckedNote note) => number == 1 && (expected == 1 || note.Element.Ancestors().Any(a => a.Name == TeiNames.Attachment));

    private static List<(int Number, CheckedNote Note)> Counted(CheckedDocument document)
    {
        var counted = new List<(int, CheckedNote)>();
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var note in document.Notes)
        {
            if (note.Repeats(document.Volume) || note.Outer is not null || note.Element[TeiNames.Target] is { } target && !targets.Add(target)) continue;
            if (int.TryParse(note.Marker, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) counted.Add((number, note));
        }
        return counted;
    }
}
