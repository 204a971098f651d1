namespace Chancery.Facts.People.Reconciliation;

/// <summary>
/// Entries on their way to becoming persons. Links are tried in the order given; one is refused where the two persons contain entries that contradict
/// each other, or that an editor keeps apart.
/// </summary>
internal sealed class PersonClusters
{
    /// <summary>The least that names and the best of the rest must say together for two whole persons.</summary>
    private const double LeastTogether = 0;

    /// <summary>What names say that cannot be compared at all.</summary>
    private const double Contradiction = -3;

    private readonly IReadOnlyList<PreparedEntry> _entries;
    private readonly PairWeight _weight;
    private readonly int[] _parent;
    private readonly List<int>[] _members;
    private readonly List<PersonMerge>[] _merges;
    private readonly HashSet<(int, int)> _apart;
    private readonly HashSet<(int, int, int, int)> _refused = [];

    /// <summary>Every entry a person of its own.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="weight">Weighs pairs of them.</param>
    /// <param name="apart">Pairs that an editor keeps apart, the smaller number first.</param>
    public PersonClusters(IReadOnlyList<PreparedEntry> entries, PairWeight weight, HashSet<(int, int)> apart)
    {
        (_entries, _weight, _apart) = (entries, weight, apart);
        _parent = [.. Enumerable.Range(0, entries.Count)];
        _members = [.. _parent.Select(i => new List<int> { i })];
        _merges = [.. _parent.Select(_ => new List<PersonMerge>())];
    }

    /// <summary>The persons: the numbers of their entries in order, with the links that made them one.</summary>
    public IEnumerable<(IReadOnlyList<int> Entries, IReadOnlyList<PersonMerge> Merges)> Persons()
    {
        for (var i = 0; i < _parent.Length; i++)
            if (_parent[i] == i) yield return ([.. _members[i].Order()], _merges[i]);
    }

    /// <summary>The person of an entry, as the number of one of its entries.</summary>
    public int Of(int entry)
    {
        while (_parent[entry] != entry) entry = _parent[entry] = _parent[_parent[entry]];
        return entry;
    }

    /// <summary>Makes the persons of two entries one.</summary>
    /// <param name="a">An entry.</param>
    /// <param name="b">Another.</param>
    /// <param name="merge">The link.</param>
    /// <param name="sure">Whether names and descriptions need not agree, as where the list itself says so.</param>
    public void Merge(int a, int b, PersonMerge merge, bool sure)
    {
        var (x, y) = (Of(a), Of(b));
        if (x == y || Contradict(x, y, sure)) return;
        if (_members[x].Count < _members[y].Count) (x, y) = (y, x);
        _parent[y] = x;
        _members[x].AddRange(_members[y]);
        _merges[x].AddRange(_merges[y]);
        _merges[x].Add(merge);
        _members[y] = [];
        _merges[y] = [];
    }

    private bool Contradict(int x, int y, bool sure)
    {
        if (_apart.Count > 0 && _members[x].Any(a => _members[y].Any(b => _apart.Contains((Math.Min(a, b), Math.Max(a, b)))))) return true;
        if (sure) return false;
        var state = (x, _members[x].Count, y, _members[y].Count);
        if (_refused.Contains(state)) return true;
        if (!DoContradict(x, y)) return false;
        _refused.Add(state);
        return true;
    }

    private bool DoContradict(int x, int y)
    {
        var (names, rest) = (double.MaxValue, double.MinValue);
        foreach (var i in _members[x])
        {
            foreach (var j in _members[y])
            {
                var (a, b) = (_entries[i], _entries[j]);
                if (a.Target is not null || b.Target is not null) continue;
                if (PairWeight.Excluded(a, b)) return true;
                if (_weight.Of(a, b) is { } weighed)
                {
                    names = Math.Min(names, weighed.Name);
                    rest = Math.Max(rest, weighed.Rest);
                }
                else if (a.Entry.Volume == b.Entry.Volume) return true;
                else if (a.Name.Given.Count > 0 && b.Name.Given.Count > 0) names = Math.Min(names, Contradiction);
            }
        }
        return names < double.MaxValue && names + Math.Max(rest, -10) < LeastTogether;
    }
}
