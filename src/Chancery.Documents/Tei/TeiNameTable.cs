namespace Chancery.Documents.Tei;

/// <summary>A name in its parts.</summary>
internal sealed record ScannedName(string Qualified, string Prefix, string Local);

/// <summary>Names, and short values that recur, as one string each.</summary>
internal sealed class TeiNameTable
{
    private const int Slots = 1024;
    private const int LongestKept = 64;

    private readonly Dictionary<string, ScannedName>.AlternateLookup<ReadOnlySpan<char>> _names = new Dictionary<string, ScannedName>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly string?[] _texts = new string?[Slots];

    /// <summary>A name.</summary>
    /// <param name="qualified">As written.</param>
    /// <param name="colon">Where its prefix ends; -1 when it has none.</param>
    public ScannedName Name(ReadOnlySpan<char> qualified, int colon)
    {
        if (_names.TryGetValue(qualified, out var name)) return name;
        var written = qualified.ToString();
        name = colon < 0 ? new ScannedName(written, "", written) : new ScannedName(written, written[..colon], written[(colon + 1)..]);
        _names[qualified] = name;
        return name;
    }

    /// <summary>Characters as a string; the same one as before where it is short and was seen lately.</summary>
    public string Text(ReadOnlySpan<char> characters)
    {
        if (characters.Length is 0 or > LongestKept) return characters.ToString();
        var hash = (uint)characters.Length;
        foreach (var c in characters) hash = hash * 31 + c;
        ref var kept = ref _texts[(hash ^ hash >> 10) % Slots];
        if (kept is null || !characters.SequenceEqual(kept)) kept = characters.ToString();
        return kept;
    }
}
