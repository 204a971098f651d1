namespace Chancery.Facts.Reuse;

/// <summary>Chooses passages that can be shown side by side.</summary>
internal static class PassageOrder
{
    /// <summary>Words of either text before, between or behind passages that are told as differences, not as text that stands in one alone.</summary>
    private const int Gap = 24;

    /// <summary>Joins passages over short gaps, and takes in the beginnings and the ends where both texts have a short one.</summary>
    public static List<SharedPassage> Widen(List<SharedPassage> passages, int wordsA, int wordsB)
    {
        var wide = new List<SharedPassage>();
        foreach (var passage in passages)
        {
            var (endA, endB) = wide.Count == 0 ? (0, 0) : (wide[^1].StartA + wide[^1].LengthA, wide[^1].StartB + wide[^1].LengthB);
            if (passage.StartA - endA > Gap || passage.StartB - endB > Gap) wide.Add(passage);
            else if (wide.Count == 0) wide.Add(passage.StartA > 0 && passage.StartB > 0 ? Reaching(passage with { StartA = 0, StartB = 0 }, passage) : passage);
            else wide[^1] = Reaching(wide[^1] with { Words = wide[^1].Words + passage.Words }, passage);
        }
        if (wide.Count > 0 && wide[^1] is var last && wordsA - (last.StartA + last.LengthA) is > 0 and <= Gap && wordsB - (last.StartB + last.LengthB) is > 0 and <= Gap)
            wide[^1] = last with { LengthA = wordsA - last.StartA, LengthB = wordsB - last.StartB };
        return wide;
    }

    private static SharedPassage Reaching(SharedPassage first, SharedPassage last) =>
        first with { LengthA = last.StartA + last.LengthA - first.StartA, LengthB = last.StartB + last.LengthB - first.StartB };

    /// <summary>Of passages that overlap or cross, those in one order in both texts that have the most words together.</summary>
    public static List<SharedPassage> InBoth(IReadOnlyList<SharedPassage> passages)
    {
        var ordered = passages.OrderBy(p => p.StartA).ThenBy(p => p.StartB).ToList();
        var words = new int[ordered.Count];
        var before = new int[ordered.Count];
        var last = -1;
        for (var i = 0; i < ordered.Count; i++)
        {
            (words[i], before[i]) = (ordered[i].Words, -1);
            for (var j = 0; j < i; j++)
            {
                if (words[j] + ordered[i].Words > words[i] && ordered[j].StartA + ordered[j].LengthA <= ordered[i].StartA && ordered[j].StartB + ordered[j].LengthB <= ordered[i].StartB)
                    (words[i], before[i]) = (words[j] + ordered[i].Words, j);
            }
            if (last < 0 || words[i] > words[last]) last = i;
        }
        var chosen = new List<SharedPassage>();
        for (; last >= 0; last = before[last]) chosen.Add(ordered[last]);
        chosen.Reverse();
        return chosen;
    }
}
