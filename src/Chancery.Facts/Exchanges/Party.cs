namespace Chancery.Facts.Exchanges;

/// <summary>Whom a sender or receiver acts for.</summary>
internal enum Standing
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>A private person, a company, a legislature or an organization of several states.</summary>
    NoGovernment,

    /// <summary>Someone who serves a government, but does not write for it to others.</summary>
    Servant,

    /// <summary>A head of state or government, a minister or ambassador, a department, ministry or mission.</summary>
    Government,

    /// <summary>A head of state or government.</summary>
    Head,
}

/// <summary>A sender or receiver: as printed, who it is, and whose government.</summary>
/// <param name="Printed">The words.</param>
internal sealed record Party(string Printed)
{
    /// <summary>The persons, one behind the other with semicolons; null when none is known.</summary>
    public string? Person { get; init; }

    /// <summary>Their keys, likewise.</summary>
    public string? Key { get; init; }

    /// <summary>Their entries in the volume's list, likewise.</summary>
    public string? Entry { get; init; }

    /// <summary>The power it acts for; null when not known.</summary>
    public string? Power { get; init; }

    /// <summary>Whether it is at least known to be of another power than the home of the edition: the United States have no prime minister.</summary>
    public bool IsForeign { get; init; }

    /// <summary>What the office is, for offices of which a government has one: <c>prime minister</c>, <c>foreign minister</c>; null for any other.</summary>
    public string? SingleOffice { get; init; }

    /// <summary>Whom it acts for.</summary>
    public Standing Standing { get; init; }

    /// <summary>The scope of what passes between two parties; null when it cannot be told, or is no business of governments.</summary>
    public static string? Scope(Party from, Party to, IReadOnlyList<string> home)
    {
        if (from.Standing <= Standing.NoGovernment || to.Standing <= Standing.NoGovernment) return null;
        // Two foreign ministers, two presidents: a government has one of them.
        if (from.SingleOffice is not null && from.SingleOffice == to.SingleOffice && from.Person != to.Person && (from.Power is null || from.Power != to.Power || home.Count == 0)) return Between;
        var both = from.Standing >= Standing.Government && to.Standing >= Standing.Government;
        if (from.Power is { } one && to.Power is { } other) return one == other ? Within : both ? Between : null;
        if (!both) return null;
        if (from.Power is { } known && home.Contains(known) && to.IsForeign || to.Power is { } receiving && home.Contains(receiving) && from.IsForeign) return Between;
        return from.Standing == Standing.Head && to.Standing == Standing.Head && (home.Count == 0 || from.IsForeign != to.IsForeign || from.Power != to.Power) && from.Printed != to.Printed ? Between : null;
    }

    /// <summary>The scope of letters between governments.</summary>
    public const string Between = "between-governments";

    /// <summary>The scope of letters within one.</summary>
    public const string Within = "within-government";
}
