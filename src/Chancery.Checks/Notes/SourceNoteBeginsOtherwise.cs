using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Notes;

/// <summary>A source note does not begin as the others of its volume do.</summary>
public sealed class SourceNoteBeginsOtherwise() : Rule("CH-N006", Severity.Warning, RuleScope.Volume, "A source note does not begin as the others of its volume do")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "In nine of ten documents of the volume the source note begins in one way (Source:, a bare file line, Summary:), and here in another.";

    /// <inheritdoc/>
    public override string Broken => $"""
        {SourcedDocuments.Ten}
        <div type="document" n="12" xml:id="d12"><head>12. Letter<note n="1" type="source" xml:id="d12fn1">Sorce: Varen State Archive.</note></head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <div type="document" n="2" xml:id="d2"><head>2. Letter<note n="1" type="source" xml:id="d2fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        if (volume.Profile.SourceNotes == SourceNoteForm.None) return;
        foreach (var document in volume.Documents)
            if (document.SourceNote is { } note && EraProfile.FormOf(note) != volume.Profile.SourceNotes) findings.At(note.Element, "This source note does not begin as the others of the volume do.");
    }
}
