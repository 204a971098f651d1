using Chancery.Documents;

namespace Chancery.Editions.Dates;

/// <summary>A document by its date.</summary>
/// <param name="Volume">Its volume.</param>
/// <param name="Id">Its id within the volume.</param>
/// <param name="Number">Printed number.</param>
/// <param name="Heading">Heading without number and notes.</param>
/// <param name="First">First day of its date.</param>
/// <param name="Last">Last day.</param>
/// <param name="Inferred">Whether that date is inferred.</param>
public sealed record DatedDocument(string Volume, string Id, string? Number, string Heading, DateOnly First, DateOnly Last, bool Inferred)
{
    /// <summary>How exactly it is dated.</summary>
    public DatePrecision Precision => DateCount.PrecisionOf(First, Last);
}
