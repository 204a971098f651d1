namespace Chancery.Publishing.Html;

/// <summary>Where a reference of a document leads when it is shown as a page.</summary>
/// <param name="Href">The address; null when the reference leads nowhere here.</param>
/// <param name="Why">For a reference that leads nowhere: the reason, as a sentence without its full stop.</param>
public sealed record Link(string? Href, string? Why = null);

/// <summary>A way on from a person of a volume's list.</summary>
/// <param name="Href">The address.</param>
/// <param name="Label">What it leads to, in a few words.</param>
public sealed record WayOn(string Href, string Label);
