using System.Text.RegularExpressions;
using Chancery.Editions;
using Chancery.Editions.Quotations;
using Chancery.Sources.Manuscripts;

namespace Chancery;

/// <summary>A quotation of a manuscript with what the edition says of it.</summary>
/// <param name="Where">The paragraph or note in which it stands.</param>
/// <param name="Quotation">The quotation.</param>
/// <param name="Places">Where its words stand, the best first; empty when nowhere.</param>
/// <param name="Cited">What is cited for it: by the note behind it, or next in its paragraph; null when nothing is.</param>
public sealed record VerifiedQuotation(ManuscriptParagraph Where, Quotation Quotation, IReadOnlyList<QuotedPlace> Places, ReadCitation? Cited)
{
    /// <summary>How well the best place agrees.</summary>
    public QuotationMatch Match => Places.Count == 0 ? QuotationMatch.NotFound : Places[0].Match;

    /// <summary>Whether its words stand in the document that is cited for it; null when no document is cited, or nothing was found.</summary>
    public bool? IsAsCited => Cited?.Id is not { } id || Places.Count == 0 ? null : Places.Any(p => p.Volume == Cited.Volume && p.Id == id);
}

/// <summary>A citation of a manuscript with the paragraph or note in which it stands.</summary>
public sealed record VerifiedCitation(ManuscriptParagraph Where, ReadCitation Citation);

/// <summary>What the edition says of a manuscript.</summary>
/// <param name="Quotations">Its quotations in order, those of the notes behind those of the text.</param>
/// <param name="Citations">Its citations of volumes in the same order.</param>
public sealed record VerifiedManuscript(IReadOnlyList<VerifiedQuotation> Quotations, IReadOnlyList<VerifiedCitation> Citations);

/// <summary>Manuscript × edition → every quotation and citation looked up.</summary>
public static partial class VerifyManuscript
{
    /// <summary>Looks everything up.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="manuscript">The manuscript; it was read.</param>
    /// <param name="stop">Stops before the next quotation.</param>
    public static VerifiedManuscript Run(IEdition edition, Manuscript manuscript, CancellationToken stop = default)
    {
        var (lookup, reader) = (new QuotationLookup(edition), new CitationReader(edition));
        var citations = manuscript.Paragraphs.Distinct().ToDictionary(p => p, p => reader.Read(p.Text).ToList());
        var notes = manuscript.Paragraphs.Where(p => p.Where.StartsWith("note ", StringComparison.Ordinal)).GroupBy(p => p.Where).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var quotations = new List<VerifiedQuotation>();
        foreach (var paragraph in manuscript.Paragraphs)
        {
            foreach (var quotation in Quotation.In(paragraph.Text))
            {
                stop.ThrowIfCancellationRequested();
                // The titles of documents in a citation are in quotation marks too.
                if (citations[paragraph].Find(c => c.Start > quotation.Start) is { } next && IsTitle(edition, paragraph.Text, quotation, next)) continue;
                quotations.Add(new VerifiedQuotation(paragraph, quotation, lookup.Find(quotation), CitedFor(paragraph, quotation)));
            }
        }
        return new VerifiedManuscript(quotations, [.. manuscript.Paragraphs.SelectMany(p => citations[p].Select(c => new VerifiedCitation(p, c)))]);

        ReadCitation? CitedFor(ManuscriptParagraph paragraph, Quotation quotation)
        {
            var end = quotation.Start + quotation.Printed.Length;
            var mark = Mark().Match(paragraph.Text, end);
            var own = citations[paragraph].Find(c => c.Start >= end);
            if (mark.Success && (own is null || mark.Index < own.Start) && notes.TryGetValue("note " + mark.Groups["n"].Value, out var note) && citations[note] is [var first, ..]) return first;
            return own;
        }
    }

    /// <summary>Whether a quotation is the heading of the document that is cited behind it; of one that is not held, whether only a date line and the title of the volume stand between.</summary>
    private static bool IsTitle(IEdition edition, string paragraph, Quotation quotation, ReadCitation citation)
    {
        if (citation.Id is { } id) return edition.Document(citation.Volume, id) is { } document && Letters(document.Heading) == Letters(quotation.Printed);
        var between = paragraph.AsSpan(quotation.Start + quotation.Printed.Length + 1, Math.Max(0, citation.Start - quotation.Start - quotation.Printed.Length - 1));
        return quotation.Printed[^1] is ',' or '.' && between.Length < 250 && between.IndexOfAny("“”\"[") < 0;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The marker of a note: <c>[^3]</c>.</summary>
    [GeneratedRegex(@"\[\^(?<n>[^\]\s]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
