using Chancery.Facts.Decisions;
using Chancery.Facts.Offices;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Exchanges;

/// <summary>Applies what editors decide on who sent and who received a letter.</summary>
/// <param name="document">The document's id in facts.</param>
/// <param name="decisions">The decisions of editors.</param>
/// <param name="people">The volume's list; null for a document alone.</param>
/// <param name="table">The holders of offices.</param>
internal sealed class DecidedParties(string document, DecisionList decisions, VolumePeople? people, OfficeTable table)
{
    private readonly bool _any = decisions.About(DecidedFacts.Sender, document).Count + decisions.About(DecidedFacts.Receiver, document).Count > 0;

    /// <summary>The communications as editors decide.</summary>
    public IReadOnlyList<CommunicationFact> Apply(IReadOnlyList<CommunicationFact> communications) => _any ? [.. communications.Select(c => Received(Sent(c)))] : communications;

    /// <summary>The sender or receiver of a heading as editors decide.</summary>
    public PartyFact? Apply(string fact, PartyFact? party) => _any && party is not null && Decide(fact, party.Printed, party.Person, party.Key, party.Entry) is { } d
        ? party with { Person = d.Person?.Name, Key = d.Person?.Key, Entry = d.Person?.Entry, Degree = d.Person is null ? null : "supplied", Decision = d.Decision.Signed }
        : party;

    private CommunicationFact Sent(CommunicationFact c) => Decide(DecidedFacts.Sender, c.From, c.FromPerson, c.FromKey, c.FromEntry) is { } d
        ? c with { FromPerson = d.Person?.Name, FromKey = d.Person?.Key, FromEntry = d.Person?.Entry, FromDecision = d.Decision.Signed }
        : c;

    private CommunicationFact Received(CommunicationFact c) => Decide(DecidedFacts.Receiver, c.To, c.ToPerson, c.ToKey, c.ToEntry) is { } d
        ? c with { ToPerson = d.Person?.Name, ToKey = d.Person?.Key, ToEntry = d.Person?.Entry, ToDecision = d.Decision.Signed }
        : c;

    private (DecidedPerson? Person, Decision Decision)? Decide(string fact, string? printed, string? name, string? key, string? entry)
    {
        if (decisions.Stated(fact, document, printed) is { Value: { } value } stated) return (DecidedPerson.Of(value, document, people, table), stated);
        if (name is null && key is null && entry is null) return null;
        return decisions.Rejection(fact, document, p => p == printed, v => DecidedPerson.IsNamed(v, key, entry, name, document)) is { } rejection ? (null, rejection) : null;
    }
}
