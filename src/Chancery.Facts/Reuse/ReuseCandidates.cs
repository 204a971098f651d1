using System.Numerics;

namespace Chancery.Facts.Reuse;

/// <summary>A document's fingerprint among those of an edition.</summary>
/// <param name="Document">The document.</param>
/// <param name="Print">Its fingerprint (<see cref="TextPrint"/>).</param>
/// <param name="IsNew">Whether it has not been compared with the others yet.</param>
public readonly record struct PrintedDocument(long Document, ReadOnlyMemory<uint> Print, bool IsNew);

/// <summary>Two documents that may share text.</summary>
/// <param name="A">The place of the first among the fingerprints.</param>
/// <param name="B">A later place.</param>
/// <param name="Common">Numbers that both fingerprints have.</param>
public readonly record struct ReuseCandidate(int A, int B, int Common);

/// <summary>
/// Finds the pairs of documents whose fingerprints have numbers in common, at least one of each pair being new. The work grows in proportion to the fingerprints: a number that more than
/// <see cref="MostDocuments"/> documents have stands for a formula and is set aside, so that a number makes a bounded number of pairs.
/// </summary>
public static class ReuseCandidates
{
    /// <summary>A sequence that stands in more documents is a formula or a letterhead.</summary>
    public const int MostDocuments = 24;

    /// <summary>A long passage leaves so many common numbers.</summary>
    private const int LeastCommon = 5;

    /// <summary>Half of a text leaves at least this share of its numbers, be they few.</summary>
    private const double LeastShare = 0.2;

    /// <summary>The pairs, by their places.</summary>
    public static List<ReuseCandidate> Of(IReadOnlyList<PrintedDocument> documents)
    {
        var pairs = Pairs(documents);
        var candidates = new List<ReuseCandidate>();
        for (int start = 0, end; start < pairs.Count; start = end)
        {
            for (end = start + 1; end < pairs.Count && pairs[end] == pairs[start];) end++;
            var (a, b, common) = ((int)(pairs[start] >> 32), (int)(uint)pairs[start], end - start);
            var share = LeastShare * Math.Min(documents[a].Print.Length, documents[b].Print.Length);
            if (common >= Math.Min(LeastCommon, Math.Max(2, share))) candidates.Add(new ReuseCandidate(a, b, common));
        }
        return candidates;
    }

    /// <summary>Two documents for each number that they have in common, as often as they have one, in order.</summary>
    private static List<ulong> Pairs(IReadOnlyList<PrintedDocument> documents)
    {
        var pairs = new List<ulong>();
        foreach (var holders in Holders(Repeated(documents)))
        {
            for (var i = 0; i < holders.Count; i++)
            {
                for (var j = i + 1; j < holders.Count; j++)
                    if (documents[holders[i]].IsNew || documents[holders[j]].IsNew) pairs.Add((ulong)holders[i] << 32 | (uint)holders[j]);
            }
        }
        pairs.Sort();
        return pairs;
    }

    /// <summary>The documents of each number that is neither one document's alone nor a formula, ascending; the list is used again for the next.</summary>
    private static IEnumerable<List<int>> Holders(List<ulong> entries)
    {
        var holders = new List<int>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (i == 0 || entries[i] != entries[i - 1]) holders.Add((int)(uint)entries[i]);
            if (i + 1 < entries.Count && entries[i + 1] >> 32 == entries[i] >> 32) continue;
            if (holders.Count is > 1 and <= MostDocuments) yield return holders;
            holders.Clear();
        }
    }

    /// <summary>The numbers that may stand in two documents, one of them new, each with its document; by number, then by document.</summary>
    private static List<ulong> Repeated(IReadOnlyList<PrintedDocument> documents)
    {
        var fresh = 0L;
        foreach (var d in documents) fresh += d.IsNew ? d.Print.Length : 0;
        var bits = Math.Clamp(BitOperations.Log2((ulong)fresh + 1) + 4, 10, 30);
        var (once, again) = (new NumberFilter(bits), new NumberFilter(bits));
        foreach (var d in documents)
        {
            if (!d.IsNew) continue;
            foreach (var number in d.Print.Span)
                if (!once.Add(number)) again.Add(number);
        }
        foreach (var d in documents)
        {
            if (d.IsNew) continue;
            foreach (var number in d.Print.Span)
                if (once.Has(number)) again.Add(number);
        }
        var entries = new List<ulong>();
        for (var i = 0; i < documents.Count; i++)
            foreach (var number in documents[i].Print.Span)
                if (again.Has(number)) entries.Add((ulong)number << 32 | (uint)i);
        entries.Sort();
        return entries;
    }

    /// <summary>A set of numbers that may say of a few that it has them when it has not.</summary>
    private readonly struct NumberFilter(int bits)
    {
        private readonly ulong[] _words = new ulong[1 << (bits - 6)];

        public bool Has(uint number) => (_words[Word(number)] & 1UL << (int)(number & 63)) != 0;

        /// <summary>Adds a number; false when it was there.</summary>
        public bool Add(uint number)
        {
            ref var word = ref _words[Word(number)];
            var before = word;
            word |= 1UL << (int)(number & 63);
            return word != before;
        }

        private int Word(uint number) => (int)(number >> 6 & (uint)(_words.Length - 1));
    }
}
