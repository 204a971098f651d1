namespace Chancery.Editions;

/// <summary>A part of a longer list.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">Those asked for.</param>
public sealed record ListPart<T>(int Total, IReadOnlyList<T> Items);
