namespace Chancery.Facts.Citations;

/// <summary>A paper that documents cite and the edition does not print, with what they say of it together.</summary>
/// <param name="Paper">What is said of it: where it lies, from the citation that tells most.</param>
/// <param name="CitedBy">The citing documents with the places of the words, in their order: <c>frus1961-63v06/d9 note 2</c>.</param>
public sealed record UnprintedPaper(CitedPaperFact Paper, IReadOnlyList<string> CitedBy);

/// <summary>
/// The list to take to the archive: cited papers for which no document was found, each once, in the order in which they lie. Citations are one paper when all that identifies it agrees; a
/// number without post and day is a paper of the one document that cites it.
/// </summary>
public static class UnprintedPapers
{
    /// <summary>The papers.</summary>
    /// <param name="citations">All citations: the citing document, and the paper with the document that prints it, where one was found.</param>
    public static IReadOnlyList<UnprintedPaper> Of(IEnumerable<(string Document, CitedPaperFact Paper)> citations) =>
    [
        .. citations.Where(c => c.Paper.Document is null && c.Paper.Target is null)
            .GroupBy(c => Key(c.Document, c.Paper), StringComparer.Ordinal)
            .Select(Together)
            .OrderBy(p => Place(p.Paper), StringComparer.Ordinal).ThenBy(p => p.Paper.Date ?? "9999", StringComparer.Ordinal).ThenBy(p => p.Paper.Form, StringComparer.Ordinal)
            .ThenBy(p => p.Paper.Number ?? "", StringComparer.Ordinal).ThenBy(p => p.CitedBy[0], StringComparer.Ordinal),
    ];

    private static UnprintedPaper Together(IGrouping<string, (string Document, CitedPaperFact Paper)> same)
    {
        var all = same.OrderBy(c => c.Document, StringComparer.Ordinal).ThenBy(c => c.Paper.Where, StringComparer.Ordinal).ThenBy(c => c.Paper.Printed, StringComparer.Ordinal).ToList();
        var best = all.MaxBy(c => Told(c.Paper)).Paper;
        return new UnprintedPaper(best with { NotPrinted = all.Exists(c => c.Paper.NotPrinted) }, [.. all.Select(c => $"{c.Document} {c.Paper.Where}").Distinct()]);
    }

    /// <summary>How much a citation tells of where the paper lies.</summary>
    private static int Told(CitedPaperFact p) =>
        (p.FileNumber is null ? 0 : 8) + (p.Lot is null ? 0 : 4) + (p.Box is null ? 0 : 4) + (p.Collection is null ? 0 : 2) + (p.Repository is null ? 0 : 1) - (p.PlaceDegree is null ? 0 : 1);

    private static string Key(string document, CitedPaperFact p)
    {
        var identified = p.Number is null ? p.Date is not null && (p.From is not null || p.To is not null) : p.Post is not null && p.Date is not null || p.Series is not null && p.Date is not null;
        return string.Join('|', identified ? "" : document, p.Form, p.Series, p.Number, p.Post, p.Direction, p.Date, p.Number is null ? p.From : "", p.Number is null ? p.To : "", identified ? "" : p.FileNumber, identified ? "" : p.Where);
    }

    /// <summary>Sorts by institution, collection and file; what is not told comes last.</summary>
    private static string Place(CitedPaperFact p) => string.Join('\t', p.Repository ?? "~", p.Collection ?? "~", p.FileNumber ?? "~", p.Lot ?? "~", p.Box ?? "~", p.Folder ?? "~");
}
