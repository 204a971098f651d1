using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Dates;

/// <summary>A range of dates ends before it begins.</summary>
public sealed class RangeDescends() : Rule("CH-D002", Severity.Error, RuleScope.Document, "A range of dates ends before it begins")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The two are compared as dates, not as strings: from 1961 to 1961-03 ascends, since a month of the year may be its end.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <dateline><date from="1961-05-03" to="1961-04-30">May 3–April 30, 1961</date></dateline>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <dateline><date from="1961-12-30" to="1962-01-02">December 30, 1961–January 2, 1962</date></dateline>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var date in document.Named(TeiNames.Date))
        {
            Compare(date, TeiNames.From, TeiNames.To, findings);
            Compare(date, TeiNames.NotBefore, TeiNames.NotAfter, findings);
        }
        Compare(document.Element, TeiNames.DateTimeMin, TeiNames.DateTimeMax, findings);
    }

    private static void Compare(TeiElement date, string from, string to, Findings findings)
    {
        if (date[from] is not { } first || date[to] is not { } last || !TeiDates.TryRead(first, out var start, out _) || !TeiDates.TryRead(last, out _, out var end) || start <= end) return;
        findings.At(date, to, $"The range ends on {last}, before it begins on {first}.", last);
    }
}
