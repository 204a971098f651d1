using Chancery.Documents;

namespace Chancery.Sources.Manuscripts;

/// <summary>A paragraph or note of somebody's own text.</summary>
/// <param name="Text">Its characters, white space folded.</param>
/// <param name="Where"><c>paragraph 4</c>, <c>note 12</c>.</param>
/// <param name="Line">The line of a text file at which it begins, from 1; 0 in a Word file.</param>
public sealed record ManuscriptParagraph(string Text, string Where, int Line);

/// <summary>Somebody's own text: a chapter, an article, notes.</summary>
/// <param name="Paragraphs">Its paragraphs and notes in order, notes behind the text.</param>
/// <param name="Failure">Why it could not be read; null when it was.</param>
public sealed record Manuscript(IReadOnlyList<ManuscriptParagraph> Paragraphs, Finding? Failure = null);
