using Chancery.Documents;

namespace Chancery.Facts.Exchanges.Threads;

/// <summary>A letter of an edition with the document that prints it.</summary>
/// <param name="Document">The document's id in facts: <c>frus1961-63v06/d9</c>.</param>
/// <param name="Position">Its place among the document's communications, from 0.</param>
/// <param name="Communication">What is stated of it.</param>
public sealed record ExchangeLetter(string Document, int Position, CommunicationFact Communication)
{
    /// <summary>The references of the document, by which <c>Document 117</c> is found.</summary>
    public IReadOnlyList<ReferenceFact> References { get; init; } = [];

    /// <summary>The volume's id; empty for a loose document that names none.</summary>
    public string Volume => Document.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? Document[..slash] : "";

    /// <summary>The key by which addresses name it: <c>frus1961-63v06-d9</c>, <c>frus1961-63v06-d9-2</c> for the second one of a document.</summary>
    public string Key => Document.Replace('/', '-') + (Position == 0 ? "" : "-" + (Position + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>A chain of letters that answer or name one another.</summary>
/// <param name="Key">The key of its first letter.</param>
/// <param name="Scope">The scope of its letters.</param>
/// <param name="Letters">The letters in order of time. One without a day stands before the letter that answers it, or behind the one that it answers.</param>
public sealed record Exchange(string Key, string Scope, IReadOnlyList<ThreadedLetter> Letters);

/// <summary>A letter in its thread.</summary>
/// <param name="Letter">The letter; of several printings the one that stands first by document.</param>
/// <param name="AlsoPrinted">Other printings of it.</param>
/// <param name="Links">The earlier letters that it answers or names.</param>
public sealed record ThreadedLetter(ExchangeLetter Letter, IReadOnlyList<ExchangeLetter> AlsoPrinted, IReadOnlyList<LetterLink> Links);

/// <summary>A link from a letter to an earlier one.</summary>
/// <param name="To">The key of the earlier letter.</param>
/// <param name="Kind"><c>reply</c>, or <c>names</c> for one that is only named.</param>
/// <param name="Basis"><c>reference</c>: the editors refer to it; <c>named-date</c>: the text names form and day, and the parties are reversed; <c>decision</c>: an editor says so.</param>
/// <param name="Degree"><c>inferred</c> for a named day, <c>supplied</c> by a decision; null when the editors refer to it.</param>
/// <param name="Evidence">What it rests on, in the document of the later letter.</param>
public sealed record LetterLink(string To, string Kind, string Basis, string? Degree, Evidence? Evidence)
{
    /// <summary>The editor's decision that was applied.</summary>
    public string? Decision { get; init; }
}
