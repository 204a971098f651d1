using System.Buffers;

namespace Chancery.Facts.Reading;

/// <summary>Collects characters with white space folded to single spaces and cut at both ends.</summary>
internal sealed class FoldedText
{
    private static readonly SearchValues<char> White = SearchValues.Create(
        Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(char.IsWhiteSpace).ToArray());

    private char[] _text = new char[4096];
    private int _length;
    private bool _space;

    /// <summary>Whether any word was collected.</summary>
    public bool HasWords => _length > 0;

    /// <summary>The characters collected.</summary>
    public int Length => _length;

    /// <summary>Adds characters of the source.</summary>
    public void Append(ReadOnlySpan<char> characters)
    {
        if (_length + characters.Length + 1 > _text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + characters.Length + 1));
        while (characters.Length > 0)
        {
            var word = characters.IndexOfAny(White);
            if (word < 0) word = characters.Length;
            if (word > 0)
            {
                if (_space && _length > 0) _text[_length++] = ' ';
                _space = false;
                characters[..word].CopyTo(_text.AsSpan(_length));
                _length += word;
                if (word == characters.Length) return;
            }
            _space = true;
            characters = characters[(word + 1)..];
            if (characters.Length > 0 && White.Contains(characters[0])) characters = SkipWhite(characters);
        }
    }

    /// <summary>A break between blocks counts as white space.</summary>
    public void Break() => _space = true;

    /// <summary>The text so far; empties the collector.</summary>
    public string Take()
    {
        var text = _length == 0 ? "" : new string(_text, 0, _length);
        _length = 0;
        _space = false;
        return text;
    }

    private static ReadOnlySpan<char> SkipWhite(ReadOnlySpan<char> characters)
    {
        var next = characters.IndexOfAnyExcept(White);
        return next < 0 ? [] : characters[next..];
    }
}
