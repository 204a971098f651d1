using System.Text;

namespace Chancery.Facts.Reading;

/// <summary>Collects characters with white space folded to single spaces and cut at both ends.</summary>
internal sealed class FoldedText
{
    private readonly StringBuilder _text = new();
    private bool _space;

    /// <summary>Adds characters of the source.</summary>
    public void Append(ReadOnlySpan<char> characters)
    {
        var from = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            if (!char.IsWhiteSpace(characters[i])) continue;
            if (i > from) AppendWord(characters[from..i]);
            _space = true;
            from = i + 1;
        }
        if (from < characters.Length) AppendWord(characters[from..]);
    }

    /// <summary>A break between blocks counts as white space.</summary>
    public void Break() => _space = true;

    /// <summary>Whether any word was collected.</summary>
    public bool HasWords => _text.Length > 0;

    /// <summary>The text so far; empties the collector.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        _space = false;
        return text;
    }

    private void AppendWord(ReadOnlySpan<char> word)
    {
        if (_space && _text.Length > 0) _text.Append(' ');
        _space = false;
        _text.Append(word);
    }
}
