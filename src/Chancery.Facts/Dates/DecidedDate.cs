using Chancery.Facts.Decisions;

namespace Chancery.Facts.Dates;

/// <summary>What an editor decides on the date of a document. A printed date is no inference: it can be replaced by another, but not rejected.</summary>
/// <param name="decisions">The decisions of editors.</param>
/// <param name="document">The document's id in facts.</param>
public sealed class DecidedDate(DecisionList decisions, string document)
{
    /// <summary>Whether an editor rejects a date.</summary>
    public bool Rejects(DateFact date) =>
        decisions.All.Count > 0 && date.Degree != "printed" && decisions.Rejection(DecidedFacts.Date, document, _ => true, v => Read(v) is { } value && value.Start == date.Start && value.End == date.End) is not null;

    /// <summary>The date that an editor states; otherwise what was read. One that is confirmed keeps what it rests on.</summary>
    public DateFact? Or(DateFact? read)
    {
        if (decisions.All.Count == 0 || decisions.Stated(DecidedFacts.Date, document, (string?)null) is not { Value: { } words } decision || Read(words) is not { } stated) return read;
        if (read is null || read.Start != stated.Start || read.End != stated.End) return stated with { Decision = decision.Signed };
        return read.Degree == "printed" ? read with { Decision = decision.Signed } : read with { Degree = "supplied", Basis = "decision", Agreement = null, Decision = decision.Signed };
    }

    /// <summary>Whether the value of a decision is a date.</summary>
    public static bool IsDate(string value) => Read(value) is not null;

    /// <summary>A value: <c>1961-04-11</c>, <c>1961-04</c> or <c>1961-04-11/1961-04-13</c>; null when it is none.</summary>
    private static DateFact? Read(string value)
    {
        var stroke = value.IndexOf('/', StringComparison.Ordinal);
        var (first, last) = stroke < 0 ? (value, value) : (value[..stroke], value[(stroke + 1)..]);
        if (first.Length > 10 || last.Length > 10 || IsoDates.Parse(first) is not { } from || IsoDates.Parse(last) is not { } to || from.Start > to.End) return null;
        return new DateFact(IsoDates.Print(from.Start), IsoDates.Print(to.End), stroke < 0 || first == last ? from.Precision : "range") { Degree = "supplied", Basis = "decision" };
    }
}
