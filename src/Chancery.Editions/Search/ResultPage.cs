namespace Chancery.Editions.Search;

/// <summary>Counts what a search finds and keeps the best ones up to the end of the page asked for.</summary>
internal sealed class ResultPage
{
    private const int LargestHeap = 2000;

    private readonly DocumentIndex _index;
    private readonly SearchRequest _request;
    private readonly int _wanted;
    private readonly PriorityQueue<(int Ordinal, double Score), Place> _best = new(Comparer<Place>.Create((a, b) => b.CompareTo(a)));
    private readonly List<(int Ordinal, double Score)> _all = [];

    /// <summary>Makes an empty page.</summary>
    public ResultPage(DocumentIndex index, SearchRequest request)
    {
        _index = index;
        _request = request;
        Offset = Math.Max(0, request.Offset);
        Limit = Math.Clamp(request.Limit, 0, 200);
        _wanted = (int)Math.Min(int.MaxValue, (long)Offset + Limit);
    }

    /// <summary>Results passed over.</summary>
    public int Offset { get; }

    /// <summary>Results given at most.</summary>
    public int Limit { get; }

    /// <summary>Number found.</summary>
    public int Total { get; private set; }

    /// <summary>Whether relevance is needed for the order.</summary>
    public bool IsRanked => _request.Sort == SearchSort.Relevance;

    /// <summary>Counts a document.</summary>
    public void Add(int ordinal, double score)
    {
        Total++;
        if (_wanted > LargestHeap) _all.Add((ordinal, score));
        else if (_best.Count < _wanted) _best.Enqueue((ordinal, score), PlaceOf(ordinal, score));
        else if (_wanted > 0) _best.EnqueueDequeue((ordinal, score), PlaceOf(ordinal, score));
    }

    /// <summary>The page, in order.</summary>
    public IEnumerable<(int Ordinal, double Score)> Ordered() =>
        (_wanted > LargestHeap ? _all : _best.UnorderedItems.Select(i => i.Element)).OrderBy(f => PlaceOf(f.Ordinal, f.Score)).Skip(Offset).Take(Limit);

    /// <summary>Where a document stands: by the key of the order, equals by volume and place in it.</summary>
    private Place PlaceOf(int ordinal, double score)
    {
        var dated = _index.Starts[ordinal] != 0 && (_request.Inferred || !_index.Inferred[ordinal]);
        return _request.Sort switch
        {
            SearchSort.Date => new Place(dated ? _index.Starts[ordinal] : int.MaxValue, ordinal),
            SearchSort.DateDescending => new Place(dated ? -_index.Starts[ordinal] : 0, ordinal),
            _ => new Place(-score, ordinal),
        };
    }

    private readonly record struct Place(double Key, int Ordinal) : IComparable<Place>
    {
        public int CompareTo(Place other) => Key != other.Key ? Key.CompareTo(other.Key) : Ordinal.CompareTo(other.Ordinal);
    }
}
