namespace Chancery.Sources.PageText.Markers;

/// <summary>
/// The numbers a document and its notes name, as whole words. That <c>NIE 30–55</c> is named elsewhere tells that in <c>NIE 30–554</c> the 4 is a marker.
/// Counted when first asked.
/// </summary>
internal sealed class KnownNumbers(IReadOnlyList<MarkedBlock> blocks, IReadOnlyList<string> notes)
{
    private const string Punctuation = ".,;:()[]“”‘’\"?!";
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>? _counts;

    /// <summary>The weight of what is known about the word with and without its last digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the run of digits begins.</param>
    /// <param name="at">Where the last digits in question begin.</param>
    /// <param name="end">Where the run ends.</param>
    public float Weigh(string text, int start, int at, int end)
    {
        var from = start;
        while (from > 0 && !char.IsWhiteSpace(text[from - 1])) from--;
        var left = text.AsSpan(from, at - from).Trim(Punctuation);
        if (at - start < 2 && left.Length < 2) return 0;
        var counts = _counts ??= Count();
        counts.TryGetValue(left, out var without);
        counts.TryGetValue(text.AsSpan(from, end - from).Trim(Punctuation), out var whole);
        return (without > 0, whole > 1) switch
        {
            (true, false) => MarkerWeights.LeftIsKnown,
            (false, true) => MarkerWeights.RunIsKnown,
            (true, true) => MarkerWeights.BothAreKnown,
            _ => 0,
        };
    }

    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Count()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in blocks) CountIn(block.Text, counts);
        foreach (var note in notes) CountIn(note, counts);
        return counts;
    }

    private static void CountIn(ReadOnlySpan<char> text, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts)
    {
        while (true)
        {
            var digit = text.IndexOfAnyInRange('0', '9');
            if (digit < 0) return;
            var start = text[..digit].LastIndexOf(' ') + 1;
            var length = text[digit..].IndexOf(' ');
            var end = length < 0 ? text.Length : digit + length;
            var word = text[start..end].Trim(Punctuation);
            counts[word] = counts.TryGetValue(word, out var n) ? n + 1 : 1;
            text = text[end..];
        }
    }
}
