using Chancery.Documents.Tei;

namespace Chancery.Checks.Reading;

/// <summary>
/// The words of one block (a paragraph, a heading, a note …) as they stand in the source, white space included, with the place of every character. Notes inside are
/// runs of their own; a page or line break counts as a space.
/// </summary>
public sealed class TextRun
{
    private readonly List<(int At, TeiText Node)> _parts = [];
    private string? _text;

    internal TextRun(TeiElement element, TeiElement? note)
    {
        Element = element;
        Note = note;
    }

    /// <summary>The element that holds the block.</summary>
    public TeiElement Element { get; }

    /// <summary>The note that the words belong to; null for the text itself.</summary>
    public TeiElement? Note { get; }

    /// <summary>The words.</summary>
    public string Text => _text ??= _parts is [(0, var only)] && only.Value.Length == Length ? only.Value : string.Create(Length, _parts, Join);

    /// <summary>Where in the run the content of elements begins and ends.</summary>
    internal List<(int Start, int End, TeiElement Element)> Spans { get; } = [];

    internal int Length { get; private set; }

    internal bool IsKept { get; set; }

    internal void Append(TeiText node)
    {
        _parts.Add((Length, node));
        Length += node.Value.Length;
    }

    internal void Space() => Length++;

    /// <summary>Puts the parts in their places; what is left between them are spaces.</summary>
    private static void Join(Span<char> text, List<(int At, TeiText Node)> parts)
    {
        text.Fill(' ');
        foreach (var (at, node) in parts) node.Value.CopyTo(text[at..]);
    }

    /// <summary>Whether an element of a name covers a place of the run.</summary>
    public bool IsWithin(int at, string name)
    {
        foreach (var (start, end, element) in Spans)
            if (start <= at && at < end && element.Name == name) return true;
        return false;
    }

    /// <summary>Where the content of the first element of one of two names begins; null when the run has neither.</summary>
    public int? FirstOf(string name, string other)
    {
        int? first = null;
        foreach (var (start, _, element) in Spans)
            if ((element.Name == name || element.Name == other) && (first is null || start < first)) first = start;
        return first;
    }

    /// <summary>Whether words are characters of the source, tags of text elements aside: no note, page or line break stands among them.</summary>
    public bool HasOnlyCharacters(int start, int length)
    {
        var (from, to) = OffsetsOf(start, length);
        var source = Element.File.Source.Text.AsSpan(from, to - from);
        return !source.Contains("<note", StringComparison.Ordinal) && !source.Contains("<pb", StringComparison.Ordinal) && !source.Contains("<lb", StringComparison.Ordinal) && !source.Contains("</note", StringComparison.Ordinal);
    }

    /// <summary>The offsets of words in the source.</summary>
    internal (int Start, int End) OffsetsOf(int start, int length)
    {
        var from = OffsetOf(start, false);
        return (from, length == 0 ? from : Math.Max(from, OffsetOf(start + length - 1, true)));
    }

    /// <summary>The offset of a character, or behind it.</summary>
    private int OffsetOf(int index, bool behind)
    {
        if (_parts.Count == 0) return Element.Start;
        var (low, high) = (0, _parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_parts[middle].At <= index) low = middle;
            else high = middle - 1;
        }
        var (at, node) = _parts[low];
        return node.OffsetOf(Math.Clamp(index - at + (behind ? 1 : 0), 0, node.Value.Length));
    }
}
