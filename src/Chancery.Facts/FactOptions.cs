using Chancery.Facts.Offices;

namespace Chancery.Facts;

/// <summary>What facts are read with besides the documents.</summary>
public sealed record FactOptions
{
    /// <summary>The built-in tables alone.</summary>
    public static FactOptions Default { get; } = new();

    /// <summary>The holders of offices.</summary>
    public OfficeTable Offices { get; init; } = OfficeTable.BuiltIn;
}
