namespace Chancery.Documents.Grammar.Names;

/// <summary>A mention of a listed person.</summary>
/// <param name="Start">Offset within the text.</param>
/// <param name="Length">Length in characters: given names and surname, without title and possessive ending.</param>
/// <param name="Person">The entry.</param>
public sealed record NameSpan(int Start, int Length, Person Person);

/// <summary>A mention of a listed term.</summary>
/// <param name="Start">Offset within the text.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="Term">The entry.</param>
public sealed record TermSpan(int Start, int Length, Term Term);

/// <summary>A name that two or more listed persons bear, where the text does not tell which is meant.</summary>
/// <param name="Printed">The name as printed at the first such place.</param>
/// <param name="Persons">Those who bear it.</param>
/// <param name="Text">Number of the text, counted from 0 in the order read.</param>
/// <param name="Start">Offset within that text.</param>
/// <param name="Count">How often it occurs so.</param>
public sealed record NameDoubt(string Printed, IReadOnlyList<Person> Persons, int Text, int Start, int Count);
