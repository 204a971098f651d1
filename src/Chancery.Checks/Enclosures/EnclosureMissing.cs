using System.Buffers;
using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Enclosures;

/// <summary>An enclosure is announced, but not printed and not said to be missing.</summary>
public sealed partial class EnclosureMissing() : Rule("CH-E002", Severity.Warning, RuleScope.Document, "An enclosure is announced, but not printed and not said to be missing")
{
    private const int LongestLine = 200;

    private static readonly SearchValues<string> Words = SearchValues.Create(["ttach", "nclos", "Tab ", "Annex "], StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string Explanation =>
        "The text says that a paper is attached, or names a tab or an annex. Readers want to know what became of it: it is printed behind the text, or a note says where it is printed, that it is not printed, or was not found. A document is passed over where it prints any enclosure or has a line like a heading behind the words, where any of its notes speaks of one or refers to another document, and where a note stands at the words.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter<note n="1" type="source" xml:id="d1fn1">Source: Varen State Archive.</note></head>
        <p>A list of the ships (Tab A) goes with this letter.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter<note n="1" type="source" xml:id="d1fn1">Source: Varen State Archive. The tab is not printed.</note></head>
        <p>A list of the ships (Tab A) goes with this letter.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        if (document.IsEditorial || document.Volume.Profile.IsCalendar || FirstMention(document) is not var (run, mention)) return;
        if (document.Named(TeiNames.Attachment).Any() || document.Notes.Any(n => Told().IsMatch(n.Text) || n.Run == run && n.Offset >= mention.Index && n.Offset - mention.Index - mention.Length < LongestLine)) return;
        if (document.Runs.SkipWhile(r => r != run).Skip(1).Any(IsLikeHeading) || document.Runs.Any(r => r.Note is null && (r.Text.AsSpan().TrimStart() is ['[', ..] ? Told().IsMatch(r.Text) : r.Text.Length < LongestLine && Printed().IsMatch(r.Text)))) return;
        findings.At(run, mention.Index, mention.Length, "This enclosure is not printed, and no note says what became of it.");
    }

    private static bool IsLikeHeading(TextRun run) =>
        run.Note is null && run.Element.Name is TeiNames.Paragraph or TeiNames.Head && run.Note is null && run.Text.Length < LongestLine && run.Text.AsSpan().Trim() is [.., var last] && last is not ('.' or ';' or ':' or ',' or ')' or ']' or '?');

    private static (TextRun Run, Match Mention)? FirstMention(CheckedDocument document)
    {
        foreach (var run in document.Runs)
            if (run.Note is null && run.Element.Name != TeiNames.Quote && run.Text.AsSpan().ContainsAny(Words) && Mention().Match(run.Text) is { Success: true } mention) return (run, mention);
        return null;
    }

    [GeneratedRegex(@"\((?:[Aa]t\s|[Ss]ee\s|[Aa]ttached\s)?(?:Tab|Attachment|Enclosure|Annex)s?\s[A-Z0-9]\b|\b(?:at|as|see|under)\s(?:Tab|Attachment|Enclosure)\s[A-Z0-9]\b|\((?:attached|enclosed)\)|\b(?:[Aa]ttached|[Ee]nclosed)\s+(?:hereto|herewith|for\s+your|is\s+(?:a|an|the|my|our)\b|are\s+(?:the|two|three|copies|some|my|our)\b)|\b[Tt]he\s+(?:attached|enclosed)\s+(?:memorandum|paper|draft|letter|copy|report|table|list|message|statement)\b|\bI\s+(?:enclose|am\s+enclosing|am\s+attaching|attach\s+(?:an?|the|my|our|copies|herewith|hereto))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    /// <summary>Words of an editor on enclosures, or on where papers are.</summary>
    [GeneratedRegex(@"attach|enclos|\btabs?\b|annex|not printed|not found|\bno[nt]e? (?:been )?(?:found|located|printed|included|identified)|neither|printed (?:as|below|in|ibid|from)|not reproduced|\bsupra|\binfra|\bDocuments? \d|not declassified|appendi", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    /// <summary>The line above an enclosure, with or without what it is.</summary>
    [GeneratedRegex(@"^\s*[\[(]?(?:Sub)?(?:attachment|enclosure|annex|tab|appendix)(?:es|s)?\b(?!\s+(?:is|are|was|were|to|of|in)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Printed();
}
