using System.Buffers.Binary;
using System.Numerics;

namespace Chancery.Facts.Reuse;

/// <summary>The folded words of a text as numbers, one a word, so that sequences are compared without looking at letters.</summary>
public static class FoldedWords
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    /// <summary>Numbers the words of a text: equal words have equal numbers, and others differ but for one chance in many billions.</summary>
    /// <param name="text">Folded words in UTF-8 with spaces between.</param>
    public static ulong[] Of(ReadOnlySpan<byte> text)
    {
        var numbers = new ulong[Most(text)];
        return numbers.AsSpan(0, Read(text, numbers)).ToArray();
    }

    /// <summary>Words that a text has at most.</summary>
    internal static int Most(ReadOnlySpan<byte> text) => text.Length / 2 + 1;

    /// <summary>Numbers the words of a text into room for <see cref="Most"/>, and gives how many they are.</summary>
    internal static int Read(ReadOnlySpan<byte> text, Span<ulong> numbers)
    {
        var count = 0;
        while (text.Length > 0)
        {
            if (text[0] == ' ') text = text[1..];
            else numbers[count++] = Next(ref text);
        }
        return count;
    }

    /// <summary>The number of the next word; the text behind it and its space is left.</summary>
    private static ulong Next(ref ReadOnlySpan<byte> text)
    {
        var hash = Odd;
        while (text.Length >= sizeof(ulong))
        {
            var bytes = BinaryPrimitives.ReadUInt64LittleEndian(text);
            var length = LengthBeforeSpace(bytes);
            if (length < sizeof(ulong))
            {
                text = text[(length + 1)..];
                return Mix(hash, length == 0 ? 0 : bytes << (64 - 8 * length) >> (64 - 8 * length));
            }
            hash = Mix(hash, bytes);
            text = text[sizeof(ulong)..];
        }
        var last = 0UL;
        var at = 0;
        for (; at < text.Length && text[at] != ' '; at++) last |= (ulong)text[at] << (8 * at);
        text = text[Math.Min(at + 1, text.Length)..];
        return Mix(hash, last);
    }

    /// <summary>How many of eight bytes stand before the first space; eight when none is one.</summary>
    private static int LengthBeforeSpace(ulong bytes)
    {
        var differing = bytes ^ 0x2020202020202020;
        var found = (differing - 0x0101010101010101) & ~differing & 0x8080808080808080;
        return found == 0 ? 8 : BitOperations.TrailingZeroCount(found) / 8;
    }

    private static ulong Mix(ulong hash, ulong bytes)
    {
        hash = (hash ^ bytes) * Odd;
        return hash ^ (hash >> 32);
    }
}
