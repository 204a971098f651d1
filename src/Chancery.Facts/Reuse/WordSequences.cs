namespace Chancery.Facts.Reuse;

/// <summary>A number for each sequence of a fixed length in a text, each made of the one before it.</summary>
internal ref struct WordSequences
{
    private const ulong Base = 0xD6E8FEB86659FD93;

    private readonly ReadOnlySpan<ulong> _words;
    private readonly int _length;
    private readonly ulong _highest;
    private int _next;

    /// <summary>Begins with the first sequence.</summary>
    /// <param name="words">The words.</param>
    /// <param name="length">Words in a sequence.</param>
    public WordSequences(ReadOnlySpan<ulong> words, int length)
    {
        _words = words;
        _length = length;
        _highest = 1;
        for (var i = 0; i < length; i++) _highest *= Base;
        for (; _next < length - 1 && _next < words.Length; _next++) Current = Current * Base + words[_next];
    }

    /// <summary>The number of sequences in a text.</summary>
    public static int Count(int words, int length) => Math.Max(0, words - length + 1);

    /// <summary>The number of the sequence.</summary>
    public ulong Current { get; private set; }

    /// <summary>Goes to the sequence that begins one word later; false when there is none.</summary>
    public bool Next()
    {
        if (_next >= _words.Length) return false;
        Current = Current * Base + _words[_next];
        if (_next >= _length) Current -= _highest * _words[_next - _length];
        _next++;
        return true;
    }
}
