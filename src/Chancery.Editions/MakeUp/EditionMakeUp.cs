using Chancery.Editions.People;
using Chancery.Editions.Search;

namespace Chancery.Editions.MakeUp;

/// <summary>Of which documents the make-up is asked: those of a volume, a kind, a place, or of several of these at once; of all when nothing is named.</summary>
/// <param name="Volume">The volume's id.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Place">The place of the date line, or its key.</param>
public sealed record MakeUpFilter(string? Volume = null, string? Kind = null, string? Place = null);

/// <summary>What documents are made up of.</summary>
/// <param name="Documents">How many there are.</param>
/// <param name="Undated">How many of these have no date.</param>
/// <param name="Years">Documents by year of their first day, ascending.</param>
/// <param name="Volumes">Documents by volume, in the order of the volumes.</param>
/// <param name="Kinds">Documents by kind, the most first.</param>
/// <param name="Places">Documents by place of the date line, the most first; those without a place are left out.</param>
/// <param name="Classifications">Documents by classification as printed, the most first; those without one are left out.</param>
/// <param name="People">The people with the most of them, the most first.</param>
public sealed record EditionMakeUp(
    int Documents, int Undated, IReadOnlyList<YearCount> Years, IReadOnlyList<ValueCount> Volumes, IReadOnlyList<KindCount> Kinds, IReadOnlyList<ValueCount> Places, IReadOnlyList<ValueCount> Classifications,
    IReadOnlyList<NetworkPerson> People)
{
    /// <summary>Words of texts, footnotes and source notes, as the index of words counts them; null unless a whole volume is asked for.</summary>
    public WordShares? Words { get; init; }

    /// <summary>Counts the documents of an index.</summary>
    /// <param name="index">The people of the documents.</param>
    /// <param name="filter">Which documents.</param>
    /// <param name="people">How many people to give at most.</param>
    /// <returns>Null when no document has what is asked for.</returns>
    public static EditionMakeUp? Of(PeopleIndex index, MakeUpFilter filter, int people)
    {
        var documents = index.Documents;
        var (volume, kind, place) = (Number(documents.Volumes, filter.Volume), Number(documents.Kinds, filter.Kind), Number(documents.Places, filter.Place));
        int[] found =
        [
            .. Enumerable.Range(0, documents.Count).Where(o =>
                (volume is null || documents.Volumes.Values[o] == volume) && (kind is null || documents.Kinds.Values[o] == kind) && (place is null || documents.Places.Values[o] == place)),
        ];
        if (found.Length == 0 || volume == -1 || kind == -1 || place == -1) return null;
        var counts = new int[index.Keys.Count];
        var named = new List<int>();
        foreach (var ordinal in found)
        {
            index.Of(ordinal, true, named);
            foreach (var person in named) counts[person]++;
        }
        return new EditionMakeUp(
            found.Length,
            found.Count(o => documents.Starts[o] == 0),
            [.. found.Where(o => documents.Starts[o] != 0).GroupBy(o => documents.Starts[o] / 10000).OrderBy(g => g.Key).Select(g => new YearCount(g.Key, g.Count()))],
            Count(found, documents.Volumes, byName: true),
            [.. Count(found, documents.Kinds).Select(c => new KindCount(c.Value, c.Documents))],
            Count(found, documents.Places),
            Count(found, documents.Classifications),
            [.. Enumerable.Range(0, counts.Length).Where(p => counts[p] > 0).OrderByDescending(p => counts[p]).ThenBy(p => p).Take(people).Select(p => new NetworkPerson(index.Keys[p], index.Names[p], counts[p]))]);
    }

    private static int? Number(ValueColumn column, string? value) => value is null ? null : column.NumberOf(value);

    private static IReadOnlyList<ValueCount> Count(int[] found, ValueColumn column, bool byName = false)
    {
        var counted = found.Where(o => column.Values[o] >= 0).GroupBy(o => column.Values[o]).Select(g => new ValueCount(column.Labels[g.Key], g.Count()));
        return [.. byName ? counted.OrderBy(c => c.Value, StringComparer.Ordinal) : counted.OrderByDescending(c => c.Documents).ThenBy(c => c.Value, StringComparer.Ordinal)];
    }
}

/// <summary>Documents that have a value.</summary>
public sealed record ValueCount(string Value, int Documents);

/// <summary>Words by where they stand.</summary>
/// <param name="Text">In headings and texts.</param>
/// <param name="Notes">In footnotes.</param>
/// <param name="Sources">In source notes.</param>
public sealed record WordShares(long Text, long Notes, long Sources);
