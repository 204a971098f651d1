using Chancery.Documents.Tei;

namespace Chancery.Editions.Writing;

/// <summary>The characters of one column; kept from one document to the next so that its room is taken once.</summary>
internal sealed class TextColumn
{
    private char[] _text = new char[1024];
    private int _length;

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Characters => _text.AsSpan(0, _length);

    /// <summary>Where each text of the source begins in the column, in order; null where that is not kept.</summary>
    public List<(int At, TeiText Text)>? Places { get; init; }

    /// <summary>Where lines end in the column, in order; null where that is not kept. A line end of the source within a block is none.</summary>
    public List<int>? Ends { get; init; }

    /// <summary>Adds a text of the source.</summary>
    public void Append(TeiText text)
    {
        Places?.Add((_length, text));
        Append(text.Value);
    }

    /// <summary>Adds characters.</summary>
    private void Append(string characters)
    {
        if (_length + characters.Length >= _text.Length) Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + characters.Length + 1));
        characters.CopyTo(_text.AsSpan(_length));
        _length += characters.Length;
    }

    /// <summary>Ends a line, where one is begun; blocks that begin or end together have one end.</summary>
    public void EndLine()
    {
        if (_length > 0 && _text[_length - 1] != '\n') Append("\n");
        if (Ends is { } ends && (ends.Count == 0 || ends[^1] != _length)) ends.Add(_length);
    }

    /// <summary>Empties the column.</summary>
    public void Clear()
    {
        _length = 0;
        Places?.Clear();
        Ends?.Clear();
    }

    /// <inheritdoc/>
    public override string ToString() => new(_text, 0, _length);
}
