using System.Globalization;

namespace Chancery.Editions.Search;

/// <summary>
/// Counts the facets of a result, document after document. A facet whose chosen values are alternatives is counted as if nothing were chosen in it, so that it
/// tells what a further choice would add.
/// </summary>
public sealed class FacetCounter
{
    /// <summary>Of persons and places no more values than this are given, the most frequent ones and those that are chosen.</summary>
    public const int MaximumValues = 100;

    private readonly DocumentIndex _index;
    private readonly ListColumn _personsOf;
    private readonly SearchRequest _request;
    private readonly int[] _volumes, _kinds, _places, _classifications, _persons;
    private readonly int[] _years = new int[10000];

    /// <summary>Begins to count.</summary>
    /// <param name="index">The edition's documents.</param>
    /// <param name="persons">Their persons.</param>
    /// <param name="request">What was asked: its values are given even where no document has them.</param>
    public FacetCounter(DocumentIndex index, ListColumn persons, SearchRequest request)
    {
        (_index, _personsOf, _request) = (index, persons, request);
        _volumes = new int[index.Volumes.Labels.Count];
        _kinds = new int[index.Kinds.Labels.Count];
        _places = new int[index.Places.Labels.Count];
        _classifications = new int[index.Classifications.Labels.Count];
        _persons = new int[persons.Labels.Count];
    }

    /// <summary>Counts a document of the result.</summary>
    public void Add(int ordinal)
    {
        Count(_volumes, _index.Volumes.Values[ordinal]);
        Count(_kinds, _index.Kinds.Values[ordinal]);
        Count(_places, _index.Places.Values[ordinal]);
        Count(_classifications, _index.Classifications.Values[ordinal]);
        foreach (var person in _personsOf.Of(ordinal)) _persons[person]++;
        // As the filter by a year does: a document with a range belongs to every year it touches.
        if (_index.Starts[ordinal] != 0 && (_request.Inferred || !_index.Inferred[ordinal]))
            for (var year = _index.Starts[ordinal] / 10000; year <= _index.Ends[ordinal] / 10000; year++) _years[year]++;
    }

    /// <summary>Counts a document that would be in the result but for the choice in one facet.</summary>
    public void AddBut(int ordinal, string facet)
    {
        switch (facet)
        {
            case "volume": Count(_volumes, _index.Volumes.Values[ordinal]); break;
            case "kind": Count(_kinds, _index.Kinds.Values[ordinal]); break;
            case "place": Count(_places, _index.Places.Values[ordinal]); break;
            case "classification": Count(_classifications, _index.Classifications.Values[ordinal]); break;
        }
    }

    /// <summary>The facets.</summary>
    public IReadOnlyList<Facet> Facets() =>
    [
        new("volume", Values(_volumes, _index.Volumes.Labels, _index.Volumes.NumberOf, _request.Volumes, int.MaxValue)),
        new("year", [.. Enumerable.Range(0, _years.Length).Where(y => _years[y] > 0).Select(y => (Text: y.ToString("0000", CultureInfo.InvariantCulture), Count: _years[y])).Select(y => new FacetValue(y.Text, y.Text, y.Count))]),
        new("kind", Values(_kinds, _index.Kinds.Labels, _index.Kinds.NumberOf, _request.Kinds, int.MaxValue)),
        new("person", Values(_persons, _personsOf.Labels, _personsOf.NumberOf, _request.Persons, MaximumValues)),
        new("place", Values(_places, _index.Places.Labels, _index.Places.NumberOf, _request.Places, MaximumValues)),
        new("classification", Values(_classifications, _index.Classifications.Labels, _index.Classifications.NumberOf, _request.Classifications, int.MaxValue)),
    ];

    private static void Count(int[] counts, int value)
    {
        if (value >= 0) counts[value]++;
    }

    /// <summary>The most frequent values, and behind them those that were chosen; a value keeps the words in which it was chosen.</summary>
    private static List<FacetValue> Values(int[] counts, IReadOnlyList<string> labels, Func<string, int> numberOf, IReadOnlyList<string> chosen, int most)
    {
        var choices = chosen.Select(c => (Value: c, Number: numberOf(c))).ToList();
        var values = Enumerable.Range(0, counts.Length).Where(i => counts[i] > 0).OrderByDescending(i => counts[i]).ThenBy(i => labels[i], StringComparer.Ordinal).Take(most).ToList();
        return
        [
            .. values.Select(i => new FacetValue(choices.Find(c => c.Number == i).Value ?? labels[i], labels[i], counts[i])),
            .. choices.Where(c => !values.Contains(c.Number)).Select(c => c.Number < 0 ? new FacetValue(c.Value, c.Value, 0) : new FacetValue(c.Value, labels[c.Number], counts[c.Number])),
        ];
    }
}
