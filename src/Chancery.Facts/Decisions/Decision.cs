using Chancery.Documents;
using Chancery.Facts.Dates;
using NodaTime;

namespace Chancery.Facts.Decisions;

/// <summary>What an editor says of an inference.</summary>
public enum Verdict
{
    /// <summary>It is right; where nothing was inferred, it is stated.</summary>
    Confirm,

    /// <summary>It is wrong and is not made.</summary>
    Reject,
}

/// <summary>An editor's decision on one inference, signed and dated.</summary>
/// <param name="Verdict">Right or wrong.</param>
/// <param name="Fact">What kind of inference, one of <see cref="DecidedFacts"/>.</param>
/// <param name="Subject">What it is about: <c>volume/d130</c> for a document, <c>volume/p_RD1</c> for an entry of a list of persons.</param>
/// <param name="Printed">The printed words where the subject has several such facts: <c>The Secretary</c>; null otherwise.</param>
/// <param name="Value">What is confirmed or rejected: a person's key, another entry, a date, another document; null for whatever was inferred.</param>
/// <param name="By">Who decided.</param>
/// <param name="On">The day.</param>
/// <param name="Remark">Why; null when nothing is said.</param>
/// <param name="Where">The line of the file.</param>
public sealed record Decision(Verdict Verdict, string Fact, string Subject, string? Printed, string? Value, string By, LocalDate On, string? Remark, SourcePosition Where)
{
    /// <summary>The decision as facts give it: <c>confirmed by M. Aldous, 2025-03-14</c>.</summary>
    public string Signed => $"{(Verdict == Verdict.Confirm ? "confirmed" : "rejected")} by {By}, {IsoDates.Print(On)}";
}
