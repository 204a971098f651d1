using System.Text;
using UglyToad.PdfPig.Content;

namespace Chancery.Sources.Pdf;

/// <summary>A run of characters of a line; a superior one is a small figure above the line, as note markers are.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Superior">Whether they stand above the line in a smaller size.</param>
internal readonly record struct PdfRun(string Text, bool Superior);

/// <summary>A line of type. Positions and sizes in points, from the lower left corner of the page.</summary>
internal sealed class PdfLine
{
    public required IReadOnlyList<PdfRun> Runs { get; init; }

    public required double Left { get; init; }

    public required double Right { get; init; }

    public required double Baseline { get; init; }

    /// <summary>The size of most of its letters.</summary>
    public required double Size { get; init; }

    public required bool Bold { get; init; }

    /// <summary>The words, superior figures glued on as page text has them.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Makes lines of the letters of a column, from top to bottom.</summary>
    public static List<PdfLine> Of(IReadOnlyList<Letter> letters)
    {
        var rows = new List<Row>();
        foreach (var letter in letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).OrderByDescending(l => l.PointSize).ThenByDescending(l => l.StartBaseLine.Y))
        {
            var row = rows.Find(r => r.Takes(letter));
            if (row is null) rows.Add(row = new Row(letter));
            row.Letters.Add(letter);
        }
        return [.. rows.Select(r => r.Line()).OrderByDescending(l => l.Baseline)];
    }

    /// <summary>Letters that share a base line, and the superior ones that stand close to them.</summary>
    private sealed class Row(Letter first)
    {
        private readonly double _baseline = first.StartBaseLine.Y;
        private readonly double _size = first.PointSize;

        public List<Letter> Letters { get; } = [];

        public bool Takes(Letter letter)
        {
            var rise = letter.StartBaseLine.Y - _baseline;
            if (letter.PointSize > _size * 0.85) return Math.Abs(rise) < _size * 0.3;
            if (Math.Abs(rise) < _size * 0.1) return true;
            if (rise < 0 || rise > _size * 0.7) return false;
            return Letters.Exists(l => Math.Abs(l.EndBaseLine.X - letter.StartBaseLine.X) < _size * 0.35 || Math.Abs(letter.EndBaseLine.X - l.StartBaseLine.X) < _size * 0.35);
        }

        public PdfLine Line()
        {
            Letters.Sort((a, b) => a.StartBaseLine.X.CompareTo(b.StartBaseLine.X));
            var size = Letters.GroupBy(l => Math.Round(l.PointSize, 1)).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
            var runs = new List<PdfRun>();
            var text = new StringBuilder();
            var superior = false;
            Letter? previous = null;
            foreach (var letter in Letters)
            {
                var raised = letter.PointSize < size * 0.85 && letter.StartBaseLine.Y - _baseline > size * 0.15;
                var gap = previous is null ? 0 : letter.StartBaseLine.X - previous.EndBaseLine.X;
                if (previous is not null && gap > size * 0.18) text.Append(' ');
                if (raised != superior && text.Length > 0)
                {
                    runs.Add(new PdfRun(text.ToString(), superior));
                    text.Clear();
                }
                superior = raised;
                text.Append(letter.Value);
                previous = letter;
            }
            if (text.Length > 0) runs.Add(new PdfRun(text.ToString(), superior));
            return new PdfLine
            {
                Runs = runs,
                Left = Letters[0].StartBaseLine.X,
                Right = Letters[^1].EndBaseLine.X,
                Baseline = _baseline,
                Size = size,
                Bold = Letters.Count(l => l.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true) > Letters.Count / 2,
                Text = string.Concat(runs.Select(r => r.Text)).Trim(),
            };
        }
    }
}
