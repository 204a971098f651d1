using Chancery.Checks.Reading;
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
        foreach (var note in document.Notes)
        {
            if (note.IsInline || note.IsSource || note.Element.Parent?.Name == TeiNames.Head || note.Offset == 0 || note.Offset > note.Run.Text.Length) continue;
            if (note.Run.Text[note.Offset - 1] == ' ' && !note.Run.Text.AsSpan(0, note.Offset).TrimEnd(' ').EndsWith("\n") && !string.IsNullOrWhiteSpace(note.Run.Text[..note.Offset]) && !HasNoteBefore(note.Element)) findings.At(note.Element, $"White space stands before the marker {note.Marker}.");
        }
    }

    /// <summary>Between two markers a space is right.</summary>
    private static bool HasNoteBefore(TeiElement note)
    {
        TeiNode? before = null;
        foreach (var node in note.Parent!.Nodes)
        {
            if (node == note) return before is TeiElement { Name: TeiNames.Note or TeiNames.PageBreak or TeiNames.LineBreak };
            if (node is not TeiText text || !string.IsNullOrWhiteSpace(text.Value)) before = node;
        }
        return false;
    }
}
