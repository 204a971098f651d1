namespace Chancery.Editions.Search;

/// <summary>The filters of a request, made ready for one edition. Values of one filter are alternatives, but persons must all be named; different filters must all hold.</summary>
public sealed class Filters
{
    private readonly DocumentIndex _index;
    private readonly ListColumn? _persons;
    private readonly List<Filter> _filters = [];

    /// <summary>Makes the filters of a request ready.</summary>
    /// <param name="index">The edition's documents.</param>
    /// <param name="persons">Their persons; needed only where the request filters by them.</param>
    /// <param name="request">The request.</param>
    /// <param name="remarks">Told what is no date and was left out.</param>
    public Filters(DocumentIndex index, ListColumn? persons, SearchRequest request, List<string> remarks)
    {
        _index = index;
        _persons = persons;
        AddDates(request, remarks);
        AddValues("volume", request.Volumes, index.Volumes);
        AddValues("kind", request.Kinds, index.Kinds);
        AddValues("place", request.Places, index.Places);
        AddValues("classification", request.Classifications, index.Classifications);
        foreach (var person in request.Persons)
        {
            var number = _persons!.NumberOf(person);
            _filters.Add(new Filter("person", [person], $"the person “{person}”", o => Names(o, number)));
        }
    }

    /// <summary>One filter.</summary>
    /// <param name="Name"><c>dates</c>, or the name of its facet.</param>
    /// <param name="Values">The values that it takes.</param>
    /// <param name="Words">The filter in words.</param>
    /// <param name="Holds">What it asks of a document.</param>
    public sealed record Filter(string Name, IReadOnlyList<string> Values, string Words, Func<int, bool> Holds)
    {
        /// <summary>The facet whose values are alternatives in it; null for dates and persons, which have none.</summary>
        public string? Facet => Name is "dates" or "person" ? null : Name;
    }

    /// <summary>The filters.</summary>
    public IReadOnlyList<Filter> All => _filters;

    /// <summary>Whether a document passes all of them.</summary>
    /// <param name="ordinal">The document.</param>
    /// <param name="but">Where it does not: the facet whose choice alone keeps it out; null when there is none.</param>
    public bool Hold(int ordinal, out string? but)
    {
        but = null;
        Filter? failed = null;
        foreach (var filter in _filters)
        {
            if (filter.Holds(ordinal)) continue;
            if (failed is not null || filter.Facet is null) return false;
            failed = filter;
        }
        but = failed?.Facet;
        return failed is null;
    }

    private void AddDates(SearchRequest request, List<string> remarks)
    {
        int? Day(string? text, Func<string?, int?> read)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            var day = read(text);
            if (day is null) remarks.Add($"“{text}” is no year, month or day (1961, 1961-04, 1961-04-18); that filter was left out.");
            return day;
        }
        var from = Day(request.From, DayRange.First);
        var to = Day(request.To, DayRange.Last);
        if (from is null && to is null) return;
        if (from > to) remarks.Add($"The search is to begin with {request.From} and to end with {request.To}, which is earlier: no document can lie between them.");
        var words = from is null ? $"until {request.To}" : to is null ? $"from {request.From}" : request.From == request.To ? $"the date {request.From}" : $"the dates {request.From} to {request.To}";
        int first = from ?? 0, last = to ?? int.MaxValue;
        _filters.Add(new Filter("dates", [.. new[] { request.From, request.To }.OfType<string>().Distinct()], words, o => _index.Starts[o] != 0 && _index.Starts[o] <= last && _index.Ends[o] >= first && (request.Inferred || !_index.Inferred[o])));
    }

    private void AddValues(string name, IReadOnlyList<string> values, ValueColumn column)
    {
        if (values.Count == 0) return;
        var numbers = values.Select(column.NumberOf).ToHashSet();
        _filters.Add(new Filter(name, values, $"the {name} {Names(values)}", o => column.Values[o] >= 0 && numbers.Contains(column.Values[o])));
    }

    private static string Names(IReadOnlyList<string> values) => string.Join(" or ", values.Select(v => $"“{v}”"));

    private bool Names(int ordinal, int number)
    {
        foreach (var person in _persons!.Of(ordinal))
            if (person == number) return true;
        return false;
    }
}
