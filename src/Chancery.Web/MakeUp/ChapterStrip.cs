using System.Globalization;
using Chancery.Editions;

namespace Chancery.Web.MakeUp;

/// <summary>A chapter with the days of its documents.</summary>
/// <param name="Id">The chapter's id.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Documents">The documents that it holds itself.</param>
/// <param name="Days">The first days of those that are dated, ascending.</param>
public sealed record ChapterStrip(string Id, string Heading, int Documents, IReadOnlyList<DateOnly> Days)
{
    /// <summary>The chapters of contents that hold documents themselves, not only through chapters below them.</summary>
    public static IReadOnlyList<ChapterStrip> Of(IReadOnlyList<ContentsEntry> contents)
    {
        var strips = new List<ChapterStrip>();
        for (var i = 0; i < contents.Count; i++)
        {
            if (contents[i].Type == "document") continue;
            var end = i + 1;
            while (end < contents.Count && contents[end].Depth > contents[i].Depth) end++;
            // Documents that a chapter further down holds belong to its strip alone.
            var own = contents.Skip(i + 1).Take(end - i - 1).Where(e => e.Type == "document" && e.Depth == contents[i].Depth + 1).ToList();
            if (own.Count > 0) strips.Add(new ChapterStrip(contents[i].Id, contents[i].Heading.TrimEnd(':'), own.Count, [.. own.Select(Day).OfType<DateOnly>().Order()]));
        }
        return strips;
    }

    private static DateOnly? Day(ContentsEntry document) => DateOnly.TryParseExact(document.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
