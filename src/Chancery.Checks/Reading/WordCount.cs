namespace Chancery.Checks.Reading;

/// <summary>The words of a source, from one walk over its text.</summary>
internal sealed class WordCount
{
    /// <summary>Words with fewer letters are not counted.</summary>
    public const int Shortest = 2;

    private const int Longest = 40;

    private readonly HashSet<TextRun> _repeating = new(ReferenceEqualityComparer.Instance);
    private Counted[] _slots = new Counted[1 << 14];
    private int _count;

    private WordCount()
    {
    }

    /// <summary>Counts the words of documents.</summary>
    public static WordCount Of(IReadOnlyList<CheckedDocument> documents)
    {
        var words = new WordCount();
        foreach (var document in documents)
            foreach (var run in document.Runs) words.Read(run);
        return words;
    }

    /// <summary>How often each word of <see cref="Shortest"/> letters or more stands there, in lower case; what a hyphen joins is no word.</summary>
    public IReadOnlyCollection<KeyValuePair<string, int>> Counts()
    {
        var counts = new List<KeyValuePair<string, int>>(_count);
        foreach (var slot in _slots)
            if (slot.Word is { } word) counts.Add(new KeyValuePair<string, int>(word, slot.Count));
        return counts;
    }

    /// <summary>Whether some word of a run, in the same letters, follows itself with nothing but white space between.</summary>
    public bool Repeats(TextRun run) => _repeating.Contains(run);

    private void Read(TextRun run)
    {
        var text = run.Text.AsSpan();
        Span<char> lower = stackalloc char[Longest];
        ReadOnlySpan<char> before = [];
        var behind = -1;
        for (var at = 0; at < text.Length; at++)
        {
            var (start, hash) = (at, 0u);
            for (; at < text.Length; at++)
            {
                var letter = text[at];
                if (char.IsAsciiLetter(letter)) letter |= ' ';
                else if (letter < 128 || !char.IsLetter(letter)) break;
                else letter = char.ToLowerInvariant(letter);
                if (at - start < Longest) lower[at - start] = letter;
                hash = (hash ^ letter) * 0x01000193;
            }
            if (at == start) continue;
            var word = text[start..at];
            if (behind >= 0 && char.IsWhiteSpace(text[behind]) && word.SequenceEqual(before) && text[behind..start].IsWhiteSpace()) _repeating.Add(run);
            before = word;
            behind = at;
            if (word.Length is >= Shortest and <= Longest && !(start > 0 && IsHyphen(text[start - 1])) && !(at < text.Length && IsHyphen(text[at]))) Add(lower[..word.Length], hash);
        }
    }

    private void Add(ReadOnlySpan<char> word, uint hash)
    {
        ref var slot = ref Find(word, hash);
        slot.Count++;
        if (slot.Word is not null) return;
        (slot.Word, slot.Hash) = (word.ToString(), hash);
        if (++_count > _slots.Length / 2) Grow();
    }

    /// <summary>The slot of a word, or the free one where it belongs.</summary>
    private ref Counted Find(ReadOnlySpan<char> word, uint hash)
    {
        for (var at = hash ^ hash >> 15; ; at++)
        {
            ref var slot = ref _slots[at & (uint)(_slots.Length - 1)];
            if (slot.Word is null || slot.Hash == hash && word.SequenceEqual(slot.Word)) return ref slot;
        }
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new Counted[2 * before.Length];
        foreach (var slot in before)
            if (slot.Word is { } word) Find(word, slot.Hash) = slot;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u00AD';

    private struct Counted
    {
        public string? Word;
        public uint Hash;
        public int Count;
    }
}
