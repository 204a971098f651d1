namespace Chancery.Documents.Grammar.References;

/// <summary>What a reference leads to.</summary>
public enum ReferenceKind
{
    /// <summary>A document, by its number: <c>Document 117</c>.</summary>
    Document,

    /// <summary>A note of a document: <c>footnote 2, Document 14</c>, <c>footnote 4 above</c>.</summary>
    Footnote,

    /// <summary>A page: <c>ante, p. 53</c>, <c>Foreign Relations, 1948, vol. I, Part 1, p. 510</c>.</summary>
    Page,

    /// <summary>A whole volume.</summary>
    Volume,

    /// <summary>The document before or after, by the bare word <i>supra</i> or <i>infra</i>.</summary>
    Neighbour,
}

/// <summary>A reference found in text.</summary>
/// <param name="Start">Offset within the text.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="Target">The target as the dialect writes it: <c>#d117</c>, <c>#d13fn1</c>, <c>frus1961-63v14#pg_751</c>; a volume's id without <c>#</c> for a whole volume.</param>
/// <param name="Kind">What it leads to.</param>
public sealed record ReferenceSpan(int Start, int Length, string Target, ReferenceKind Kind);
