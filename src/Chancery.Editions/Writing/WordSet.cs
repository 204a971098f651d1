using System.Text;

namespace Chancery.Editions.Writing;

/// <summary>Distinct words as UTF-8. A word that is known is found without anything being allocated.</summary>
internal sealed class WordSet
{
    private readonly List<(uint Hash, int Start, int Length)> _entries = [];
    private byte[] _bytes = new byte[16 * 1024];
    private int[] _slots = new int[4096];
    private int _length;

    /// <summary>Adds a word where it is not known.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">A number that is the same for the same word.</param>
    public void Add(ReadOnlySpan<byte> word, uint hash)
    {
        hash *= 0x9E3779B1;
        var slot = Slot(hash);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            var (known, start, length) = _entries[_slots[slot] - 1];
            if (known == hash && word.SequenceEqual(_bytes.AsSpan(start, length))) return;
        }
        if (_length + word.Length > _bytes.Length) Array.Resize(ref _bytes, 2 * _bytes.Length);
        word.CopyTo(_bytes.AsSpan(_length));
        _entries.Add((hash, _length, word.Length));
        _length += word.Length;
        _slots[slot] = _entries.Count;
        if (2 * _entries.Count > _slots.Length) Grow();
    }

    /// <summary>The words in the order in which they were added.</summary>
    public List<string> ToList()
    {
        var words = new List<string>(_entries.Count);
        foreach (var (_, start, length) in _entries) words.Add(Encoding.UTF8.GetString(_bytes, start, length));
        return words;
    }

    private int Slot(uint hash) => (int)(hash >> 8) & (_slots.Length - 1);

    private void Grow()
    {
        _slots = new int[2 * _slots.Length];
        for (var i = 0; i < _entries.Count; i++)
        {
            var slot = Slot(_entries[i].Hash);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }
}
