using Chancery.Facts.People.Names;

namespace Chancery.Facts.People.Reconciliation;

/// <summary>A link that may be made.</summary>
/// <param name="First">The number of an entry.</param>
/// <param name="Second">A larger number.</param>
/// <param name="Weight">What speaks for it.</param>
/// <param name="Basis">The rule.</param>
internal readonly record struct CandidateLink(int First, int Second, double Weight, string Basis);

/// <summary>Finds the pairs of entries that are worth weighing: those that share a spelling of a surname, or another name.</summary>
internal static class CandidateLinks
{
    /// <summary>How much must speak for a link.</summary>
    private const double Least = 2;

    /// <summary>What the whole other name of one entry as the name of another says.</summary>
    private const double OtherName = 8;

    /// <summary>The links in no particular order.</summary>
    public static List<CandidateLink> Of(IReadOnlyList<PreparedEntry> entries, PairWeight weight)
    {
        var links = new List<CandidateLink>();
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var keys = new List<string>[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            keys[i] = entries[i].Target is null ? Keys(entries[i].Name) : [];
            foreach (var key in keys[i])
            {
                if (!blocks.TryGetValue(key, out var block)) blocks.Add(key, block = []);
                block.Add(i);
            }
        }
        var met = new int[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var key in keys[i])
            {
                var block = blocks[key];
                for (var at = block.BinarySearch(i) + 1; at < block.Count; at++)
                {
                    var j = block[at];
                    if (met[j] == i + 1) continue;
                    met[j] = i + 1;
                    if (weight.Of(entries[i], entries[j]) is { } weighed && weighed.Sum >= Least) links.Add(new CandidateLink(i, j, weighed.Sum, weighed.Rest >= 1 ? "name-and-office" : "name"));
                }
            }
        }
        AddOtherNames(entries, weight, links);
        return links;
    }

    /// <summary>What names that may be one person's have in common: the consonants of the surname, or its beginning with the first initial.</summary>
    private static List<string> Keys(PersonName name)
    {
        var keys = new List<string>(4);
        foreach (var word in name.IsUndivided ? name.Surname : name.Core) Add(Spelling.Skeleton(word));
        if (name.IsUndivided) return keys;
        Add(Spelling.Skeleton(string.Concat(name.Surname)));
        if (name.Given.Count > 0) Add($"{(name.Core[^1].Length > 3 ? name.Core[^1][..3] : name.Core[^1])}+{name.Given[0][0]}");
        return keys;

        void Add(string key)
        {
            if (key.Length > 0 && !keys.Contains(key)) keys.Add(key);
        }
    }

    /// <summary>Names in brackets: <c>Tolen, Ada (Ruth Brann)</c> is <c>Brann, Ruth</c>; <c>(Lady Ostia)</c> is <c>Ostia, Lady</c>.</summary>
    private static void AddOtherNames(IReadOnlyList<PreparedEntry> entries, PairWeight weight, List<CandidateLink> links)
    {
        if (entries.All(e => e.Name.Others.Count == 0)) return;
        var names = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Target is not null && !entries[i].IsPseudonym) continue;
            foreach (var form in new[] { string.Join(' ', entries[i].Name.Words), string.Join(' ', entries[i].Name.Spoken) }.Distinct())
            {
                if (!names.TryGetValue(form, out var same)) names.Add(form, same = []);
                same.Add(i);
            }
        }
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var other in entries[i].Name.Others.SelectMany(o => o.Contains(',') ? [o, .. o.Split(',')] : (string[])[o]))
            {
                var words = NameWords.Of(other);
                var form = string.Join(' ', words.Where(w => !NameVocabulary.Titles.Contains(w)));
                var woman = words.Exists(NameVocabulary.Women.Contains);
                if (!names.TryGetValue(form, out var same)) continue;
                foreach (var j in same)
                {
                    // A single word is a name only where the descriptions agree with it.
                    if (j == i || woman && !entries[j].Name.IsWoman || !form.Contains(' ', StringComparison.Ordinal) && (weight.SharedWords(entries[i], entries[j]).Count < 2 || PairWeight.ServeDifferentPowers(entries[i], entries[j]))) continue;
                    links.Add(new CandidateLink(Math.Min(i, j), Math.Max(i, j), OtherName, "other-name"));
                }
            }
        }
    }
}
