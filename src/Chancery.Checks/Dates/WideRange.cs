using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Dates;

/// <summary>The limits of a date lie more than a year apart.</summary>
public sealed class WideRange() : Rule("CH-D004", Severity.Warning, RuleScope.Document, "The limits of a date lie more than a year apart")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "notBefore and notAfter enclose a day that is not known. More than a year is hardly meant, and a slip in one of the years is likely.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <dateline><date notBefore="1961-02-01" notAfter="1963-02-20">undated</date></dateline>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <dateline><date notBefore="1961-02-01" notAfter="1961-12-31">undated</date></dateline>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var date in document.Named(TeiNames.Date))
            if (date[TeiNames.NotBefore] is { } first && date[TeiNames.NotAfter] is { } last && TeiDates.TryRead(first, out var start, out _) && TeiDates.TryRead(last, out _, out var end) && end > start.PlusYears(1))
                findings.At(date, TeiNames.NotAfter, $"{first} and {last} are more than a year apart.", last);
    }
}
