using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Sources.Pdf;

/// <summary>
/// Finds the page numbers and running heads of a PDF: first or last lines that repeat, and numbers at their edge that count on with
/// the pages.
/// </summary>
internal static partial class PdfRunningHeads
{
    /// <summary>Takes the running heads out of the pages' lines; gives the printed number of each page, or null.</summary>
    public static string?[] TakeOut(IReadOnlyList<List<PdfLine>> pages)
    {
        var repeated = pages.Where(p => p.Count > 0).SelectMany(p => new[] { p[0], p[^1] }).GroupBy(l => Wordless(l.Text), StringComparer.Ordinal)
            .Where(g => g.Key.Length > 0 && g.Count() >= Math.Max(2, pages.Count / 5)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var offset = UsualOffset(pages);
        var numbers = new string?[pages.Count];
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var top in new[] { true, false })
            {
                if (pages[i].Count == 0) break;
                var line = top ? pages[i][0] : pages[i][^1];
                var edges = NumbersOf(line).ToList();
                var counting = offset is { } usual ? edges.Where(e => e.Value - i == usual).Select(e => e.Printed).FirstOrDefault() : null;
                var alone = LoneNumber().IsMatch(line.Text) && (offset is null || counting is not null || edges.TrueForAll(e => e.Roman));
                var isRepeated = repeated.Contains(Wordless(line.Text));
                if (counting is null && !alone && !isRepeated) continue;
                numbers[i] ??= counting ?? edges.Concat(isRepeated && offset is null ? Loose(line) : []).Select(e => e.Printed).FirstOrDefault();
                pages[i].Remove(line);
            }
        }
        return numbers;
    }

    /// <summary>By how much the printed numbers run ahead of the count of pages on most pages; null when too few agree.</summary>
    private static int? UsualOffset(IReadOnlyList<List<PdfLine>> pages)
    {
        var votes = new Dictionary<int, int>();
        for (var i = 0; i < pages.Count; i++)
        {
            if (pages[i].Count == 0) continue;
            foreach (var offset in NumbersOf(pages[i][0]).Concat(NumbersOf(pages[i][^1])).Where(n => !n.Roman).Select(n => n.Value - i).Distinct())
                votes[offset] = votes.GetValueOrDefault(offset) + 1;
        }
        if (votes.Count == 0) return null;
        var (best, count) = votes.MaxBy(v => v.Value);
        return count >= 2 && count >= pages.Count / 4 ? best : null;
    }

    /// <summary>The numbers that stand alone on a line, or at its edge and apart from its words.</summary>
    private static IEnumerable<(int Value, string Printed, bool Roman)> NumbersOf(PdfLine line)
    {
        if (LoneNumber().Match(line.Text) is { Success: true } alone)
        {
            var printed = alone.Groups[1].Value;
            var roman = !char.IsAsciiDigit(printed[0]);
            yield return (roman ? 0 : int.Parse(printed, CultureInfo.InvariantCulture), printed, roman);
        }
        else if (line.Gaps.Any(g => g.To - g.From > line.Size * 1.5))
            foreach (var number in Loose(line)) yield return number;
    }

    /// <summary>The numbers at the edges of a line.</summary>
    private static IEnumerable<(int Value, string Printed, bool Roman)> Loose(PdfLine line)
    {
        foreach (Match m in NumberAtEdge().Matches(line.Text))
            yield return (int.Parse(m.Value, CultureInfo.InvariantCulture), m.Value, false);
    }

    private static string Wordless(string text) => Digits().Replace(text, "").Trim().ToLowerInvariant();

    [GeneratedRegex(@"\d+|\b[ivxlc]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[\[\-–— ]*(\d{1,4}|[ivxlcIVXLC]{1,7})[\]\-–— ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAtEdge();
}
