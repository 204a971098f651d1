using Chancery.Documents;

namespace Chancery.Facts.Exchanges;

/// <summary>One letter, message, note or statement whose text the document prints: as its body, inside a telegram, or as an enclosure.</summary>
public sealed record CommunicationFact
{
    /// <summary><c>letter</c>, <c>message</c>, <c>note</c>, <c>telegram</c>, <c>statement</c>, <c>aide-memoire</c> …</summary>
    public required string Form { get; init; }

    /// <summary><c>between-governments</c> or <c>within-government</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>The sender as printed.</summary>
    public string? From { get; init; }

    /// <summary>The sender's person, where known; of several, one behind the other with semicolons.</summary>
    public string? FromPerson { get; init; }

    /// <summary>The person's key over all volumes.</summary>
    public string? FromKey { get; init; }

    /// <summary>The <c>xml:id</c> of the person's entry in the volume's list.</summary>
    public string? FromEntry { get; init; }

    /// <summary>The editor's decision on the sender's person that was applied: <c>confirmed by M. Aldous, 2025-03-14</c>.</summary>
    public string? FromDecision { get; init; }

    /// <summary>The receiver as printed.</summary>
    public string? To { get; init; }

    /// <summary>The receiver's person, where known.</summary>
    public string? ToPerson { get; init; }

    /// <summary>The person's key over all volumes.</summary>
    public string? ToKey { get; init; }

    /// <summary>The <c>xml:id</c> of the person's entry in the volume's list.</summary>
    public string? ToEntry { get; init; }

    /// <summary>The editor's decision on the receiver's person that was applied.</summary>
    public string? ToDecision { get; init; }

    /// <summary>Its day, ISO: its own date, otherwise that of the document that carries it.</summary>
    public string? Date { get; init; }

    /// <summary><c>inferred</c> when the date is that of the carrying document or itself inferred, <c>supplied</c> when the editors give it; absent when printed.</summary>
    public string? DateDegree { get; init; }

    /// <summary><c>body</c>, or <c>attachment</c> for an enclosure.</summary>
    public required string Where { get; init; }

    /// <summary>The enclosure that prints it, e.g. <c>frus1961-63v06/d9#a1</c>; absent for the body.</summary>
    public string? Part { get; init; }

    /// <summary>What it answers: <c>Document 117</c> where printed, otherwise a few words.</summary>
    public IReadOnlyList<string> InReplyTo { get; init; } = [];

    /// <summary>What answers it, where the document says so.</summary>
    public IReadOnlyList<string> AnsweredBy { get; init; } = [];

    /// <summary>Other letters that its text names with their day.</summary>
    public IReadOnlyList<MentionFact> Mentions { get; init; } = [];

    /// <summary>People and offices on the route, in order.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>The steps of the route that the document tells, in order.</summary>
    public IReadOnlyList<HandoverFact> Route { get; init; } = [];

    /// <summary>The delivery, where it is reported.</summary>
    public DeliveryFact? Delivered { get; init; }

    /// <summary>Whether the text was made public at the time or printed in an official series or the press; false when it is called private; absent when nothing is said.</summary>
    public bool? MadePublic { get; init; }

    /// <summary>Where it was published, as printed.</summary>
    public IReadOnlyList<string> PublishedIn { get; init; } = [];

    /// <summary>The rule by which sender and receiver are told: <c>heading</c>, <c>signature</c>, <c>carrier</c> …</summary>
    public string? Basis { get; init; }

    /// <summary>What sender, receiver and carriage rest on.</summary>
    public IReadOnlyList<Evidence>? Evidence { get; init; }
}

/// <summary>A letter that another names: <c>your letter of April 12</c>.</summary>
/// <param name="Quote">The words.</param>
/// <param name="Of"><c>receiver</c> for <c>your</c>, <c>sender</c> for <c>my</c> and <c>our</c>.</param>
/// <param name="Date">The day, ISO; the year is that of the letter, or the one before where the day would lie behind it.</param>
/// <param name="Where">Where the words stand, as in <see cref="Evidence"/>.</param>
public sealed record MentionFact(string Quote, string Of, string Date, string Where);

/// <summary>One step of a route.</summary>
/// <param name="From">Who hands over, as printed.</param>
/// <param name="To">Who receives.</param>
/// <param name="Status"><c>reported</c>, or <c>announced</c> for what is only said to be going to happen.</param>
public sealed record HandoverFact(string From, string To, string Status)
{
    /// <summary>The day, ISO, where known.</summary>
    public string? Date { get; init; }

    /// <summary>The words.</summary>
    public string? Quote { get; init; }

    /// <summary>Where they stand, as in <see cref="Evidence"/>.</summary>
    public string? Where { get; init; }
}

/// <summary>A delivery that is reported.</summary>
/// <param name="Quote">The words that report it.</param>
public sealed record DeliveryFact(string Quote)
{
    /// <summary>The day, ISO, where known.</summary>
    public string? Date { get; init; }

    /// <summary>To whom, as printed.</summary>
    public string? To { get; init; }

    /// <summary>Where the words stand.</summary>
    public string? Where { get; init; }
}
