using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Chancery.Sources.Pdf;

/// <summary>A letter on a page that is held so that most of its text runs from left to right. Places and sizes in points.</summary>
/// <param name="Value">Its characters: one, or those of a ligature.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">The height of its base line.</param>
/// <param name="Size">Its size.</param>
/// <param name="Bold">Whether its font is a bold one.</param>
internal readonly record struct PdfGlyph(string Value, double Left, double Right, double Baseline, double Size, bool Bold)
{
    /// <summary>The letters of a page, turned upright; white space is left out.</summary>
    /// <param name="letters">As the PDF has them.</param>
    /// <param name="sideways">Grows by the number of letters left out because they run otherwise than most of the page, as stamps in the margin do.</param>
    public static List<PdfGlyph> Upright(IReadOnlyList<Letter> letters, ref int sideways)
    {
        if (letters.Count == 0) return [];
        var usual = letters.GroupBy(DirectionOf).MaxBy(g => g.Count())!.Key;
        var (x, y) = usual switch { 1 => (0, 1), 2 => (-1, 0), 3 => (0, -1), _ => (1, 0) };
        var glyphs = new List<PdfGlyph>(letters.Count);
        foreach (var letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value)) continue;
            if (DirectionOf(letter) != usual)
            {
                sideways++;
                continue;
            }
            double Along(PdfPoint p) => p.X * x + p.Y * y;
            glyphs.Add(new PdfGlyph(Plain(letter.Value), Along(letter.StartBaseLine), Along(letter.EndBaseLine), letter.StartBaseLine.Y * x - letter.StartBaseLine.X * y, letter.PointSize,
                letter.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true));
        }
        return glyphs;
    }

    /// <summary>Quarter turns to the left that a letter's base line makes: 0 runs to the right, 1 upwards.</summary>
    private static int DirectionOf(Letter letter)
    {
        double across = letter.EndBaseLine.X - letter.StartBaseLine.X, up = letter.EndBaseLine.Y - letter.StartBaseLine.Y;
        if (Math.Abs(across) >= Math.Abs(up)) return across >= 0 ? 0 : 2;
        return up > 0 ? 1 : 3;
    }

    /// <summary>Letters that a font sets as one piece, apart again.</summary>
    private static string Plain(string letter) => letter switch
    {
        "\uFB00" => "ff",
        "\uFB01" => "fi",
        "\uFB02" => "fl",
        "\uFB03" => "ffi",
        "\uFB04" => "ffl",
        [< ' ' or (>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF'] => "\uFFFD",
        _ => letter,
    };
}
