namespace Chancery.Editions.Search;

/// <summary>The length of a period of a timeline.</summary>
public enum TimelineStep
{
    /// <summary>Years.</summary>
    Year,

    /// <summary>Months.</summary>
    Month,
}

/// <summary>What a search found, counted by year or month. A document whose date is a range counts in every period that it touches, as it passes the filter by each.</summary>
public sealed record Timeline
{
    /// <summary>What the query became, in words for people.</summary>
    public required string Understood { get; init; }

    /// <summary>What could not be taken as meant, and what was done instead.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Why the query was refused; null when it was answered.</summary>
    public string? Refusal { get; init; }

    /// <summary>The length of a period.</summary>
    public TimelineStep Step { get; init; }

    /// <summary>Number of documents found.</summary>
    public int Total { get; init; }

    /// <summary>Those of them without a date, or whose date is inferred where such do not count; they stand in no period.</summary>
    public int Undated { get; init; }

    /// <summary>Every period from the first with a document found to the last, without gaps.</summary>
    public IReadOnlyList<TimelinePeriod> Periods { get; init; } = [];
}

/// <summary>A year or month of a timeline.</summary>
/// <param name="Period"><c>1961</c> or <c>1961-04</c>, as the filters take it.</param>
/// <param name="Documents">Documents found.</param>
/// <param name="Edition">Documents of the whole edition, counted in the same way.</param>
/// <param name="PerThousand">Documents found for every thousand of the edition, rounded to tenths; 0 where the edition has none.</param>
public sealed record TimelinePeriod(string Period, int Documents, int Edition, double PerThousand);
