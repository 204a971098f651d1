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
    public override string Broken => """
        <div type="document" n="2" xml:id="d2"><head>2. Letter<note n="1" type="source" xml:id="d2fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="3" xml:id="d3"><head>3. Letter<note n="1" type="source" xml:id="d3fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="4" xml:id="d4"><head>4. Letter<note n="1" type="source" xml:id="d4fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="5" xml:id="d5"><head>5. Letter<note n="1" type="source" xml:id="d5fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="6" xml:id="d6"><head>6. Letter<note n="1" type="source" xml:id="d6fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="7" xml:id="d7"><head>7. Letter<note n="1" type="source" xml:id="d7fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="8" xml:id="d8"><head>8. Letter<note n="1" type="source" xml:id="d8fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="9" xml:id="d9"><head>9. Letter<note n="1" type="source" xml:id="d9fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="10" xml:id="d10"><head>10. Letter<note n="1" type="source" xml:id="d10fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="11" xml:id="d11"><head>11. Letter<note n="1" type="source" xml:id="d11fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
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
