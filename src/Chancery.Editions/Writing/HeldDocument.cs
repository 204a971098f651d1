namespace Chancery.Editions.Writing;

/// <summary>A document that an edition holds, and where it comes from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">The name of its source, folder and file: <c>ansel-v2/d9.txt</c>.</param>
/// <param name="Documents">The ids of all documents of that source.</param>
public sealed record HeldDocument(string Id, string Source, IReadOnlyList<string> Documents);
