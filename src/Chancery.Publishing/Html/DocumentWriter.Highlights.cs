using Chancery.Documents.Tei;

namespace Chancery.Publishing.Html;

internal sealed partial class DocumentWriter
{
    private readonly HashSet<string> _highlighted = new(StringComparer.Ordinal);

    /// <summary>The highlighted characters in the order of the source.</summary>
    private readonly List<(int Start, int End, Highlight Highlight)> _lit =
        [.. highlights.SelectMany(h => h.Places.Select(p => (p.Start, p.End, h))).OrderBy(p => p.Start)];

    /// <summary>Characters of a text, the highlighted ones among them as highlights.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The first character.</param>
    /// <param name="to">Behind the last one.</param>
    /// <param name="plain">Characters before this one are not highlighted.</param>
    private void Written(TeiText text, int from, int to, int plain)
    {
        for (var i = _lit.Count == 0 ? 0 : FirstBehind(text.Start); i < _lit.Count && _lit[i].Start < text.End; i++)
        {
            var (start, end) = (Math.Max(Math.Max(from, plain), text.IndexOf(_lit[i].Start)), Math.Min(to, text.IndexOf(_lit[i].End)));
            if (start >= end) continue;
            var highlight = _lit[i].Highlight;
            _html.Text(text.Value.AsSpan(from, start - from));
            _html.Open("mark", ("class", highlight.Kind), ("id", _highlighted.Add(highlight.Id) ? Claim(highlight.Id) : null)).Text(text.Value.AsSpan(start, end - start)).Close("mark");
            from = end;
        }
        _html.Text(text.Value.AsSpan(from, to - from));
    }

    /// <summary>The first highlighted characters that end behind an offset.</summary>
    private int FirstBehind(int offset)
    {
        var (low, high) = (0, _lit.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lit[middle].End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
