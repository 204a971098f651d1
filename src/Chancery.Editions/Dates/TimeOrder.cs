using Chancery.Editions.Search;

namespace Chancery.Editions.Dates;

/// <summary>The dated documents of an index in order of time. Never changed once it is made.</summary>
public sealed class TimeOrder
{
    private readonly DocumentIndex _index;
    private readonly int[] _order;
    private readonly int[] _places;
    private readonly int[] _latest;

    /// <summary>Puts the documents of an index in order: by first day, then by last, then as the index has them.</summary>
    public TimeOrder(DocumentIndex index)
    {
        _index = index;
        _order = [.. Enumerable.Range(0, index.Count).Where(o => index.Starts[o] != 0).OrderBy(o => index.Starts[o]).ThenBy(o => index.Ends[o])];
        _places = new int[index.Count];
        Array.Fill(_places, -1);
        for (var i = 0; i < _order.Length; i++) _places[_order[i]] = i;
        _latest = new int[_order.Length];
        for (var i = 0; i < _order.Length; i++) _latest[i] = Math.Max(index.Ends[_order[i]], i > 0 ? _latest[i - 1] : 0);
        Dates = new EditionDates([.. Count()]);
    }

    /// <summary>The dates, counted.</summary>
    public EditionDates Dates { get; }

    /// <summary>The first day of a document of the index, which must be dated.</summary>
    public DateOnly First(int ordinal) => Day(_index.Starts[ordinal]);

    /// <summary>Its last day.</summary>
    public DateOnly Last(int ordinal) => Day(_index.Ends[ordinal]);

    /// <summary>The documents whose dates touch a span of days, in order of time.</summary>
    public IReadOnlyList<int> Touching(DateOnly first, DateOnly last)
    {
        var (from, to) = (Number(first), Number(last));
        var found = new List<int>();
        // No document before this place reaches up to the first day.
        var at = Array.BinarySearch(_latest, from);
        if (at < 0) at = ~at;
        while (at > 0 && _latest[at - 1] >= from) at--;
        for (; at < _order.Length && _index.Starts[_order[at]] <= to; at++)
            if (_index.Ends[_order[at]] >= from) found.Add(_order[at]);
        return found;
    }

    /// <summary>The documents before and behind one, and how many have its date; null when it is undated.</summary>
    public (int? Before, int? Behind, int SameDates)? Beside(int ordinal)
    {
        if (_places[ordinal] is not (>= 0 and var place)) return null;
        bool Same(int at) => _index.Starts[_order[at]] == _index.Starts[ordinal] && _index.Ends[_order[at]] == _index.Ends[ordinal];
        var (low, high) = (place, place);
        while (low > 0 && Same(low - 1)) low--;
        while (high + 1 < _order.Length && Same(high + 1)) high++;
        return (place > 0 ? _order[place - 1] : null, place + 1 < _order.Length ? _order[place + 1] : null, high - low + 1);
    }

    private IEnumerable<DateCount> Count()
    {
        for (var i = 0; i < _order.Length;)
        {
            var (start, end) = (_index.Starts[_order[i]], _index.Ends[_order[i]]);
            var (documents, inferred) = (0, 0);
            for (; i < _order.Length && _index.Starts[_order[i]] == start && _index.Ends[_order[i]] == end; i++)
            {
                documents++;
                if (_index.Inferred[_order[i]]) inferred++;
            }
            yield return new DateCount(Day(start), Day(end), documents, inferred);
        }
    }

    private static DateOnly Day(int number) => new(number / 10000, number / 100 % 100, number % 100);

    private static int Number(DateOnly day) => day.Year * 10000 + day.Month * 100 + day.Day;
}
