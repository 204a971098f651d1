using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Enclosures;

/// <summary>A div stands in an enclosure.</summary>
public sealed class DivisionInEnclosure() : Rule("CH-E001", Severity.Error, RuleScope.Document, "A div stands in an enclosure")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "An enclosure holds headings, date lines, paragraphs and lists at once. A document in it would be counted with the others and not be found; its parts have headings of their own.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <p>I enclose a list.</p>
        <frus:attachment><head>List</head><div><p>Ostrava.</p></div></frus:attachment>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <p>I enclose a list.</p>
        <frus:attachment><head>List</head><p>Ostrava.</p></frus:attachment>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var enclosure in document.Named(TeiNames.Attachment))
            foreach (var division in enclosure.Elements(TeiNames.Div)) findings.At(division, "This div stands in an enclosure.");
    }
}
