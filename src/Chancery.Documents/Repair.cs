namespace Chancery.Documents;

/// <summary>A change of one place of a source that mends a finding. It never touches the words of a document, only its apparatus and encoding.</summary>
/// <param name="Title">What it does, as an order: <c>Rename target to xml:id</c>.</param>
/// <param name="Where">The characters that are replaced; of length 0 where something is put in.</param>
/// <param name="End">The place behind them; the same as <paramref name="Where"/> where something is put in.</param>
/// <param name="Text">What takes their place, as it will stand in the source.</param>
/// <param name="IsCertain">Whether it can be made without a look; a suggestion otherwise.</param>
public sealed record Repair(string Title, SourcePosition Where, SourcePosition End, string Text, bool IsCertain = true);
