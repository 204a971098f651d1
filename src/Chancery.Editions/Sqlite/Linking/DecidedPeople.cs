using Chancery.Facts.Decisions;
using Chancery.Facts.People.Reconciliation;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Linking;

/// <summary>What editors decide on those whom only the list of another volume names.</summary>
/// <param name="decisions">The decisions of editors.</param>
internal sealed class DecidedPeople(DecisionList decisions)
{
    /// <summary>The decision by which an editor says that a printed name is not a person; null when none does.</summary>
    public Decision? Rejection(string fact, string document, string printed, ReconciledPerson person) => decisions.All.Count == 0
        ? null
        : decisions.Rejection(fact, document, p => p == printed, v => v == person.Key || v == person.Name || person.Entries.Any(e => e.Reference == v));

    /// <summary>The person whom a value names: by the key over all volumes, or by an entry of any list; null when the edition has none such.</summary>
    public static ReconciledPerson? Of(PersonRegister register, string value) =>
        register[value] ?? (value.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? register.Of(value[..slash], value[(slash + 1)..]) : null);

    /// <summary>Gives those whom an editor confirms by a key or an entry of another volume the key of the edition.</summary>
    public static void Link(SqliteConnection connection, PersonRegister register, DecisionList decisions)
    {
        foreach (var decision in decisions.All)
        {
            if (decision is not { Verdict: Verdict.Confirm, Value: { } value } || Of(register, value)?.Key is not { } key || DocumentRows.Of(connection, decision.Subject) is not { } document) continue;
            if (decision.Fact == DecidedFacts.Participant)
            {
                connection.Run("UPDATE participants SET list_key = ?1 WHERE document = ?2 AND basis = 'decision' AND entry IS NULL AND person = ?3 AND (?4 IS NULL OR printed = ?4)", key, document, value, decision.Printed);
                connection.Run("UPDATE statements SET list_key = ?1 WHERE document = ?2 AND entry IS NULL AND person = ?3", key, document, value);
            }
            else if (decision.Fact == DecidedFacts.Speaker)
            {
                connection.Run("UPDATE statements SET list_key = ?1 WHERE document = ?2 AND basis = 'decision' AND entry IS NULL AND office_key IS NULL AND speaker = ?3", key, document, value);
            }
            else if (decision.Fact is DecidedFacts.Sender or DecidedFacts.Receiver)
            {
                connection.Run("UPDATE communication_parties SET list_key = ?1 WHERE document = ?2 AND received = ?3 AND entry IS NULL AND person = ?4", key, document, decision.Fact == DecidedFacts.Receiver ? 1 : 0, value);
            }
        }
    }
}
