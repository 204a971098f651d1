namespace Chancery.Facts.Citations;

/// <summary>A citation of a published series.</summary>
/// <param name="Printed">The words.</param>
/// <param name="Series">The series' name in one form: <c>Department of State Bulletin</c>.</param>
/// <param name="Where">The place of the words, as in <see cref="Documents.Evidence"/>.</param>
public sealed record PublicationFact(string Printed, string Series, string Where)
{
    /// <summary>The person or subject that a volume of the series is about: <c>Dwight D. Eisenhower</c>.</summary>
    public string? Title { get; init; }

    /// <summary>The years that the volume covers: <c>1961</c>, <c>1950–1955</c>.</summary>
    public string? Year { get; init; }

    /// <summary>The volume's number in the form printed.</summary>
    public string? Volume { get; init; }

    /// <summary>The day of the issue, ISO.</summary>
    public string? Date { get; init; }

    /// <summary>The pages: <c>661–662</c>.</summary>
    public string? Pages { get; init; }

    /// <summary>The number within the series: <c>4998</c> of TIAS, <c>A/C.1/SR.1154</c>.</summary>
    public string? Number { get; init; }

    /// <summary><c>inferred</c> where the series, or the volume, follows from an <c>ibid.</c>; absent when printed.</summary>
    public string? Degree { get; init; }
}

/// <summary>A publication with its place in the text.</summary>
/// <param name="Start">Where the words begin.</param>
/// <param name="End">The offset behind them.</param>
/// <param name="IsIbid">Whether the words are <i>ibid.</i></param>
/// <param name="Fact">The citation.</param>
internal sealed record PublicationSpan(int Start, int End, bool IsIbid, PublicationFact Fact);
