using Chancery.Documents.Tei;

namespace Chancery;

/// <summary>Characters without white space, each with its place, so that words are found whatever lines and tags stand among them.</summary>
internal sealed class SqueezedText
{
    /// <summary>How many characters around a place are compared to tell like places apart.</summary>
    private const int Around = 40;

    private readonly string _text;
    private readonly List<int> _offsets;

    private SqueezedText(string text, List<int> offsets) => (_text, _offsets) = (text, offsets);

    /// <summary>Part of a text.</summary>
    public static SqueezedText Of(string text, int start, int end)
    {
        var (characters, offsets) = (new System.Text.StringBuilder(end - start), new List<int>(end - start));
        for (var i = start; i < end; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            characters.Append(text[i]);
            offsets.Add(i);
        }
        return new SqueezedText(characters.ToString(), offsets);
    }

    /// <summary>The words of an element, its notes where their markers stand.</summary>
    public static SqueezedText Of(TeiElement element)
    {
        var (characters, offsets) = (new System.Text.StringBuilder(), new List<int>());
        Walk(element);
        return new SqueezedText(characters.ToString(), offsets);

        void Walk(TeiElement within)
        {
            foreach (var node in within.Nodes)
            {
                if (node is TeiElement inner) Walk(inner);
                if (node is not TeiText text) continue;
                for (var i = 0; i < text.Value.Length; i++)
                {
                    if (char.IsWhiteSpace(text.Value[i])) continue;
                    characters.Append(text.Value[i]);
                    offsets.Add(text.OffsetOf(i));
                }
            }
        }
    }

    /// <summary>The words between two offsets, and the index of the first: that of the next where they are none.</summary>
    public (int At, string Words) Between(int start, int end)
    {
        var (from, to) = (IndexOf(start), IndexOf(end));
        return (from, _text[from..to]);
    }

    /// <summary>The next words from an index on.</summary>
    public string From(int at, int length) => _text[at..Math.Min(_text.Length, at + length)];

    /// <summary>Where words of another text stand here: of like places the one whose surroundings agree best.</summary>
    /// <param name="other">The other text.</param>
    /// <param name="at">Where the words begin in it.</param>
    /// <param name="words">The words, squeezed.</param>
    /// <returns>The first offset and the one behind the last character; null where they do not stand here.</returns>
    public (int Start, int End)? Find(SqueezedText other, int at, string words)
    {
        if (words.Length == 0) return null;
        var (best, most) = (-1, -1);
        for (var here = _text.IndexOf(words, StringComparison.Ordinal); here >= 0; here = _text.IndexOf(words, here + 1, StringComparison.Ordinal))
        {
            var agreeing = Behind(here + words.Length, other, at + words.Length) + Before(here, other, at);
            if (agreeing > most) (best, most) = (here, agreeing);
        }
        return best < 0 ? null : (_offsets[best], _offsets[best + words.Length - 1] + 1);
    }

    private int IndexOf(int offset)
    {
        var found = _offsets.BinarySearch(offset);
        return found >= 0 ? found : ~found;
    }

    private int Before(int here, SqueezedText other, int there)
    {
        var n = 0;
        while (n < Around && n < here && n < there && _text[here - n - 1] == other._text[there - n - 1]) n++;
        return n;
    }

    private int Behind(int here, SqueezedText other, int there)
    {
        var n = 0;
        while (n < Around && here + n < _text.Length && there + n < other._text.Length && _text[here + n] == other._text[there + n]) n++;
        return n;
    }
}
