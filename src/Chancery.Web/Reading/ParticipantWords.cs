using System.Globalization;
using Chancery.Facts;

namespace Chancery.Web.Reading;

/// <summary>How it is known who a participant is, in words.</summary>
internal static class ParticipantWords
{
    /// <summary>How, within brackets; null where the printed name or the editors' tag says it.</summary>
    public static string? How(ParticipantFact p) => p switch
    {
        { Decision: { } decision } => $"({decision})",
        { Undecided: { } doubt } => $"(undecided: {char.ToLowerInvariant(doubt[0])}{doubt[1..].TrimEnd('.')}{(p.Candidates is { Count: > 0 } some ? ": " + string.Join(" or ", some) : "")})",
        { Degree: "inferred", Basis: "office" } => "(inferred: held the office on that day)",
        { Degree: "inferred", Basis: "list" } => $"(inferred from the volume’s list{Rate(p)})",
        { Degree: "inferred", Basis: "other-list" } => $"(inferred from the list of another volume{Rate(p)})",
        { Degree: "inferred", Basis: { } basis } => $"(inferred from {basis.Replace('-', ' ')}{Rate(p)})",
        _ => null,
    };

    private static string Rate(ParticipantFact p) => p.Agreement is { } share ? string.Create(CultureInfo.InvariantCulture, $"; right in {share * 100:0} of 100") : "";
}
