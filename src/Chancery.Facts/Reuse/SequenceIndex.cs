using System.Numerics;

namespace Chancery.Facts.Reuse;

/// <summary>Where each word sequence of a text stands: its places in order, found without allocation.</summary>
internal sealed class SequenceIndex
{
    private readonly ulong[] _numbers;
    private readonly int[] _next;
    private readonly int[] _slots;
    private readonly bool[] _told;
    private readonly int _shift;

    /// <summary>Indexes a text.</summary>
    /// <param name="words">Its words as numbers.</param>
    /// <param name="length">Words in a sequence.</param>
    public SequenceIndex(ReadOnlySpan<ulong> words, int length)
    {
        var count = WordSequences.Count(words.Length, length);
        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, count)) + 2);
        _numbers = new ulong[count];
        _next = new int[count];
        _told = new bool[count];
        _slots = new int[1 << bits];
        _shift = 64 - bits;
        var sequences = new WordSequences(words, length);
        for (var at = 0; sequences.Next(); at++) _numbers[at] = sequences.Current;
        for (var at = count - 1; at >= 0; at--) Put(at);
    }

    /// <summary>The first place of a sequence; -1 when it does not stand here.</summary>
    public int First(ulong number)
    {
        for (var slot = Slot(number); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
            if (_numbers[_slots[slot] - 1] == number) return _slots[slot] - 1;
        return -1;
    }

    /// <summary>The next place of the sequence that stands at a place; -1 when there is none.</summary>
    public int Next(int place) => _next[place] - 1;

    /// <summary>Whether a sequence was told of, by its first place.</summary>
    public bool IsTold(int place) => _told[place];

    /// <summary>Remembers that a sequence was told of.</summary>
    public void Tell(int place) => _told[place] = true;

    private int Slot(ulong number) => (int)(number * 0x9E3779B97F4A7C15 >> _shift);

    private void Put(int at)
    {
        var slot = Slot(_numbers[at]);
        while (_slots[slot] != 0 && _numbers[_slots[slot] - 1] != _numbers[at]) slot = (slot + 1) & (_slots.Length - 1);
        _next[at] = _slots[slot];
        _slots[slot] = at + 1;
    }
}
