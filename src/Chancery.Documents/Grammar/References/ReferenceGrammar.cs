namespace Chancery.Documents.Grammar.References;

/// <summary>Finds references to documents, footnotes, pages and volumes of the series.</summary>
public static class ReferenceGrammar
{
    /// <summary>The references of a text in order, none overlapping. Read the texts of a document in order with one context, since <i>ibid.</i> looks back.</summary>
    /// <param name="text">A paragraph or a note, white space folded.</param>
    /// <param name="context">Volume, document, and what was cited before; what this text cites is kept in it.</param>
    public static IReadOnlyList<ReferenceSpan> Find(string text, ReferenceContext context) => new ReferenceScan(text, context).Run();
}
