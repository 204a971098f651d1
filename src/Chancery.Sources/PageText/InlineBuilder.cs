using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Sources.PageText;

/// <summary>Collects the words of a block with white space folded, and the markers and page breaks at their places.</summary>
internal partial class InlineBuilder
{
    private readonly StringBuilder _text = new();
    private List<InlineMark> _marks = [];
    private List<InlineSpan> _spans = [];

    public bool IsEmpty => _text.Length == 0 && _marks.Count == 0;

    public bool HasWords => _text.Length > 0;

    public int Length => _text.Length;

    /// <summary>Adds words; a page mark in brackets among them becomes a page break.</summary>
    public void Append(string words)
    {
        var at = 0;
        foreach (var m in PageMark().EnumerateMatches(words))
        {
            Fold(words.AsSpan(at, m.Index - at));
            AddPage(PageMark().Match(words, m.Index).Groups[1].Value);
            at = m.Index + m.Length;
        }
        Fold(words.AsSpan(at));
    }

    public void AddNote(int note)
    {
        if (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
        _marks.Add(new InlineMark(_text.Length, note, null));
    }

    public void AddPage(string page)
    {
        if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
        _marks.Add(new InlineMark(_text.Length, -1, page));
    }

    /// <summary>Gives the words from an offset on to an element, white space at both ends left out.</summary>
    public void AddSpan(int from, string element, params (string Name, string Value)[] attributes)
    {
        var to = _text.Length;
        while (from < to && _text[from] == ' ') from++;
        while (to > from && _text[to - 1] == ' ') to--;
        if (to > from) _spans.Add(new InlineSpan(from, to - from, element, attributes));
    }

    /// <summary>Takes away a hyphen at the end, with markers left where they are.</summary>
    public void RemoveHyphen()
    {
        while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
        if (_text.Length > 0 && _text[^1] == '-') _text.Length--;
    }

    public void AddSeparator()
    {
        if (_text.Length > 0) _text.Append(_text[^1] == ' ' ? "| " : " | ");
    }

    public InlineText Take()
    {
        while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
        var length = _text.Length;
        var taken = new InlineText { Text = XmlCharacters.Clean(_text.ToString()), Marks = _marks.ConvertAll(m => m with { Offset = Math.Min(m.Offset, length) }), Spans = _spans };
        _text.Clear();
        _marks = [];
        _spans = [];
        return taken;
    }

    protected void Fold(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c)) _text.Append(c);
            else if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
        }
    }

    [GeneratedRegex(@"\[Page ([0-9A-Za-z]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex PageMark();
}
