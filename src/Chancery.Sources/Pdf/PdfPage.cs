using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;

namespace Chancery.Sources.Pdf;

/// <summary>A page as it is read: its lines in reading order, without running heads, and its notes.</summary>
/// <param name="Number">The page number as printed; null when none is.</param>
/// <param name="Lines">The lines in reading order.</param>
/// <param name="Foot">The lines of the notes at its foot.</param>
internal sealed partial record PdfPage(string? Number, List<PdfLine> Lines, List<PdfLine> Foot)
{
    /// <summary>Reads all pages: running heads and page numbers, columns, feet.</summary>
    /// <param name="pages">The pages of the PDF.</param>
    /// <param name="sideways">How many letters were left out because they are set sideways.</param>
    public static List<PdfPage> Of(IEnumerable<Page> pages, out int sideways)
    {
        var turned = 0;
        var letters = pages.Select(p => PdfGlyph.Upright(p.Letters, ref turned)).ToList();
        sideways = turned;
        var lines = letters.ConvertAll(PdfLine.Of);
        var numbers = PdfRunningHeads.TakeOut(lines);
        var body = BodySize(lines);
        return [.. lines.Select((l, i) =>
        {
            var columns = PdfColumns.Of(letters[i], l, body);
            return new PdfPage(numbers[i], columns.Text, columns.Foot);
        })];
    }

    /// <summary>The size of most letters of all pages.</summary>
    public static double BodySize(IEnumerable<IEnumerable<PdfLine>> pages) =>
        pages.SelectMany(p => p).GroupBy(l => Math.Round(l.Size * 2) / 2).OrderByDescending(g => g.Sum(l => l.Text.Length)).FirstOrDefault()?.Key ?? 10;

    /// <summary>The form in which a note begins: its number or sign, then its words.</summary>
    [GeneratedRegex(@"^(\d{1,3}|\*{1,3}|†|‡)\.?\s*(?=\S)", RegexOptions.CultureInvariant)]
    public static partial Regex NoteStart();
}
