using Chancery.Checks.Reading;
using Chancery.Checks.Repairing;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Notes;

/// <summary>White space stands before a marker.</summary>
public sealed class SpaceBeforeMarker() : Rule("CH-N007", Severity.Advice, RuleScope.Document, "White space stands before a marker")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "A marker follows its word at once; white space before it is printed as a gap. Source notes of headings and notes printed in the text are not meant, nor a marker that begins its paragraph or its line of the source.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Note</head>
        <p>He agreed. <note n="1" xml:id="d1fn1">See below.</note></p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Note</head>
        <p>He agreed.<note n="1" xml:id="d1fn1">See below.</note></p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        CheckedNote? before = null;
        foreach (var note in document.Notes)
        {
            var previous = before;
            before = note;
            if (note.IsInline || note.IsSource || note.Element.Parent?.Name == TeiNames.Head || !IsBehindSpace(note.Element) || note.Run.Text.AsSpan(0, note.Offset).IsWhiteSpace()) continue;
            // Between two markers a space is right.
            if (previous?.Run == note.Run && note.Run.Text.AsSpan(previous.Offset, note.Offset - previous.Offset).IsWhiteSpace()) continue;
            findings.At(note.Element, $"White space stands before the marker {note.Marker}.", null, WithoutSpace(note));
        }
    }

    private static IReadOnlyList<Repair> WithoutSpace(CheckedNote note)
    {
        var start = note.Run.Text.AsSpan(0, note.Offset).TrimEnd().Length;
        return Mend.Remove(note.Run, start, note.Offset - start, "Take the space out.");
    }

    /// <summary>Whether spaces stand before the tag that are not the indentation of its line.</summary>
    private static bool IsBehindSpace(TeiElement note)
    {
        var source = note.File.Source.Text;
        var at = note.Start - 1;
        while (at >= 0 && source[at] == ' ') at--;
        return at < note.Start - 1 && at >= 0 && source[at] is not ('\n' or '\r' or '\t');
    }
}
