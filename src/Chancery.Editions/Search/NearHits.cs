namespace Chancery.Editions.Search;

/// <summary>Of words that are looked for near each other only those that are.</summary>
internal static class NearHits
{
    /// <summary>The hits without those of <c>near</c> that have not all the others in their reach.</summary>
    /// <param name="column">What is marked.</param>
    /// <param name="hits">The hits, ascending.</param>
    /// <param name="word">The folded word at a place.</param>
    public static List<SnippetMaker.Hit> Of(Marks.Column column, List<SnippetMaker.Hit> hits, Func<int, string> word)
    {
        foreach (var near in column.Nears)
        {
            var places = hits.Where(h => h.Mark == near.Mark).Select(h => (h.First, Word: near.Words.GetValueOrDefault(word(h.First), -1))).ToList();
            var (counts, different, wanted) = (new int[near.Words.Values.Max() + 1], 0, near.Words.Values.Distinct().Count());
            var kept = new HashSet<int>();
            for (int i = 0, end = 0, until = 0; i < places.Count; i++)
            {
                for (; end < places.Count && places[end].First - places[i].First - 1 <= near.Distance; end++)
                    if (places[end].Word >= 0 && counts[places[end].Word]++ == 0) different++;
                if (different == wanted)
                    for (until = Math.Max(until, i); until < end; until++) kept.Add(places[until].First);
                if (places[i].Word >= 0 && --counts[places[i].Word] == 0) different--;
            }
            hits = [.. hits.Where(h => h.Mark != near.Mark || kept.Contains(h.First))];
        }
        return hits;
    }
}
