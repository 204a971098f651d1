using Chancery.Editions.People;

namespace Chancery.Web.People.Network;

/// <summary>
/// The order in which the people of a network stand below one another: in groups of those who appear together more often than their numbers alone would have it (greedy modularity),
/// within a group so that those who appear together most stand near. The same network always has the same order.
/// </summary>
internal static class NetworkOrder
{
    private const int MostPasses = 6;

    /// <summary>The groups in order, each with the places of its people. Those without a tie to anyone are the last group.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(PeopleNetwork network)
    {
        var n = network.People.Count;
        var weights = new int[n, n];
        foreach (var tie in network.Ties) weights[tie.First, tie.Second] = weights[tie.Second, tie.First] = tie.Documents;
        var groups = Chained(Groups(weights), weights);
        Settle(groups, weights);
        return groups;
    }

    /// <summary>Merges the two groups that gain most, as long as any two gain.</summary>
    private static List<List<int>> Groups(int[,] weights)
    {
        var n = weights.GetLength(0);
        var degrees = new double[n];
        var total = 0.0;
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
            {
                degrees[i] += weights[i, j];
                total += weights[i, j];
            }
        var groups = Enumerable.Range(0, n).Where(i => degrees[i] > 0).Select(i => new List<int> { i }).ToList();
        var between = new double[groups.Count, groups.Count];
        var size = groups.Select(g => degrees[g[0]] / total).ToArray();
        for (var i = 0; i < groups.Count; i++)
            for (var j = 0; j < groups.Count; j++) between[i, j] = weights[groups[i][0], groups[j][0]] / total;
        var live = Enumerable.Range(0, groups.Count).ToList();
        while (live.Count > 1)
        {
            var (best, first, second) = (0.0, -1, -1);
            for (var a = 0; a < live.Count; a++)
                for (var b = a + 1; b < live.Count; b++)
                    if (between[live[a], live[b]] - size[live[a]] * size[live[b]] is var gain && gain > best + 1e-12) (best, first, second) = (gain, live[a], live[b]);
            if (first < 0) break;
            groups[first].AddRange(groups[second]);
            size[first] += size[second];
            foreach (var other in live) between[first, other] = between[other, first] = between[first, other] + between[second, other];
            live.Remove(second);
        }
        var found = live.Select(g => groups[g]).OrderByDescending(g => g.Sum(i => degrees[i])).ThenBy(g => g.Min()).ToList();
        foreach (var group in found) group.Sort();
        var alone = Enumerable.Range(0, n).Where(i => degrees[i] == 0).ToList();
        return alone.Count > 0 ? [.. found, alone] : found;
    }

    /// <summary>Behind each group the one with the most ties to it; the largest first, those without ties last.</summary>
    private static List<List<int>> Chained(List<List<int>> groups, int[,] weights)
    {
        var left = groups.ToList();
        var chained = new List<List<int>>();
        while (left.Count > 0)
        {
            var next = chained.Count == 0 ? left[0] : left.MaxBy(g => Ties(g, chained[^1], weights))!;
            chained.Add(next);
            left.Remove(next);
        }
        return chained;
    }

    private static long Ties(List<int> group, List<int> other, int[,] weights) => group.Sum(i => other.Sum(j => (long)weights[i, j]));

    /// <summary>Exchanges neighbours within their groups as long as that shortens the lines, each as long as it weighs.</summary>
    private static void Settle(List<List<int>> groups, int[,] weights)
    {
        var order = groups.SelectMany(g => g).ToArray();
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var moved = false;
            var from = 0;
            foreach (var group in groups)
            {
                for (var a = from; a < from + group.Count; a++)
                    for (var b = a + 1; b < from + group.Count; b++)
                        if (Gain(order, a, b, weights) > 0)
                        {
                            (order[a], order[b]) = (order[b], order[a]);
                            moved = true;
                        }
                from += group.Count;
            }
            if (!moved) break;
        }
        var at = 0;
        foreach (var group in groups)
            for (var i = 0; i < group.Count; i++) group[i] = order[at++];
    }

    /// <summary>By how much the lines become shorter when two people change places.</summary>
    private static long Gain(int[] order, int a, int b, int[,] weights)
    {
        var gain = 0L;
        for (var k = 0; k < order.Length; k++)
        {
            if (k == a || k == b) continue;
            var (toA, toB) = (Math.Abs(k - a), Math.Abs(k - b));
            gain += (long)(weights[order[a], order[k]] - weights[order[b], order[k]]) * (toA - toB);
        }
        return gain;
    }
}
