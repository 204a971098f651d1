using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;
using NodaTime;

namespace Chancery.Checks.Dates;

/// <summary>A document is dated outside the years of its volume.</summary>
public sealed class OutsideCoverage() : Rule("CH-D008", Severity.Warning, RuleScope.Volume, "A document is dated outside the years of its volume")
{
    private const int Margin = 92;
    private const int MarginOfYearbook = 366;
    private const int Edge = 3;

    /// <inheritdoc/>
    public override string Explanation =>
        "The years are those of the header's title, or the days that the settings give. A document three months before or behind them belongs to the events (a year, in a volume of a single year), and so do documents up to three years off that open or close their chapter: background papers and what came of it. Another is likely to have a wrong year. Annexes are not looked at.";

    /// <inheritdoc/>
    public override string Broken => """
        <teiHeader><fileDesc><titleStmt><title type="subseries">1961–1963</title></titleStmt></fileDesc></teiHeader>
        <div type="document" n="2" xml:id="d2"><head>2. Letter</head><dateline><date when="1961-03-01">day</date></dateline><p>Text.</p></div>
        <div type="document" n="3" xml:id="d3"><head>3. Letter</head><dateline><date when="1951-03-05">day</date></dateline><p>Text.</p></div>
        <div type="document" n="4" xml:id="d4"><head>4. Letter</head><dateline><date when="1961-03-07">day</date></dateline><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <teiHeader><fileDesc><titleStmt><title type="subseries">1961–1963</title></titleStmt></fileDesc></teiHeader>
        <div type="document" n="2" xml:id="d2"><head>2. Letter</head><dateline><date when="1959-03-01">day</date></dateline><p>Text.</p></div>
        <div type="document" n="3" xml:id="d3"><head>3. Letter</head><dateline><date when="1961-03-05">day</date></dateline><p>Text.</p></div>
        <div type="document" n="4" xml:id="d4"><head>4. Letter</head><dateline><date when="1964-01-20">day</date></dateline><p>Text.</p></div>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedVolume volume, Findings findings)
    {
        if (Coverage.Of(volume) is not { } years) return;
        var margin = years.Start.Year == years.End.Year ? MarginOfYearbook : Margin;
        foreach (var chapter in volume.Documents.GroupBy(d => d.Element.Parent))
        {
            var dated = chapter.Select(OwnDate).OfType<(TeiElement Date, LocalDate Day)>().ToList();
            var opening = dated.TakeWhile(d => d.Day < years.Start).Count();
            var closing = dated.Count - dated.AsEnumerable().Reverse().TakeWhile(d => d.Day > years.End).Count();
            for (var i = 0; i < dated.Count; i++)
            {
                var (date, day) = dated[i];
                if (day >= years.Start.PlusDays(-margin) && day <= years.End.PlusDays(margin)) continue;
                if (i < opening && day >= years.Start.PlusYears(-Edge) || i >= closing && day <= years.End.PlusYears(Edge)) continue;
                findings.At(date, date[TeiNames.When] is null ? TeiNames.From : TeiNames.When, $"{TeiDates.Print(day)} is outside the years of the volume, {years.Start.Year}–{years.End.Year}.", null);
            }
        }
    }

    /// <summary>The first encoded date of a document's own date lines.</summary>
    private static (TeiElement Date, LocalDate Day)? OwnDate(CheckedDocument document)
    {
        foreach (var line in document.Named(TeiNames.Dateline))
        {
            if (line.Ancestors().TakeWhile(a => a != document.Element).Any(a => a.Name is TeiNames.Attachment or TeiNames.Quote)) continue;
            foreach (var date in line.Descendants(TeiNames.Date))
                if ((date[TeiNames.When] ?? date[TeiNames.From]) is { Length: >= 10 } value && TeiDates.TryRead(value, out var day, out _) && day > LocalDate.MinIsoValue) return (date, day);
        }
        return null;
    }
}
