using NodaTime;

namespace Chancery.Documents;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>To the minute.</summary>
    Minute,

    /// <summary>To the day.</summary>
    Day,

    /// <summary>Several days, months or years of which first and last are known.</summary>
    Range,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,
}

/// <summary>The date of a document or communication: an interval of days with its precision and degree.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day; equal to <paramref name="Start"/> for a single day.</param>
/// <param name="Precision">How exactly it is known.</param>
/// <param name="Degree">Printed, supplied or inferred.</param>
/// <param name="Time">Local time of day where printed.</param>
/// <param name="Basis">The rule that decided, for an inferred date: <c>file-number</c>, <c>context</c> …</param>
public sealed record DocumentDate(LocalDate Start, LocalDate End, DatePrecision Precision, Degree Degree = Degree.Printed, LocalTime? Time = null, string? Basis = null)
{
    /// <summary>What the date rests on; empty for a printed one.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
