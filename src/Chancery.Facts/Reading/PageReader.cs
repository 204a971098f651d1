using System.Globalization;
using Chancery.Documents.Tei;

namespace Chancery.Facts.Reading;

/// <summary>The pages a document stands on.</summary>
internal static class PageReader
{
    /// <summary>
    /// The pages in order. What stands before the first break stands on the page before: known from the break before the document where the volume has it,
    /// otherwise inferred as one less.
    /// </summary>
    public static IReadOnlyList<PageFact> Read(DocumentOutline outline, VolumeIndex? volume)
    {
        var pages = new List<PageFact>();
        var first = outline.PageBreaks.Count > 0 ? outline.PageBreaks[0][TeiNames.N] : null;
        if (outline.PageBreaks.Count == 0 || outline.WordsBeforeFirstPageBreak)
        {
            var before = volume?.PageBefore(outline.Document.Element)?[TeiNames.N];
            var inferred = Number(first) is > 1 and { } n ? (n - 1).ToString(CultureInfo.InvariantCulture) : null;
            if (before is not null && (first is null || inferred is null || before == inferred)) pages.Add(new PageFact(before));
            else if (inferred is not null) pages.Add(new PageFact(inferred, "inferred"));
        }
        foreach (var page in outline.PageBreaks)
            if (page[TeiNames.N] is { Length: > 0 } n) pages.Add(new PageFact(n));
        return pages;
    }

    private static int? Number(string? n) => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
