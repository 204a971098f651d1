using System.Text;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.Reading;

namespace Chancery.Publishing.Html;

/// <summary>Characters of a document's TEI that are marked.</summary>
/// <param name="Start">Offset in the source's text.</param>
/// <param name="End">Offset behind them.</param>
/// <param name="Mark">The mark.</param>
internal sealed record MarkedRange(int Start, int End, TextMark Mark);

/// <summary>Where the marks of a document stand: their words as characters of its TEI, none of them in two marks, and the elements around them.</summary>
internal sealed class MarkedPlaces
{
    /// <summary>An element of more characters is no place that a line below its words would show.</summary>
    private const int LongestElement = 300;

    private readonly TeiElement _div;
    private readonly DocumentOutline _outline;
    private readonly List<MarkedRange> _ranges = [];
    private readonly Dictionary<TextMark, (TeiElement Within, TextMark Shown)> _placed = [];
    private readonly Dictionary<TeiElement, FoldedElement> _folded = [];
    private readonly Dictionary<string, int> _reached = new(StringComparer.Ordinal);

    /// <summary>Finds the places of marks. Where two would cover the same words, the first is shown and says what both say.</summary>
    /// <param name="div">The document.</param>
    /// <param name="outline">Its outline.</param>
    /// <param name="marks">The marks.</param>
    /// <param name="isLink">Whether an element is shown as a link.</param>
    public MarkedPlaces(TeiElement div, DocumentOutline outline, IReadOnlyList<TextMark> marks, Func<TeiElement, bool> isLink)
    {
        (_div, _outline) = (div, outline);
        foreach (var mark in marks)
        {
            var (within, start, end) = mark.Place switch
            {
                SpanPlace place => Spanned(place),
                SentencePlace place => Quoted(place),
                _ => default,
            };
            if (within is null || !mark.WithinLinks && MeetsLink(within, start, end, isLink)) continue;
            _placed[mark] = (within, start < end ? Add(new MarkedRange(start, end, mark)) : mark);
        }
        _ranges.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>The marked characters of a text, in order.</summary>
    public IEnumerable<MarkedRange> In(TeiText text)
    {
        foreach (var range in _ranges)
        {
            if (range.Start >= text.End) yield break;
            if (text.Start < range.End && !IsNoteAmong(text, range)) yield return range;
        }
    }

    /// <summary>Whether a text belongs to a note whose marker stands among the marked words: it is not of them.</summary>
    private static bool IsNoteAmong(TeiText text, MarkedRange range)
    {
        for (var e = text.Parent; e is not null; e = e.Parent)
            if (e.Name == TeiNames.Note && range.Start <= e.Start && e.End <= range.End) return true;
        return false;
    }

    /// <summary>The innermost element around the words of a mark, and the mark that is shown there; null when its place is not known.</summary>
    public (TeiElement Within, TextMark Shown)? Of(TextMark mark) => _placed.TryGetValue(mark, out var place) ? place : null;

    /// <summary>Whether some of the words are linked already.</summary>
    private static bool MeetsLink(TeiElement within, int start, int end, Func<TeiElement, bool> isLink)
    {
        foreach (var e in within.Ancestors().Prepend(within))
            if (isLink(e)) return true;
        foreach (var e in within.Descendants())
            if (e.Start < end && start < e.End && isLink(e)) return true;
        return false;
    }

    private TextMark Add(MarkedRange range)
    {
        var at = _ranges.FindIndex(r => r.Start < range.End && range.Start < r.End);
        if (at < 0)
        {
            _ranges.Add(range);
            return range.Mark;
        }
        var joined = _ranges[at].Mark with { Title = $"{_ranges[at].Mark.Title} {range.Mark.Title}" };
        foreach (var (mark, place) in _placed.ToList())
            if (place.Shown == _ranges[at].Mark) _placed[mark] = (place.Within, joined);
        _ranges[at] = _ranges[at] with { Mark = joined };
        return joined;
    }

    private (TeiElement? Within, int Start, int End) Spanned(SpanPlace place)
    {
        var start = _div.ContentStart + place.Span.Start;
        if (start < _div.ContentStart) return default;
        var within = _div;
        while (NodeAt(within, start) is TeiElement inner)
        {
            if (start < inner.ContentStart) return HoldsWords(inner) ? (inner, inner.ContentStart, inner.ContentEnd) : (inner, 0, 0);
            if (start >= inner.ContentEnd) return (inner, 0, 0);
            within = inner;
        }
        if (place.Span.Length == 0) return (within, 0, 0);
        var end = start + place.Span.Length;
        var words = new StringBuilder();
        Collect(_div, start, end, words);
        return Reads(Document.Fold(words.ToString()), place.Words) ? (within, start, end) : default;
    }

    private static TeiNode? NodeAt(TeiElement element, int offset)
    {
        foreach (var node in element.Nodes)
            if (node.Start <= offset && offset < node.End) return node;
        return null;
    }

    /// <summary>Whether an element is words in a line, and few of them.</summary>
    private static bool HoldsWords(TeiElement e) =>
        (!FoldedElement.Breaks(e) || e.Name is TeiNames.Item or TeiNames.Label or TeiNames.Cell or TeiNames.Dateline or TeiNames.Salute or TeiNames.Signed) && e.Name is not TeiNames.Note && e.ContentEnd - e.ContentStart is > 0 and <= LongestElement && !e.Descendants().Any(d => d.Name == TeiNames.Note || FoldedElement.Breaks(d) && d.Name is not (TeiNames.PageBreak or TeiNames.LineBreak));

    private static bool Reads(string found, string? words) => words is null || (words.EndsWith('…') && found != words ? found.StartsWith(words[..^1], StringComparison.Ordinal) : found == words);

    private static void Collect(TeiElement element, int start, int end, StringBuilder words)
    {
        foreach (var node in element.Nodes)
        {
            if (node.End <= start || node.Start >= end) continue;
            if (node is TeiText text) words.Append(text.Value, text.IndexOf(start), text.IndexOf(end) - text.IndexOf(start));
            // Words around a note are read without it; those within one are its own.
            else if (node is TeiElement e && !(e.Name == TeiNames.Note && (start < e.Start || end > e.End)))
            {
                if (e.Name is TeiNames.PageBreak or TeiNames.LineBreak) words.Append(' ');
                Collect(e, start, end, words);
            }
        }
    }

    private (TeiElement? Within, int Start, int End) Quoted(SentencePlace place)
    {
        foreach (var (element, text) in Texts(place.Where))
        {
            var folded = Folded(element);
            var from = folded.Text.IndexOf(text, StringComparison.Ordinal);
            if (from < 0) continue;
            var reached = _reached.GetValueOrDefault(place.Where);
            var at = text.IndexOf(place.Quote, Math.Min(reached, text.Length), StringComparison.Ordinal);
            if (at < 0) at = text.IndexOf(place.Quote, StringComparison.Ordinal);
            if (at < 0 || !IsWhole(text, at, place.Quote.Length)) continue;
            _reached[place.Where] = at;
            var (start, end) = folded.OffsetsOf(from + at + place.Start, place.Length);
            return (element, start, end);
        }
        return default;
    }

    private FoldedElement Folded(TeiElement element) => _folded.TryGetValue(element, out var folded) ? folded : _folded[element] = new FoldedElement(element);

    /// <summary>Whether words end where words end, and begin where they begin.</summary>
    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at])) && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length - 1]) || !char.IsLetterOrDigit(text[at + length]));

    private IEnumerable<(TeiElement Element, string Text)> Texts(string where) => where == TeiNames.TypeParticipants
        ? _outline.Lists.Where(l => l.Part < 0 && l.Element[TeiNames.Type] == TeiNames.TypeParticipants).SelectMany(l => l.Element.Descendants(TeiNames.Item)).Select(i => (i, Folded(i).Text))
        : _outline.Blocks.Where(b => b.Where == where).Select(b => (b.Element, b.Text));
}
