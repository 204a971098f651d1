using System.Buffers;
using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Enclosures;

/// <summary>An enclosure is announced, but not printed and not said to be missing.</summary>
public sealed partial class EnclosureMissing() : Rule("CH-E002", Severity.Warning, RuleScope.Document, "An enclosure is announced, but not printed and not said to be missing")
{
    private const int LongestLine = 200;

    /// <summary>A note so near to the words tells of them.</summary>
    private const int Near = 400;

    private static readonly SearchValues<string> Words = SearchValues.Create(["ttach", "nclos", "Tab ", "Annex "], StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string Explanation =>
        "The text says that a paper is attached, or names a tab or an annex. Readers want to know what became of it: it is printed behind the text, or a note says where it is printed, that it is not printed, or was not found. A document is passed over where it prints any enclosure or has a line behind the words that may begin one, where any of its notes speaks of enclosures or of what is not printed, and where a note stands near the words. Telegrams, which quote papers, are not looked at.";

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
        if (document.IsEditorial || document.Volume.Profile.IsCalendar || FirstMention(document) is not var (run, mention) || IsTelegram(document)) return;
        if (document.Named(TeiNames.Attachment).Any() || document.Notes.Any(n => Told().IsMatch(n.Text) || n.Run == run && Math.Abs(n.Offset - mention.Index) < Near)) return;
        if (document.Runs.SkipWhile(r => r != run).Skip(1).Any(BeginsPaper) || document.Runs.Any(r => r.Note is null && (r.Text.AsSpan().TrimStart() is ['[', ..] ? Told().IsMatch(r.Text) : r.Text.Length < LongestLine && Printed().IsMatch(r.Text)))) return;
        findings.At(run, mention.Index, mention.Length, "This enclosure is not printed, and no note says what became of it.");
    }

    private static bool IsTelegram(CheckedDocument document) =>
        DocumentKinds.Of(document.Document.Heading) is "telegram" or "circular-telegram" || document.SourceNote is { IsInline: true } line && line.Text.Contains("elegram", StringComparison.Ordinal);

    /// <summary>The beginning of a paper printed behind, without the line above it: its kind, its subject, to whom it went, a line in the middle or in capitals.</summary>
    private static bool BeginsPaper(TextRun run)
    {
        if (run.Note is not null || run.Element.Name is not (TeiNames.Paragraph or TeiNames.Head) || run.Text.Length >= LongestLine) return false;
        var text = Document.Fold(run.Text);
        return run.Element[TeiNames.Rend] is "center" || DocumentKinds.Of(text) != "other" && text[^1] != '.' || Addressed().IsMatch(text) || text.Length > 12 && !text.Any(char.IsLower);
    }

    private static (TextRun Run, Match Mention)? FirstMention(CheckedDocument document)
    {
        foreach (var run in document.Runs)
            if (run.Note is null && run.Element.Name != TeiNames.Quote && run.Text.AsSpan().ContainsAny(Words) && Mention().Match(run.Text) is { Success: true } mention) return (run, mention);
        return null;
    }

    [GeneratedRegex(@"\((?:[Aa]t\s|[Ss]ee\s|[Aa]ttached(?:\s(?:at|as))?\s)?(?:Tab|Attachment|Enclosure|Annex)s?\s[A-Z0-9]\b|\b(?:[Aa]t|as|[Ss]ee|under)\s(?:Tab|Attachment|Enclosure)\s[A-Z0-9]\b|\((?:attached|enclosed)\)|\b[Tt]here\s+(?:is|are)\s+(?:attached|enclosed)\b|\b(?:Attached|Enclosed),?\s+(?:is|are|you|for|herewith|at)\b|\b(?:attached|enclosed)\s+(?:hereto|herewith)\b|\b(?:is|are)\s+(?:attached|enclosed)(?=[\s.,](?!to\b))|\b[Tt]he\s+(?:attached|enclosed)\s+\w+|\bI\s+(?:enclose|am\s+enclosing|am\s+attaching|attach\s+(?:an?|the|my|our|copies|herewith|hereto))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    /// <summary>Words of an editor on enclosures, or on where papers are.</summary>
    [GeneratedRegex(@"attach|enclos|\btabs?\b|annex|appendi|not (?:printed|found|reproduced|included|identified)|\bno[nt]e? (?:been )?(?:found|located|printed|included|identified)|neither|printed (?:as|below)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    /// <summary>The line above an enclosure, with or without what it is.</summary>
    [GeneratedRegex(@"^\s*[\[(]?(?:Sub)?(?:attachment|enclosure|annex|tab|appendix)(?:es|s)?\b(?!\s+(?:is|are|was|were|to|of|in)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Printed();

    [GeneratedRegex(@"^(?:SUBJECT|MEMORANDUM|TO|FROM|FOR|REF|RE|Subject|Memorandum for)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Addressed();
}
