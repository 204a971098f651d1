namespace Chancery.Facts.Citations;

/// <summary>The references of a document to other documents and pages, by the text in which they stand, with their offsets.</summary>
internal sealed class PlacedReferences
{
    /// <summary>How far behind the last reference the next is looked for.</summary>
    private const int Reach = 20_000;

    private readonly Dictionary<string, List<ReferenceFact>> _byPlace = new(StringComparer.Ordinal);

    /// <summary>Sorts the references by their texts.</summary>
    public PlacedReferences(IEnumerable<ReferenceFact> references)
    {
        foreach (var reference in references)
        {
            if (reference.Printed.Length == 0 || !IsDocument(reference.Target) && !reference.Target.Contains("#pg_", StringComparison.Ordinal)) continue;
            if (!_byPlace.TryGetValue(reference.Where, out var there)) _byPlace.Add(reference.Where, there = []);
            there.Add(reference);
        }
    }

    /// <summary>The first reference of a text; null when there is none.</summary>
    public ReferenceFact? First(string where) => _byPlace.TryGetValue(where, out var there) ? there[0] : null;

    /// <summary>The references of a text by their offsets.</summary>
    public List<(int Start, int End, string Target)> In(string text, string where)
    {
        if (!_byPlace.TryGetValue(where, out var there)) return [];
        var placed = new List<(int Start, int End, string Target)>();
        var (from, again) = (0, false);
        foreach (var reference in there)
        {
            var at = text.IndexOf(reference.Printed, from, Math.Min(Reach, text.Length - from), StringComparison.Ordinal);
            // Encoded references come first, in their order, then those that the words alone make.
            if (at < 0 && !again) (again, at) = (true, text.AsSpan(0, Math.Min(Reach, text.Length)).IndexOf(reference.Printed));
            if (at < 0) continue;
            from = at + reference.Printed.Length;
            placed.Add((at, from, reference.Target));
        }
        placed.Sort();
        return placed;
    }

    /// <summary>Whether a target is a document, and not a note of one.</summary>
    public static bool IsDocument(string target) =>
        target.IndexOf("#d", StringComparison.Ordinal) is >= 0 and var at && at + 2 < target.Length && char.IsAsciiDigit(target[at + 2]) && !target.AsSpan(at).Contains("fn", StringComparison.Ordinal);
}
