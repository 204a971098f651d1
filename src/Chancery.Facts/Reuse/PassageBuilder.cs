namespace Chancery.Facts.Reuse;

/// <summary>Joins rows of words that stand in both texts to passages: the next row continues a passage when it lies a few words further on in both.</summary>
internal sealed class PassageBuilder
{
    /// <summary>Words of either text that may lie between two rows of one passage.</summary>
    private const int Gap = 12;

    /// <summary>A passage of fewer shared words is a turn of phrase.</summary>
    private const int Least = 15;

    private readonly List<SharedPassage> _open = [];
    private readonly List<SharedPassage> _closed = [];

    /// <summary>Whether a row at these places continues the passage added to last.</summary>
    public bool Continues(int a, int b) => _open.Count > 0 && Follows(_open[^1], a, b);

    /// <summary>Adds a row; rows come in the order of the second text.</summary>
    public void Add(int a, int b, int length)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var passage = _open[i];
            if (b - (passage.StartB + passage.LengthB) > Gap)
            {
                _closed.Add(passage);
                _open.RemoveAt(i);
            }
            else if (Follows(passage, a, b))
            {
                var overlap = Math.Max(0, Math.Max(passage.StartA + passage.LengthA - a, passage.StartB + passage.LengthB - b));
                if (overlap >= length) return;
                _open.RemoveAt(i);
                _open.Add(passage with { LengthA = a + length - passage.StartA, LengthB = b + length - passage.StartB, Words = passage.Words + length - overlap });
                return;
            }
        }
        _open.Add(new SharedPassage(a, length, b, length, length));
    }

    /// <summary>The passages in the order of the first text.</summary>
    public List<SharedPassage> Finish()
    {
        _closed.AddRange(_open);
        _closed.RemoveAll(p => p.Words < Least);
        return [.. _closed.OrderBy(p => p.StartA).ThenBy(p => p.StartB)];
    }

    private static bool Follows(SharedPassage passage, int a, int b)
    {
        var (afterA, afterB) = (a - (passage.StartA + passage.LengthA), b - (passage.StartB + passage.LengthB));
        return afterA is > -SharedText.Least and <= Gap && afterB is > -SharedText.Least and <= Gap;
    }
}
