using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Dates;

/// <summary>The encoded date is not the printed one.</summary>
public sealed class DateDisagrees() : Rule("CH-D005", Severity.Error, RuleScope.Document, "The encoded date is not the printed one")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The words of the date line and its attribute name different days. Dates that are corrected in brackets, and words that are no whole date, are not compared.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <dateline><date when="1961-04-18">April 19, 1961</date></dateline>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <dateline><date when="1961-04-18">April 18, 1961</date></dateline>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var line in document.Named(TeiNames.Dateline))
        {
            foreach (var date in line.Descendants(TeiNames.Date))
            {
                if (date[TeiNames.When] is not { } when || !TeiDates.TryRead(when, out var first, out var last)) continue;
                var printed = Document.Fold(date.Content(Document.IsNote));
                if (printed.AsSpan().IndexOfAny("[]?") >= 0 || DateLineGrammar.Parse(printed) is not [{ Part: DateLinePart.Date, When: { } read }] || !TeiDates.TryRead(read, out var start, out var end)) continue;
                if (start > last || end < first) findings.At(date, TeiNames.When, $"The attribute says {when}, the words say {printed}.", when);
            }
        }
    }
}
