namespace Chancery.Facts.Exchanges;

/// <summary>Who wrote a paper, or to whom it goes, as its heading says.</summary>
/// <param name="Printed">The words.</param>
public sealed record PartyFact(string Printed)
{
    /// <summary>The person, where known; of several, one behind the other with semicolons.</summary>
    public string? Person { get; init; }

    /// <summary>The person's key over all volumes.</summary>
    public string? Key { get; init; }

    /// <summary>The <c>xml:id</c> of the person's entry in the volume's list.</summary>
    public string? Entry { get; init; }

    /// <summary><c>inferred</c>: the person was found by the name and office that are printed; <c>supplied</c> by a decision.</summary>
    public string? Degree { get; init; }

    /// <summary>The editor's decision that was applied: <c>confirmed by M. Aldous, 2025-03-14</c>.</summary>
    public string? Decision { get; init; }
}
