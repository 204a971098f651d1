using Chancery.Documents;

namespace Chancery.Publishing.Html;

/// <summary>Words of a document that its page marks: as a quiet link, with a title that says why.</summary>
/// <param name="Id">The id that the mark bears on the page, once; null for none.</param>
/// <param name="Kind">Its kind, for the stylesheet.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Title">Why it is marked, in a sentence.</param>
/// <param name="Place">Where the words stand.</param>
public sealed record TextMark(string? Id, string Kind, string Href, string Title, MarkPlace Place)
{
    /// <summary>Whether it is shown within another link, too, where it leads nowhere itself; where any of its words are in one, it is left out otherwise.</summary>
    public bool WithinLinks { get; init; }
}

/// <summary>Where the words of a mark stand.</summary>
public abstract record MarkPlace;

/// <summary>Characters of the document's TEI.</summary>
/// <param name="Span">The characters. Where they are a start tag or a value in it, what the element holds is meant.</param>
/// <param name="Words">What they must read, white space folded, with <c>…</c> where it is cut; null when that is not known. They are marked nowhere when they read otherwise.</param>
public sealed record SpanPlace(DocumentSpan Span, string? Words) : MarkPlace;

/// <summary>Words of a sentence.</summary>
/// <param name="Where">The place of the sentence as evidence names it: <c>paragraph 3</c>, <c>participants</c>.</param>
/// <param name="Quote">The sentence, white space folded.</param>
/// <param name="Start">Where the words begin in it.</param>
/// <param name="Length">How many characters they have.</param>
public sealed record SentencePlace(string Where, string Quote, int Start, int Length) : MarkPlace;
