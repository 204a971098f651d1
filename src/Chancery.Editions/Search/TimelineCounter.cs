using System.Globalization;

namespace Chancery.Editions.Search;

/// <summary>Counts documents by year or month, beside those of the whole edition.</summary>
internal sealed class TimelineCounter(DocumentIndex index, TimelineStep step, bool inferred)
{
    private const int Months = 12;

    private readonly int[] _found = new int[10000 * (step == TimelineStep.Month ? Months : 1)];

    /// <summary>Documents counted that have no date which counts.</summary>
    public int Undated { get; private set; }

    /// <summary>Documents counted.</summary>
    public int Total { get; private set; }

    /// <summary>Counts a document.</summary>
    public void Add(int ordinal)
    {
        Total++;
        if (!Count(_found, ordinal)) Undated++;
    }

    /// <summary>The periods from the first with a document to the last, within the bounds of the filter by dates.</summary>
    /// <param name="from">First day of the filter; null for none.</param>
    /// <param name="to">Last day.</param>
    public IReadOnlyList<TimelinePeriod> Periods(int? from, int? to)
    {
        var first = Math.Max(Array.FindIndex(_found, n => n > 0), from is { } f ? PeriodOf(f) : 0);
        var last = Math.Min(Array.FindLastIndex(_found, n => n > 0), to is { } t ? PeriodOf(t) : int.MaxValue);
        if (Total == Undated || last < first) return [];
        var edition = new int[_found.Length];
        for (var ordinal = 0; ordinal < index.Count; ordinal++) Count(edition, ordinal);
        return [.. Enumerable.Range(first, last - first + 1).Select(p => new TimelinePeriod(Name(p), _found[p], edition[p], edition[p] == 0 ? 0 : Math.Round(1000.0 * _found[p] / edition[p], 1)))];
    }

    private bool Count(int[] counts, int ordinal)
    {
        if (index.Starts[ordinal] == 0 || !inferred && index.Inferred[ordinal]) return false;
        for (var period = PeriodOf(index.Starts[ordinal]); period <= PeriodOf(index.Ends[ordinal]); period++) counts[period]++;
        return true;
    }

    private int PeriodOf(int day) => step == TimelineStep.Year ? day / 10000 : day / 10000 * Months + day / 100 % 100 - 1;

    private string Name(int period) => step == TimelineStep.Year
        ? period.ToString("0000", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{period / Months:0000}-{period % Months + 1:00}");
}
