namespace Chancery.Checks.Reading;

/// <summary>The words of a source, from one walk over its text.</summary>
internal sealed class WordCount
{
    /// <summary>Words with fewer letters are not counted.</summary>
    public const int Shortest = 2;

    private const int Longest = 40;

    private readonly HashSet<TextRun> _repeating = new(ReferenceEqualityComparer.Instance);
    private Counted?[] _slots = new Counted?[1 << 13];
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
    public Dictionary<string, int> Counts()
    {
        var counts = new Dictionary<string, int>(_count, StringComparer.Ordinal);
        foreach (var slot in _slots)
            if (slot is not null) counts.Add(slot.Word, slot.Count);
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
            for (; at < text.Length && Lower(text[at]) is var letter and not '\0'; at++)
            {
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

    /// <summary>A letter in lower case; NUL for what is no letter.</summary>
    private static char Lower(char c) => char.IsAsciiLetter(c) ? (char)(c | ' ') : c < 128 || !char.IsLetter(c) ? '\0' : char.ToLowerInvariant(c);

    private void Add(ReadOnlySpan<char> word, uint hash)
    {
        var at = Find(word, hash);
        if (_slots[at] is { } known)
        {
            known.Count++;
            return;
        }
        _slots[at] = new Counted(word.ToString(), hash);
        if (++_count > _slots.Length / 2) Grow();
    }

    /// <summary>The slot of a word, or the free one where it belongs.</summary>
    private int Find(ReadOnlySpan<char> word, uint hash)
    {
        var at = (int)(hash ^ hash >> 15) & _slots.Length - 1;
        while (_slots[at] is { } other && !(other.Hash == hash && word.SequenceEqual(other.Word))) at = at + 1 & _slots.Length - 1;
        return at;
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new Counted?[2 * before.Length];
        foreach (var slot in before)
            if (slot is not null) _slots[Find(slot.Word, slot.Hash)] = slot;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u00AD';

    private sealed class Counted(string word, uint hash)
    {
        public string Word { get; } = word;

        public uint Hash { get; } = hash;

        public int Count { get; set; } = 1;
    }
}
