using System.Buffers;
using System.Runtime.InteropServices;

namespace Chancery.Facts.Reuse;

/// <summary>
/// The fingerprint of a text: a choice of its word sequences as numbers, by which texts that share a passage are found without being read. Of every <see cref="Window"/> sequences
/// that follow one another the one of the smallest number is kept (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003), so that two texts that share
/// <see cref="Guaranteed"/> words in a row share a number, wherever the passage stands in each.
/// </summary>
public static class TextPrint
{
    /// <summary>Words in a sequence.</summary>
    public const int Length = 6;

    /// <summary>Sequences of which at least one is kept.</summary>
    public const int Window = 11;

    /// <summary>A run of so many words that stands in two texts leaves a number in both.</summary>
    public const int Guaranteed = Length + Window - 1;

    /// <summary>The fingerprint of a text, in the order of the text; empty for a text of fewer words than a sequence has.</summary>
    /// <param name="text">Folded words in UTF-8 with one space between.</param>
    public static uint[] Of(ReadOnlySpan<byte> text)
    {
        var words = ArrayPool<ulong>.Shared.Rent(FoldedWords.Most(text));
        try
        {
            return Of(words.AsSpan(0, FoldedWords.Read(text, words)));
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(words);
        }
    }

    /// <summary>The fingerprint of a text whose words are numbered.</summary>
    public static uint[] Of(ReadOnlySpan<ulong> words)
    {
        var numbers = ArrayPool<uint>.Shared.Rent(words.Length);
        try
        {
            var count = 0;
            for (var sequences = new WordSequences(words, Length); sequences.Next(); count++) numbers[count] = (uint)(sequences.Current * 0x9E3779B97F4A7C15 >> 32);
            return Winnow(numbers.AsSpan(0, count), numbers);
        }
        finally
        {
            ArrayPool<uint>.Shared.Return(numbers);
        }
    }

    /// <summary>Chooses; what is kept may be written over the numbers, of which it is never ahead.</summary>
    private static uint[] Winnow(ReadOnlySpan<uint> numbers, Span<uint> kept)
    {
        if (numbers.Length == 0) return [];
        var (count, first, last) = (0, 0, Math.Min(Window, numbers.Length) - 1);
        var at = LastOfTheLeast(numbers, first, last);
        kept[count++] = numbers[at];
        while (++last < numbers.Length)
        {
            first++;
            if (numbers[last] <= numbers[at]) at = last;
            else if (at < first) at = LastOfTheLeast(numbers, first, last);
            else continue;
            kept[count++] = numbers[at];
        }
        return kept[..count].ToArray();
    }

    /// <summary>The numbers as bytes, four each, the lowest first.</summary>
    public static byte[] ToBytes(ReadOnlySpan<uint> print) => MemoryMarshal.AsBytes(print).ToArray();

    /// <summary>The numbers of bytes that <see cref="ToBytes"/> made.</summary>
    public static uint[] FromBytes(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, uint>(bytes).ToArray();

    /// <summary>Where the last of the smallest numbers of a window stands.</summary>
    private static int LastOfTheLeast(ReadOnlySpan<uint> numbers, int first, int last)
    {
        var at = first;
        for (var i = first + 1; i <= last; i++)
            if (numbers[i] <= numbers[at]) at = i;
        return at;
    }
}
