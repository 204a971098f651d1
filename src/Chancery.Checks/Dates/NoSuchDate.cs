using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Dates;

/// <summary>A date attribute holds no date.</summary>
public sealed class NoSuchDate() : Rule("CH-D001", Severity.Error, RuleScope.Document, "A date attribute holds no date")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "when, from, to, notBefore and notAfter hold a day, a month, a year or an instant in ISO form, and a day that there is.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <dateline><date when="1961-02-30">February 30, 1961</date></dateline>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <dateline><date when="1960-02-29">February 29, 1960</date></dateline>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var date in document.Named(TeiNames.Date))
            foreach (var attribute in TeiDates.Attributes)
                if (date[attribute] is { } value && !TeiDates.TryRead(value, out _, out _)) findings.At(date, attribute, $"{value} is no date.", value);
    }
}
