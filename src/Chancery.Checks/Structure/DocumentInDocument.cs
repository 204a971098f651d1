using Chancery.Checks.Reading;
using Chancery.Documents;

namespace Chancery.Checks.Structure;

/// <summary>A document stands inside another.</summary>
public sealed class DocumentInDocument() : Rule("CH-S008", Severity.Error, RuleScope.Volume, "A document stands inside another")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The inner one is counted with the outer and cannot be found by its number. An enclosure is encoded as frus:attachment, or stands in the running text.";

    /// <inheritdoc/>
    public override string Broken => """
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>Text.</p>
        <div type="document" n="3" xml:id="d3"><head>3. Note</head><p>Text.</p></div></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <div type="document" n="2" xml:id="d2"><head>2. Note</head><p>Text.</p></div>
        <div type="document" n="3" xml:id="d3"><head>3. Note</head><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var division in volume.Divisions)
            if (division.IsDocument && division.Ancestors().Any(a => a.IsDocument)) findings.At(division, "This document stands inside another.", division.Id);
    }
}
