namespace Chancery.Editions.Dates;

/// <summary>A document's place in the order of time of the whole edition: by first day, then by last, then by volume and place in it.</summary>
/// <param name="First">First day of the document.</param>
/// <param name="Last">Last day.</param>
/// <param name="Before">The document before it; null for the first.</param>
/// <param name="Behind">The document behind it; null for the last.</param>
/// <param name="SameDates">How many documents have its date, itself included.</param>
public sealed record TimeNeighbours(DateOnly First, DateOnly Last, DatedDocument? Before, DatedDocument? Behind, int SameDates);
