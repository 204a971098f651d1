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
    public override string Broken => $"""
        {SourcedDocuments.Ten}
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
