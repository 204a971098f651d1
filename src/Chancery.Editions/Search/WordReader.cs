using System.Text;
using Chancery.Documents.Grammar;

namespace Chancery.Editions.Search;

/// <summary>
/// Decides what a word is, once, for the index, for queries and for the marking of hits. Words are runs of letters and digits,
/// folded: case, diacritics and apostrophes of every kind (U+0027, U+2019, U+02BC …) make no difference, a possessive
/// <c>'s</c> is dropped, and letters with points between them (<c>U.S.S.R.</c>) are one word. Anything else separates.
/// </summary>
public ref struct WordReader
{
    /// <summary>Words are cut to this length, in queries as in the index.</summary>
    public const int MaximumLength = 64;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _word;
    private int _at;
    private int _length;

    /// <summary>Begins to read words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Room for one word: <see cref="MaximumLength"/> characters.</param>
    public WordReader(ReadOnlySpan<char> text, Span<char> buffer)
    {
        _text = text;
        _word = buffer;
    }

    /// <summary>The folded word; valid until the next one is read.</summary>
    public readonly ReadOnlySpan<char> Word => _word[.._length];

    /// <summary>Where the word begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, a dropped possessive not included.</summary>
    public int End { get; private set; }

    /// <summary>Goes to the next word; false when there is none.</summary>
    public bool Next()
    {
        _length = 0;
        if (NextPlain()) return true;
        var abbreviation = false;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c < 128)
            {
                if (char.IsAsciiLetterOrDigit(c))
                {
                    Begin();
                    Add((char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c));
                    continue;
                }
            }
            else if (AddFolded(c)) continue;
            if (_length == 0) continue;
            if (c == '.' && IsBetweenSingleLetters(abbreviation))
            {
                abbreviation = true;
                continue;
            }
            if (IsApostrophe(c) && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1]))
            {
                if (_text[_at + 1] is not ('s' or 'S') || _at + 2 < _text.Length && char.IsLetterOrDigit(_text[_at + 2])) continue;
                End = _at;
                _at += 2;
                return true;
            }
            End = _at++;
            return true;
        }
        End = _text.Length;
        return _length > 0;
    }

    /// <summary>
    /// Reads a word of ASCII letters and digits that ends at a character of ASCII which cannot be part of it: most are. Otherwise
    /// leaves what it has read of the word to the general way.
    /// </summary>
    private bool NextPlain()
    {
        var text = _text;
        var word = _word;
        var at = _at;
        while (at < text.Length && text[at] < 128 && Plain[text[at]] == 0) at++;
        Start = at;
        var length = 0;
        for (; at < text.Length && text[at] < 128; at++)
        {
            var folded = Plain[text[at]];
            if (folded == 0) break;
            if (length < MaximumLength) word[length++] = (char)folded;
        }
        _length = length;
        _at = at;
        if (length == 0 || at >= text.Length || text[at] is >= (char)128 or '.' or '\'' or '`') return false;
        End = at;
        _at = at + 1;
        return true;
    }

    /// <summary>Letters and digits of ASCII folded; 0 for what separates.</summary>
    private static ReadOnlySpan<byte> Plain =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 0, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
    ];

    /// <summary>The words of a text, folded.</summary>
    public static List<string> Fold(string text)
    {
        var words = new List<string>();
        var reader = new WordReader(text, stackalloc char[MaximumLength]);
        while (reader.Next()) words.Add(reader.Word.ToString());
        return words;
    }

    /// <summary>Whether a character is one of the apostrophes that are written within words.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2018' or '\u2019' or '\u02BC' or '\u02BB' or '\u00B4' or '`' or '\u2032' or '\uFF07';

    private readonly bool IsBetweenSingleLetters(bool abbreviation) =>
        (abbreviation || _length == 1 && char.IsAsciiLetter(_word[0])) && _at + 1 < _text.Length && char.IsAsciiLetter(_text[_at + 1])
        && (_at + 2 >= _text.Length || !char.IsLetterOrDigit(_text[_at + 2]));

    private void Begin()
    {
        if (_length == 0) Start = _at;
    }

    private void Add(char c)
    {
        if (_length < MaximumLength) _word[_length++] = c;
    }

    private bool AddFolded(char c)
    {
        if (c is >= '\u0300' and <= '\u036F' or '\u00AD' or '\u200B' or '\u200D' or '\uFEFF') return _length > 0;
        if (char.IsHighSurrogate(c))
        {
            if (_at + 1 >= _text.Length || !Rune.TryCreate(c, _text[_at + 1], out var rune) || !Rune.IsLetterOrDigit(rune)) return false;
            Begin();
            if (_length < MaximumLength - 1) rune = Rune.ToLowerInvariant(rune);
            if (_length < MaximumLength - 1) _length += rune.EncodeToUtf16(_word[_length..]);
            _at++;
            return true;
        }
        if (!char.IsLetterOrDigit(c) || IsApostrophe(c)) return false;
        Begin();
        Add(LetterFolding.Fold(c, out var second));
        if (second != '\0') Add(second);
        return true;
    }
}
