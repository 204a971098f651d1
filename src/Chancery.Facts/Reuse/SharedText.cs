namespace Chancery.Facts.Reuse;

/// <summary>How two documents share text.</summary>
public enum Sharing
{
    /// <summary>One document printed twice: most of each stands in the other.</summary>
    Same,

    /// <summary>At least half of one stands in the other.</summary>
    Contained,

    /// <summary>A long passage stands in both.</summary>
    SharesPassages,
}

/// <summary>A passage that stands in two texts, with differences at most of a few words at a place.</summary>
/// <param name="StartA">Its first word in the first text, from 0.</param>
/// <param name="LengthA">Its words there.</param>
/// <param name="StartB">Its first word in the second text.</param>
/// <param name="LengthB">Its words there.</param>
/// <param name="Words">The words that stand in both in the same order.</param>
public readonly record struct SharedPassage(int StartA, int LengthA, int StartB, int LengthB, int Words)
{
    /// <summary>The same passage with the texts changed over.</summary>
    public SharedPassage Turned() => new(StartB, LengthB, StartA, LengthA, Words);
}

/// <summary>
/// What two texts share. A word is shared when it stands in a row of <see cref="Least"/> words that stands in the other text too; passages are such rows joined over small differences.
/// The result for (b, a) is that for (a, b) turned.
/// </summary>
/// <param name="ShareA">The shared words of the first text by all of its words, 0 to 1.</param>
/// <param name="ShareB">The same of the second.</param>
/// <param name="Words">Shared words, in the text that has fewer of them.</param>
/// <param name="Passages">The passages in the order of the first text.</param>
public sealed record SharedText(double ShareA, double ShareB, int Words, IReadOnlyList<SharedPassage> Passages)
{
    /// <summary>Words in a row that are no accident.</summary>
    public const int Least = 8;

    /// <summary>Texts that share fewer words share formulas.</summary>
    public const int LeastWords = 30;

    /// <summary>A passage of so many shared words is worth telling in texts that share less than half of either.</summary>
    public const int LongPassage = 60;

    /// <summary>Both sides of one document printed twice share this much.</summary>
    public const double SameShare = 0.75;

    /// <summary>The shorter of two texts, one of which is contained, shares this much.</summary>
    public const double ContainedShare = 0.5;

    /// <summary>Places of a row in one text at which a passage is tried; rows of figures and dots may stand at thousands.</summary>
    private const int MostPlaces = 64;

    /// <summary>Compares two texts, given as the numbers of their words (<see cref="FoldedWords"/>).</summary>
    public static SharedText Of(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        if (!GoesFirst(a, b)) return Of(b, a).Turned();
        var index = new SequenceIndex(a, Least);
        var inA = new bool[a.Length];
        var (sharedA, sharedB) = Cover(index, b, inA);
        var passages = sharedA == 0 ? [] : Join(index, a, b);
        return new SharedText(Share(sharedA, a.Length), Share(sharedB, b.Length), Math.Min(sharedA, sharedB), passages);
    }

    /// <summary>What it means; null when the texts share too little to say so.</summary>
    public Sharing? Kind =>
        Words < LeastWords ? null
        : Math.Min(ShareA, ShareB) >= SameShare ? Sharing.Same
        : Math.Max(ShareA, ShareB) >= ContainedShare ? Sharing.Contained
        : Passages.Any(p => p.Words >= LongPassage) ? Sharing.SharesPassages
        : null;

    private SharedText Turned() => new(ShareB, ShareA, Words, [.. Passages.Select(p => p.Turned()).OrderBy(p => p.StartA).ThenBy(p => p.StartB)]);

    private static double Share(int shared, int all) => all == 0 ? 0 : (double)shared / all;

    /// <summary>The shorter text is indexed; of equally long ones the one whose words come first.</summary>
    private static bool GoesFirst(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b) => a.Length < b.Length || a.Length == b.Length && a.SequenceCompareTo(b) <= 0;

    private static (int SharedA, int SharedB) Cover(SequenceIndex index, ReadOnlySpan<ulong> b, bool[] inA)
    {
        var (sharedB, covered) = (0, 0);
        var sequences = new WordSequences(b, Least);
        for (var at = 0; sequences.Next(); at++)
        {
            if (index.First(sequences.Current) is not (>= 0 and var first)) continue;
            sharedB += at + Least - Math.Max(at, covered);
            covered = at + Least;
            if (index.IsTold(first)) continue;
            index.Tell(first);
            for (var place = first; place >= 0; place = index.Next(place)) inA.AsSpan(place, Least).Fill(true);
        }
        return (inA.AsSpan().Count(true), sharedB);
    }

    private static List<SharedPassage> Join(SequenceIndex index, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var passages = new PassageBuilder();
        var sequences = new WordSequences(b, Least);
        var until = 0;
        for (var at = 0; sequences.Next(); at++)
        {
            if (at < until || index.First(sequences.Current) is not (>= 0 and var first)) continue;
            var (best, length) = (-1, 0);
            for (var (place, tried) = (first, 0); place >= 0 && tried < MostPlaces; (place, tried) = (index.Next(place), tried + 1))
            {
                var common = a[place..].CommonPrefixLength(b[at..]);
                if (common > length || common == length && passages.Continues(place, at) && !passages.Continues(best, at)) (best, length) = (place, common);
            }
            if (length < Least) continue;
            passages.Add(best, at, length);
            until = at + length - Least + 1;
        }
        return passages.Finish();
    }
}
