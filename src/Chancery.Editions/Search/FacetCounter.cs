using System.Globalization;

namespace Chancery.Editions.Search;

/// <summary>Counts the facets of a result, document after document.</summary>
public sealed class FacetCounter(DocumentIndex index, ListColumn persons, bool inferred)
{
    /// <summary>Of persons and places no more values than this are given, the most frequent ones.</summary>
    public const int MaximumValues = 100;

    private readonly int[] _volumes = new int[index.Volumes.Labels.Count];
    private readonly int[] _kinds = new int[index.Kinds.Labels.Count];
    private readonly int[] _places = new int[index.Places.Labels.Count];
    private readonly int[] _classifications = new int[index.Classifications.Labels.Count];
    private readonly int[] _persons = new int[persons.Labels.Count];
    private readonly int[] _years = new int[10000];

    /// <summary>Counts a document.</summary>
    public void Add(int ordinal)
    {
        Count(_volumes, index.Volumes.Values[ordinal]);
        Count(_kinds, index.Kinds.Values[ordinal]);
        Count(_places, index.Places.Values[ordinal]);
        Count(_classifications, index.Classifications.Values[ordinal]);
        foreach (var person in persons.Of(ordinal)) _persons[person]++;
        // As the filter by a year does: a document with a range belongs to every year it touches.
        if (index.Starts[ordinal] != 0 && (inferred || !index.Inferred[ordinal]))
            for (var year = index.Starts[ordinal] / 10000; year <= index.Ends[ordinal] / 10000; year++) _years[year]++;
    }

    /// <summary>The facets.</summary>
    public IReadOnlyList<Facet> Facets() =>
    [
        new("volume", Values(_volumes, index.Volumes.Labels, int.MaxValue)),
        new("year", [.. Enumerable.Range(0, _years.Length).Where(y => _years[y] > 0).Select(y => (Text: y.ToString("0000", CultureInfo.InvariantCulture), Count: _years[y])).Select(y => new FacetValue(y.Text, y.Text, y.Count))]),
        new("kind", Values(_kinds, index.Kinds.Labels, int.MaxValue)),
        new("person", Values(_persons, persons.Labels, MaximumValues)),
        new("place", Values(_places, index.Places.Labels, MaximumValues)),
        new("classification", Values(_classifications, index.Classifications.Labels, int.MaxValue)),
    ];

    private static void Count(int[] counts, int value)
    {
        if (value >= 0) counts[value]++;
    }

    private static List<FacetValue> Values(int[] counts, IReadOnlyList<string> labels, int most) =>
        [.. Enumerable.Range(0, counts.Length).Where(i => counts[i] > 0).OrderByDescending(i => counts[i]).ThenBy(i => labels[i], StringComparer.Ordinal).Take(most)
            .Select(i => new FacetValue(labels[i], labels[i], counts[i]))];
}
