namespace Chancery.Sources.PageText.Markers;

/// <summary>
/// The words of a document and its notes. That <c>Launchers</c> stands elsewhere tells that in <c>Launchersc</c>, in a table, the c is a marker.
/// Counted when first asked.
/// </summary>
internal sealed class KnownWords(IReadOnlyList<MarkedBlock> blocks, IReadOnlyList<string> notes)
{
    private const int ShortestWord = 4;
    private const int Rare = 2;
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>? _counts;

    /// <summary>Whether the letter at this place ends a word that is known without it, and better than with it.</summary>
    public bool EndsKnownWord(string text, int at)
    {
        if (at < ShortestWord || !char.IsLower(text[at - 1]) || at + 1 < text.Length && char.IsLetter(text[at + 1]) || text[at] == 'd' && text[at - 1] == 'e') return false;
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        if (at - start < ShortestWord) return false;
        var counts = _counts ??= Count();
        counts.TryGetValue(text.AsSpan(start, at - start), out var without);
        counts.TryGetValue(text.AsSpan(start, at + 1 - start), out var whole);
        return without > 0 && whole <= Math.Min(without, Rare);
    }

    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Count()
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in blocks) CountIn(block.Text, counts);
        foreach (var note in notes) CountIn(note, counts);
        return counts;
    }

    private static void CountIn(string text, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i])) { i++; continue; }
            var start = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            if (i - start < ShortestWord) continue;
            var word = text.AsSpan(start, i - start);
            counts[word] = counts.TryGetValue(word, out var n) ? n + 1 : 1;
        }
    }
}
