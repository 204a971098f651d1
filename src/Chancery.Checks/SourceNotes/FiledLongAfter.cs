using System.Text.RegularExpressions;
using Chancery.Checks.Dates;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;

namespace Chancery.Checks.SourceNotes;

/// <summary>The file number's date is more than a week from the document's.</summary>
public sealed partial class FiledLongAfter() : Rule("CH-O002", Severity.Advice, RuleScope.Document, "The file number's date is more than a week from the document's")
{
    /// <summary>The paper's own number stands at the beginning; those behind are of other papers.</summary>
    private const int FarthestNumber = 160;

    /// <inheritdoc/>
    public override string Explanation =>
        "In a dated file number (627.28/4-1861) the part behind the stroke is the day on which the paper was filed. It is often the document's own day, but replies lie under the paper they answer: this is worth a look and no error.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter<note n="1" type="source" xml:id="d1fn1">Source: Department of State, Central Files, 627.28/4-1861.</note></head>
        <dateline><date when="1961-05-02">May 2, 1961</date></dateline>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter<note n="1" type="source" xml:id="d1fn1">Source: Department of State, Central Files, 627.28/4-1861.</note></head>
        <dateline><date when="1961-04-20">April 20, 1961</date></dateline>
        <p>Text.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        if (document.SourceNote is not { } note || document.Named(TeiNames.Dateline).SelectMany(d => d.Descendants(TeiNames.Date)).FirstOrDefault(d => d[TeiNames.When] is not null) is not { } date) return;
        if (!TeiDates.TryRead(date[TeiNames.When]!, out var first, out var last)) return;
        foreach (var run in document.Runs)
        {
            if (run.Note != note.Element || Number().Match(run.Text) is not { Success: true, Index: < FarthestNumber } m || FileNumbers.FilingDay(m.Value) is not { } filed) continue;
            if (filed < first.PlusDays(-7) || filed > last.PlusDays(7)) findings.At(run, m.Index, m.Length, $"Filed under {TeiDates.Print(filed)}; the document is of {TeiDates.Print(first)}.");
        }
    }

    [GeneratedRegex(@"\b\d{3}[A-Z]?\.\d[\w.-]*/\d{1,2}[-–]\d{3,4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
