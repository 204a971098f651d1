namespace Chancery.Editions.Search.Query;

/// <summary>The parts of a document that a query can name.</summary>
public enum SearchField
{
    /// <summary>The heading.</summary>
    Heading,

    /// <summary>The footnotes.</summary>
    Note,

    /// <summary>The source note.</summary>
    Source,

    /// <summary>The listed persons tagged in the document, and its participants.</summary>
    Person,

    /// <summary>The place of the date line.</summary>
    Place,

    /// <summary>File number and lot.</summary>
    File,
}

/// <summary>A query as understood: what a document must be. Depends on no store.</summary>
public abstract record QueryNode;

/// <summary>A word.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Exact">Whether it must stand as written; otherwise its inflections are found too.</param>
public sealed record WordNode(string Word, bool Exact) : QueryNode;

/// <summary>All words that begin so.</summary>
/// <param name="Beginning">The beginning, folded.</param>
public sealed record PrefixNode(string Beginning) : QueryNode;

/// <summary>Words one behind the other, as written.</summary>
/// <param name="Words">Two or more words, folded.</param>
/// <param name="Prefix">Whether the last one is only a beginning.</param>
public sealed record PhraseNode(IReadOnlyList<string> Words, bool Prefix) : QueryNode;

/// <summary>Words in any order with few others between the first and the last of them.</summary>
/// <param name="Words">Two or more words, folded; their inflections count too.</param>
/// <param name="Distance">At most so many words between.</param>
public sealed record NearNode(IReadOnlyList<string> Words, int Distance) : QueryNode;

/// <summary>All of these; two or more.</summary>
public sealed record AndNode(IReadOnlyList<QueryNode> Nodes) : QueryNode;

/// <summary>Any of these; two or more.</summary>
public sealed record OrNode(IReadOnlyList<QueryNode> Nodes) : QueryNode;

/// <summary>Not this.</summary>
public sealed record NotNode(QueryNode Node) : QueryNode;

/// <summary>This, in a part of the document.</summary>
public sealed record FieldNode(SearchField Field, QueryNode Node) : QueryNode;
