using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Dates;

/// <summary>A document has no date line and does not say that it is undated.</summary>
public sealed partial class NoDateLine() : Rule("CH-D003", Severity.Advice, RuleScope.Document, "A document has no date line and does not say that it is undated")
{
    /// <summary>A line that dates the paper is one of the first or last blocks, and short.</summary>
    private const int Outer = 6, LongestLine = 90;

    /// <inheritdoc/>
    public override string Explanation =>
        "The date line gives a date, or the word undated. Editorial notes, entries of a calendar and documents with a date in their heading or attributes have none; a date of the list at the head of a conversation counts.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter From Minister Orl</head>
        <p>The talks began.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter From Minister Orl</head>
        <dateline>undated</dateline>
        <p>The talks began.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        if (document.IsEditorial || !document.HasText || document.Volume.Profile.IsCalendar || !document.Element.IsDocument) return;
        if (document.Named(TeiNames.Dateline).Any() || document.Element[TeiNames.DateTimeMin] is not null) return;
        if (document.Named(TeiNames.Date).Any() || Dated().IsMatch(document.Document.Heading)) return;
        var blocks = document.Runs.Where(r => r.Note is null).ToList();
        foreach (var run in blocks.Take(Outer).Concat(blocks.TakeLast(Outer)))
            if (Dated().IsMatch(run.Text) && run.Text.Length < LongestLine || run.Text.AsSpan().TrimStart() is ['[', ..]) return;
        findings.At(document.Element, "This document has no date line.", document.Document.Heading);
    }

    [GeneratedRegex(@"\b(?:1[789]|20)\d\d\b|\bundated\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Dated();
}
