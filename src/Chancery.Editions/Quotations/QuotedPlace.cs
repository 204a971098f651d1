using Chancery.Facts.Reuse;

namespace Chancery.Editions.Quotations;

/// <summary>How a quotation stands to the edition.</summary>
public enum QuotationMatch
{
    /// <summary>The edition has no such words.</summary>
    NotFound,

    /// <summary>The words stand there with others among them, or without some.</summary>
    OtherWords,

    /// <summary>The same words, written or pointed otherwise.</summary>
    OtherSpelling,

    /// <summary>Word for word.</summary>
    WordForWord,
}

/// <summary>A difference between a quotation and a document.</summary>
/// <param name="Kind">In what they differ.</param>
/// <param name="Quoted">The words of the quotation; empty where it has none.</param>
/// <param name="Printed">The words of the document; empty where it has none.</param>
public sealed record QuotationDifference(VariantKind Kind, string Quoted, string Printed);

/// <summary>A place of the edition at which quoted words stand.</summary>
/// <param name="Volume">The volume's id.</param>
/// <param name="Id">The document's id.</param>
/// <param name="Number">The printed number; null when it has none.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Page">The printed page; null when it is not known.</param>
/// <param name="Anchor">Where on the document's page: <c>p3</c> for a paragraph, the id of a note; null for the document as a whole.</param>
/// <param name="InNote">Whether the words are those of a note.</param>
/// <param name="Match">How well they agree.</param>
/// <param name="Differences">In what they differ.</param>
public sealed record QuotedPlace(string Volume, string Id, string? Number, string Heading, string? Page, string? Anchor, bool InNote, QuotationMatch Match, IReadOnlyList<QuotationDifference> Differences);
