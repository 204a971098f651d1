namespace Chancery.Documents.Grammar.Names;

/// <summary>Says at the cost of a few characters that a word is not among those added; most words of a text are in no list.</summary>
internal sealed class WordFilter
{
    private const int Bits = 1 << 16;

    private readonly ulong[] _bits = new ulong[Bits / 64];

    /// <summary>Adds a word.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        var bit = BitOf(word);
        _bits[bit >> 6] |= 1UL << (bit & 63);
    }

    /// <summary>Whether the word may have been added; the case of ASCII letters does not count.</summary>
    public bool MayHold(ReadOnlySpan<char> word)
    {
        var bit = BitOf(word);
        return (_bits[bit >> 6] & 1UL << (bit & 63)) != 0;
    }

    private static int BitOf(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        hash = hash * 31 + (uint)(word[0] | 0x20);
        hash = hash * 31 + (uint)(word[word.Length / 2] | 0x20);
        hash = hash * 31 + (uint)(word[^1] | 0x20);
        if (word.Length > 1) hash = hash * 31 + (uint)(word[1] | 0x20);
        return (int)(hash * 2654435761 >> 16) & Bits - 1;
    }
}
