namespace Chancery.Editions.Search;

/// <summary>Order of the lines of a concordance; equals stand by date, document and place in it.</summary>
public enum ConcordanceOrder
{
    /// <summary>By date, document and place in it; undated documents last.</summary>
    Date,

    /// <summary>By the words before the keyword, the nearest first.</summary>
    Left,

    /// <summary>By the words behind the keyword.</summary>
    Right,

    /// <summary>By the keyword, then by the words behind it.</summary>
    Keyword,
}

/// <summary>The places of the words of a query in their context, a line each.</summary>
public sealed record Concordance
{
    /// <summary>What the query became, in words for people.</summary>
    public required string Understood { get; init; }

    /// <summary>What could not be taken as meant, and what was done instead.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Why the query was refused; null when it was answered.</summary>
    public string? Refusal { get; init; }

    /// <summary>Order of the lines.</summary>
    public ConcordanceOrder Order { get; init; }

    /// <summary>Number of documents found.</summary>
    public int Documents { get; init; }

    /// <summary>The documents whose text was read for lines, by date: all of them, or as many as are read at most.</summary>
    public int Read { get; init; }

    /// <summary>The documents read that have a line.</summary>
    public int WithLines { get; init; }

    /// <summary>Number of lines in the documents read.</summary>
    public int Total { get; init; }

    /// <summary>The lines asked for.</summary>
    public IReadOnlyList<ConcordanceLine> Lines { get; init; } = [];
}

/// <summary>A place of a word or phrase.</summary>
/// <param name="Volume">Volume id.</param>
/// <param name="Id">Document id within it.</param>
/// <param name="Number">Printed number.</param>
/// <param name="Heading">Heading.</param>
/// <param name="Date">ISO first day; null when undated.</param>
/// <param name="DateInferred">Whether that date is inferred.</param>
/// <param name="In"><c>heading</c>, <c>body</c>, <c>notes</c> or <c>source</c>.</param>
/// <param name="Left">What stands before, within the paragraph or note.</param>
/// <param name="Keyword">The word or phrase as printed.</param>
/// <param name="Right">What stands behind.</param>
public sealed record ConcordanceLine(
    string Volume, string Id, string? Number, string Heading, string? Date, bool DateInferred, string In, string Left, string Keyword, string Right);
