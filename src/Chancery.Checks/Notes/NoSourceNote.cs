using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Notes;

/// <summary>A document has no source note.</summary>
public sealed class NoSourceNote() : Rule("CH-N005", Severity.Error, RuleScope.Volume, "A document has no source note")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "Nine of ten documents of this volume have one that says where the paper lies, and this has none. A source in brackets under a heading whose text is withheld, or in a line of the opener, counts. Editorial notes have none, and volumes or calendars that print none are left alone.";

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
        <div type="document" n="12" xml:id="d12"><head>12. Letter</head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <div type="document" n="2" xml:id="d2"><head>2. Letter<note n="1" type="source" xml:id="d2fn1">Source: Varen State Archive.</note></head><p>Text.</p></div>
        <div type="document" n="3" xml:id="d3"><head>3. Editorial Note</head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        if (!volume.Profile.HaveSourceNotes || volume.Profile.IsCalendar) return;
        foreach (var document in volume.Documents)
            if (!document.HasSource && !document.IsEditorial) findings.At(document.Element, "This document has no source note.", document.Document.Heading);
    }
}
