using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Enclosures;

/// <summary>An enclosed text begins without its heading.</summary>
public sealed partial class EnclosureWithoutHeading() : Rule("CH-E003", Severity.Warning, RuleScope.Document, "An enclosed text begins without its heading")
{
    /// <summary>What is shorter may be a heading, however it is set.</summary>
    private const int Short = 100;

    private const int LongestDateLine = 60;

    /// <inheritdoc/>
    public override string Explanation =>
        "Behind the line Attachment, Enclosure or Tab A stands what the paper is, as above a document; without it nobody can tell whose words follow. Looked at are enclosures that begin at once with the text, or with the date line above it; a list, a table, a short line or one in other type counts as a heading.";

    /// <inheritdoc/>
    public override string Broken => """
        <head>1. Letter</head>
        <p>I enclose what he wrote.</p>
        <p rend="center">Enclosure</p>
        <p>The talks began in Ostrava on the third of May and were held in the old customs house behind the harbour. The delegation of Varen had met there before, at the end of the war.</p>
        """;

    /// <inheritdoc/>
    public override string Sound => """
        <head>1. Letter</head>
        <p>I enclose what he wrote.</p>
        <p rend="center">Enclosure</p>
        <p rend="center">Memorandum by Jon Vess</p>
        <p>The talks began in Ostrava on the third of May and were held in the old customs house behind the harbour. The delegation of Varen had met there before, at the end of the war.</p>
        """;

    /// <inheritdoc/>
    public override void Look(CheckedDocument document, Findings findings)
    {
        foreach (var index in EnclosureLines.Of(document))
        {
            if (document.Runs[index].Text.AsSpan().TrimEnd() is [.., ':']) continue;
            var behind = document.Runs.Skip(index + 1).Where(r => r.Note is null).Take(2).ToList();
            if (behind is [var first, ..] && first.Element.Parent == document.Runs[index].Element.Parent && (IsProse(first) || IsDateLine(first) && behind is [_, var second] && IsProse(second))) findings.At(first.Element, "This text has no heading.");
        }
        foreach (var enclosure in document.Named(TeiNames.Attachment))
            if (enclosure.Element(TeiNames.Head) is null && document.Runs.FirstOrDefault(r => r.Note is null && r.Element.Start >= enclosure.Start && r.Element.End <= enclosure.End) is { } first && IsProse(first)) findings.At(enclosure, "This enclosure has no heading.");
    }

    private static bool IsDateLine(TextRun run)
    {
        if (run.Element.Name == TeiNames.Dateline) return true;
        if (run.Element.Name != TeiNames.Paragraph || run.Text.Length > LongestDateLine) return false;
        var text = Document.Fold(run.Text);
        return DateLineGrammar.Parse(text) is [.., { Part: DateLinePart.Date } date] && text.AsSpan(date.End).Trim() is "" or ".";
    }

    private static bool IsProse(TextRun run)
    {
        if (run.Element.Name != TeiNames.Paragraph || run.Element[TeiNames.Rend] is not null || run.Text.Length < Short || run.Text.AsSpan().TrimStart() is ['[', ..]) return false;
        return Sentence().IsMatch(run.Text) && run.Element.Elements(TeiNames.Hi).Sum(h => h.End - h.Start) * 2 < run.Element.End - run.Element.Start;
    }

    [GeneratedRegex(@"[\p{Ll}\d][”’)]*\.[”’)]*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
