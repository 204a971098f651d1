using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Enclosures;

/// <summary>An enclosed text begins without its heading.</summary>
public sealed partial class EnclosureWithoutHeading() : Rule("CH-E003", Severity.Warning, RuleScope.Document, "An enclosed text begins without its heading")
{
    /// <summary>What is shorter may be a heading, however it is set.</summary>
    private const int Short = 150;

    /// <inheritdoc/>
    public override string Explanation =>
        "Behind the line Attachment, Enclosure or Tab A stands what the paper is, as above a document; without it nobody can tell whose words follow. Looked at are enclosures whose text begins at once: a date line, a list, a table, a short line or one in other type counts as the beginning of the paper itself.";

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
            if (EnclosureLines.Behind(document, index) is { } first && IsProse(first) && first.Element.Parent == document.Runs[index].Element.Parent) findings.At(first.Element, "This text has no heading.");
        foreach (var enclosure in document.Named(TeiNames.Attachment))
            if (enclosure.Element(TeiNames.Head) is null && document.Runs.FirstOrDefault(r => r.Note is null && r.Element.Start >= enclosure.Start && r.Element.End <= enclosure.End) is { } first && IsProse(first)) findings.At(enclosure, "This enclosure has no heading.");
    }

    private static bool IsProse(TextRun run)
    {
        if (run.Element.Name != TeiNames.Paragraph || run.Element[TeiNames.Rend] is not null || run.Text.Length < Short || run.Text.AsSpan().TrimStart() is ['[', ..]) return false;
        return TwoSentences().IsMatch(run.Text) && run.Element.Elements(TeiNames.Hi).Sum(h => h.End - h.Start) * 2 < run.Element.End - run.Element.Start;
    }

    [GeneratedRegex(@"\p{Ll}{2}[”’)]*\.[”’)]*\s+[“(]?\p{Lu}.*[\p{Ll}\d][”’)]*\.[”’)]*\s*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex TwoSentences();
}
