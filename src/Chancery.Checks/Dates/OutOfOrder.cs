using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Dates;

/// <summary>A document stands out of chronological order in its chapter.</summary>
public sealed class OutOfOrder() : Rule("CH-D006", Severity.Advice, RuleScope.Volume, "A document stands out of chronological order in its chapter")
{
    /// <inheritdoc/>
    public override string Explanation =>
        "The documents of a chapter follow each other by date. Compared are the encoded days of date lines; a document that is earlier by more than a day than the one before it, and not followed by others as early, is named. Background papers and annexes are often put behind the paper they belong to: this is worth a look.";

    /// <inheritdoc/>
    public override string Broken => """
        <div type="document" n="2" xml:id="d2"><head>2. Letter</head><dateline><date when="1961-03-01">day</date></dateline><p>Text.</p></div>
        <div type="document" n="3" xml:id="d3"><head>3. Letter</head><dateline><date when="1961-01-05">day</date></dateline><p>Text.</p></div>
        <div type="document" n="4" xml:id="d4"><head>4. Letter</head><dateline><date when="1961-03-02">day</date></dateline><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <div type="document" n="2" xml:id="d2"><head>2. Letter</head><dateline><date when="1961-03-01">day</date></dateline><p>Text.</p></div>
        <div type="document" n="3" xml:id="d3"><head>3. Letter</head><dateline><date when="1961-03-01">day</date></dateline><p>Text.</p></div>
        <div type="document" n="4" xml:id="d4"><head>4. Letter</head><dateline><date when="1961-03-02">day</date></dateline><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        foreach (var chapter in volume.Documents.GroupBy(d => d.Element.Parent))
        {
            var dated = chapter.Select(d => (Document: d, Date: d.Named(TeiNames.Dateline).SelectMany(l => l.Descendants(TeiNames.Date)).FirstOrDefault(d => d[TeiNames.When] is { Length: >= 10 })))
                .Where(d => d.Date is not null).Select(d => (d.Document, Date: d.Date!, Day: TeiDates.TryRead(d.Date![TeiNames.When]!, out var day, out _) ? day : default)).ToList();
            for (var i = 1; i < dated.Count - 1; i++)
            {
                var (before, here, after) = (dated[i - 1].Day, dated[i].Day, dated[i + 1].Day);
                if (before <= after && (here.PlusDays(1) < before || here > after.PlusDays(1) && (i + 2 >= dated.Count || dated[i + 2].Day >= after)))
                    findings.At(dated[i].Date, TeiNames.When, $"{TeiDates.Print(here)} stands between {TeiDates.Print(before)} and {TeiDates.Print(after)}.", null);
            }
        }
    }
}
