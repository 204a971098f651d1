namespace Chancery.Facts.Statements;

/// <summary>One act of reported or direct speech.</summary>
/// <param name="Paragraph">The paragraph, from 0 over the document's own body.</param>
/// <param name="Quote">The sentence that reports it, as it stands; of a transcript, the paragraph.</param>
public sealed record StatementFact(int Paragraph, string Quote)
{
    /// <summary>The line of the list of participants; for one who is not listed, the words that name him; absent when several speak or it is not told.</summary>
    public string? Speaker { get; init; }

    /// <summary>The words of the quote that name the speaker: <c>The Secretary</c>, <c>he</c>; absent where a verb shares the subject of the one before it.</summary>
    public string? Named { get; init; }

    /// <summary>How many characters of the quote stand before those words.</summary>
    public int? NamedAt { get; init; }

    /// <summary>The speaker's person, where known.</summary>
    public string? Person { get; init; }

    /// <summary>The person's key.</summary>
    public string? Key { get; init; }

    /// <summary>The reporting verb as printed; absent in a transcript, where the name and a colon stand for it.</summary>
    public string? Verb { get; init; }

    /// <summary>To whom it was said: the line of the list of participants, where the sentence tells.</summary>
    public string? Addressee { get; init; }

    /// <summary>In what capacity, as printed: <c>on behalf of the President</c>, <c>personally</c>.</summary>
    public string? Capacity { get; init; }

    /// <summary>Who reports it: the drafter as printed.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>Number of sentences that report it, from the quoted one on, until another act of speech or the end of the paragraph.</summary>
    public int Sentences { get; init; } = 1;

    /// <summary>How the speaker is told: <c>name</c>, <c>title</c>, <c>pronoun</c>, <c>first-person</c>, <c>label</c>, <c>decision</c>; absent with the speaker.</summary>
    public string? Basis { get; init; }

    /// <summary><c>inferred</c> where the speaker was found through a pronoun or the first person, <c>supplied</c> by a decision; absent when the sentence names him.</summary>
    public string? Degree { get; init; }

    /// <summary>The editor's decision on the speaker that was applied.</summary>
    public string? Decision { get; init; }
}
