using System.Numerics;

namespace Chancery.Editions.Search;

/// <summary>A set of document ordinals.</summary>
public sealed class DocumentSet
{
    private readonly ulong[] _bits;
    private readonly int _size;

    /// <summary>Makes an empty or full set.</summary>
    /// <param name="size">Number of documents of the edition.</param>
    /// <param name="full">Whether all are in it.</param>
    public DocumentSet(int size, bool full = false)
    {
        _size = size;
        _bits = new ulong[(size + 63) / 64];
        if (!full) return;
        Array.Fill(_bits, ulong.MaxValue);
        if (size % 64 != 0) _bits[^1] = (1UL << (size % 64)) - 1;
    }

    /// <summary>Number of documents in it.</summary>
    public int Count => _bits.Sum(b => BitOperations.PopCount(b));

    /// <summary>Whether a document is in it.</summary>
    public bool this[int ordinal] => (_bits[ordinal >> 6] >> (ordinal & 63) & 1) != 0;

    /// <summary>Puts a document in.</summary>
    public void Add(int ordinal) => _bits[ordinal >> 6] |= 1UL << (ordinal & 63);

    /// <summary>Those that are in both.</summary>
    public DocumentSet And(DocumentSet other) => Combine(other, (a, b) => a & b);

    /// <summary>Those that are in either.</summary>
    public DocumentSet Or(DocumentSet other) => Combine(other, (a, b) => a | b);

    /// <summary>Those that are not in it.</summary>
    public DocumentSet Not() => new DocumentSet(_size, true).Combine(this, (a, b) => a & ~b);

    /// <summary>The ordinals, ascending.</summary>
    public IEnumerable<int> Ordinals()
    {
        for (var i = 0; i < _bits.Length; i++)
            for (var bits = _bits[i]; bits != 0; bits &= bits - 1) yield return i * 64 + BitOperations.TrailingZeroCount(bits);
    }

    private DocumentSet Combine(DocumentSet other, Func<ulong, ulong, ulong> operation)
    {
        var set = new DocumentSet(_size);
        for (var i = 0; i < _bits.Length; i++) set._bits[i] = operation(_bits[i], other._bits[i]);
        return set;
    }
}
