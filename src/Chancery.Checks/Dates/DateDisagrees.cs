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
        "The words of the date line and its attributes name different days, or a range that begins or ends otherwise, with its times where both give them. Dates that are corrected in brackets, and words that are no whole date, are not compared.";

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

    private static readonly string[] Limits = [TeiNames.When, TeiNames.From, TeiNames.To];

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var line in document.Named(TeiNames.Dateline))
        {
            foreach (var date in line.Descendants(TeiNames.Date))
            {
                var printed = Document.Fold(date.Content(Document.IsNote));
                if (printed.AsSpan().IndexOfAny("[]?") >= 0 || Read(printed) is not { } read) continue;
                foreach (var attribute in Limits)
                {
                    if (date[attribute] is not { } value || Agrees(attribute, value, read)) continue;
                    findings.At(date, attribute, $"The attribute says {value}, the words say {printed}.", value);
                    break;
                }
            }
        }
    }

    /// <summary>The one date of some words, with the hours behind it; null where there is none, or more.</summary>
    private static DateLineSpan? Read(string printed) => DateLineGrammar.Parse(printed) switch
    {
        [{ Part: DateLinePart.Date } date] => date,
        [{ Part: DateLinePart.Date, When: { Length: 10 } day } date, { Part: DateLinePart.Time, From: { } from, To: { } to }] => date with { When = null, From = $"{day}T{from}", To = $"{day}T{to}" },
        _ => null,
    };

    /// <summary>A day or interval of the words against one of the attributes: limits of intervals against each other, anything else by what they have in common.</summary>
    private static bool Agrees(string attribute, string value, DateLineSpan read)
    {
        var opposite = attribute switch { TeiNames.From => read.From, TeiNames.To => read.To, _ => null };
        if (opposite is { Length: >= 10 } && value.Length >= 10) return Common(value) == Common(opposite);
        if ((read.When ?? read.From) is not { } from || !TeiDates.TryRead(from, out var start, out var end) || !TeiDates.TryRead(value, out var first, out var last)) return true;
        if (read.To is { } to && TeiDates.TryRead(to, out _, out var until)) end = until;
        return start <= last && end >= first;

        // Minutes where both have a time, otherwise days.
        string Common(string date) => date[..(value.Length >= 16 && opposite.Length >= 16 ? 16 : 10)];
    }
}
