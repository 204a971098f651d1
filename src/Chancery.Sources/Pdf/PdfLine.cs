using System.Text;

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

    /// <summary>The width of its first word.</summary>
    public required double FirstWord { get; init; }

    /// <summary>Where the lines of its column begin and end.</summary>
    public (double Left, double Right) Measure { get; set; }

    /// <summary>The empty places within it that are wider than the spaces between words.</summary>
    public required IReadOnlyList<(double From, double To)> Gaps { get; init; }

    /// <summary>The words, superior figures glued on as page text has them.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Whether letters of the line stand at a place.</summary>
    public bool Covers(double x)
    {
        if (x < Left || x > Right) return false;
        foreach (var (from, to) in Gaps)
            if (x > from && x < to) return false;
        return true;
    }

    /// <summary>Makes lines of letters, from top to bottom.</summary>
    public static List<PdfLine> Of(IEnumerable<PdfGlyph> letters)
    {
        var rows = new List<Row>();
        // Rows are looked up by their base line, rounded to points.
        var at = new Dictionary<int, List<Row>>();
        foreach (var letter in letters.OrderByDescending(l => l.Size).ThenByDescending(l => l.Baseline).ThenBy(l => l.Left))
        {
            var row = Near(letter).FirstOrDefault(r => r.Takes(letter));
            if (row is null)
            {
                rows.Add(row = new Row(letter));
                var key = (int)Math.Round(letter.Baseline);
                if (!at.TryGetValue(key, out var here)) at[key] = here = [];
                here.Add(row);
            }
            row.Add(letter);
        }
        return [.. rows.Select(r => r.Line()).OrderByDescending(l => l.Baseline)];

        IEnumerable<Row> Near(PdfGlyph letter)
        {
            // A superior letter stands above its row's base line by less than the row's size, which is not known here: 24 points bound it.
            var y = (int)Math.Round(letter.Baseline);
            for (var step = 0; step <= 24; step++)
            {
                if (at.TryGetValue(y - step, out var below))
                    foreach (var row in below) yield return row;
                if (step is > 0 and < 6 && at.TryGetValue(y + step, out var above))
                    foreach (var row in above) yield return row;
            }
        }
    }

    /// <summary>Letters that share a base line, and the superior ones that stand close to them.</summary>
    private sealed class Row(PdfGlyph first)
    {
        private readonly double _baseline = first.Baseline;
        private readonly double _size = first.Size;
        private readonly List<PdfGlyph> _letters = [];
        private double _left = first.Left, _right = first.Right;

        public void Add(PdfGlyph letter)
        {
            _letters.Add(letter);
            _left = Math.Min(_left, letter.Left);
            _right = Math.Max(_right, letter.Right);
        }

        public bool Takes(PdfGlyph letter)
        {
            var rise = letter.Baseline - _baseline;
            if (letter.Size > _size * 0.85) return Math.Abs(rise) < _size * 0.3;
            if (Math.Abs(rise) < _size * 0.1) return true;
            if (rise < 0 || rise > _size * 0.7) return false;
            // A marker stands close behind its word; before a note it may stand apart from the words, but not far from the first.
            return letter.Right > _left - _size * 1.5 && letter.Left < _right + _size * 0.6;
        }

        public PdfLine Line()
        {
            _letters.Sort((a, b) => a.Left.CompareTo(b.Left));
            var size = _letters.GroupBy(l => Math.Round(l.Size, 1)).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
            var runs = new List<PdfRun>();
            var gaps = new List<(double, double)>();
            var text = new StringBuilder();
            var superior = false;
            double? firstWord = null;
            PdfGlyph? previous = null;
            foreach (var letter in _letters)
            {
                // Some programs print a letter twice to make it bold.
                if (previous is { } twice && twice.Value == letter.Value && letter.Left - twice.Left < size * 0.12) continue;
                var raised = letter.Size < size * 0.85 && letter.Baseline - _baseline > size * 0.15;
                var gap = previous is { } before ? letter.Left - before.Right : 0;
                if (gap > size * 0.18 && !(raised && !superior && gap < size * 0.35))
                {
                    text.Append(' ');
                    firstWord ??= previous!.Value.Right - _letters[0].Left;
                }
                if (gap > size * 0.7) gaps.Add((previous!.Value.Right, letter.Left));
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
                Gaps = gaps,
                Left = _letters[0].Left,
                Right = _letters[^1].Right,
                FirstWord = firstWord ?? _letters[^1].Right - _letters[0].Left,
                Baseline = _baseline,
                Size = size,
                Bold = _letters.Count(l => l.Bold) > _letters.Count / 2,
                Text = string.Concat(runs.Select(r => r.Text)).Trim(),
            };
        }
    }
}
