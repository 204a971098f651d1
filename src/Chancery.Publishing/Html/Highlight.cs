using Chancery.Editions.Search;

namespace Chancery.Publishing.Html;

/// <summary>Words of a document that a reader asked for: found by a query, or quoted. Unlike a mark it leads nowhere and stands within links and marks, too.</summary>
/// <param name="Id">The id that its first characters bear on the page.</param>
/// <param name="Kind">Its kind, for the stylesheet.</param>
/// <param name="Places">Its characters; no two highlights share any.</param>
public sealed record Highlight(string Id, string Kind, IReadOnlyList<TextPlace> Places);
