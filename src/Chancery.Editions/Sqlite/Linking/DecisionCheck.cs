using Chancery.Documents;
using Chancery.Facts;
using Chancery.Facts.Dates;
using Chancery.Facts.Decisions;
using Chancery.Facts.Statements;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Linking;

/// <summary>Decisions that name what the edition does not hold: a kind of fact, a document, an entry, a person, printed words. They decide nothing.</summary>
internal static class DecisionCheck
{
    /// <summary>A finding for each such decision, in the order of the file.</summary>
    public static IReadOnlyList<Finding> Run(SqliteConnection connection, FactOptions options)
    {
        var findings = new List<Finding>();
        foreach (var decision in options.Decisions.All)
            if (Fault(connection, options, decision) is { } fault) findings.Add(new Finding("CH-A003", Severity.Warning, fault + " The decision is not applied.", decision.Where));
        return findings;
    }

    private static string? Fault(SqliteConnection connection, FactOptions options, Decision decision)
    {
        if (!DecidedFacts.All.Contains(decision.Fact)) return $"“{decision.Fact}” is no kind of fact; the kinds are {string.Join(", ", DecidedFacts.All)}.";
        if (decision is { Verdict: Verdict.Confirm, Value: null }) return "A line that confirms does not say what: its value is empty.";
        if (decision.Fact == DecidedFacts.SamePerson)
            return decision.Value is null ? "The other entry is not named." : decision.Value == decision.Subject ? "It names one entry twice." : NoEntry(connection, decision.Subject) ?? NoEntry(connection, decision.Value);
        if (DocumentRows.Of(connection, decision.Subject) is not { } document) return NoDocument(decision.Subject);
        return (decision.Value is { } value ? ValueFault(connection, options, decision, value) : null) ?? (decision.Printed is { } printed ? WordsFault(connection, decision, document, printed) : null) ?? Unlinked(connection, decision, document);
    }

    private static string? ValueFault(SqliteConnection connection, FactOptions options, Decision decision, string value) => decision.Fact switch
    {
        DecidedFacts.Date => DecidedDate.IsDate(value) ? null : $"“{value}” is no date: 1961-04-11, 1961-04 or 1961-04-11/1961-04-13.",
        DecidedFacts.Reply or DecidedFacts.CitedPaper or DecidedFacts.SameText => value == decision.Subject ? "It names one document twice." : DocumentRows.Of(connection, value) is null ? NoDocument(value) : null,
        // A rejected person may be named by the name that was inferred, a speaker by any words.
        _ when decision.Verdict == Verdict.Reject || decision.Fact == DecidedFacts.Speaker => null,
        _ => options.Offices[value] is not null || connection.One<long>("SELECT EXISTS(SELECT 1 FROM people_entries WHERE key = ?1)", value) > 0 || NoEntry(connection, value.Contains('/', StringComparison.Ordinal) ? value : decision.Subject[..(decision.Subject.LastIndexOf('/') + 1)] + value) is null
            ? null
            : $"“{value}” is neither the key of a person nor an entry of a list.",
    };

    private static string? WordsFault(SqliteConnection connection, Decision decision, long document, string printed)
    {
        var found = decision.Fact switch
        {
            DecidedFacts.Participant => Any("participants WHERE document = ?1 AND printed = ?2"),
            DecidedFacts.Sender => Any("communications WHERE document = ?1 AND sender = ?2") || Any("document_parties WHERE document = ?1 AND NOT received AND printed = ?2"),
            DecidedFacts.Receiver => Any("communications WHERE document = ?1 AND receiver = ?2") || Any("document_parties WHERE document = ?1 AND received AND printed = ?2"),
            DecidedFacts.CitedPaper => Any("cited_papers WHERE document = ?1 AND printed = ?2"),
            DecidedFacts.Speaker => connection.All(r => (r.GetInt32(0), r.GetString(1)), "SELECT paragraph, quote FROM statements WHERE document = ?1", document).Exists(s => DecidedSpeakers.IsNamed(s.Item1, s.Item2, printed)),
            _ => true,
        };
        return found ? null : $"{decision.Subject} has no {Of(decision.Fact)} “{printed}”.";

        bool Any(string rows) => connection.One<long>($"SELECT EXISTS(SELECT 1 FROM {rows})", document, printed) > 0;
    }

    /// <summary>A reply is confirmed between one letter of each document.</summary>
    private static string? Unlinked(SqliteConnection connection, Decision decision, long document) =>
        decision is not { Fact: DecidedFacts.Reply, Verdict: Verdict.Confirm } || connection.One<long>("SELECT EXISTS(SELECT 1 FROM exchange_links l JOIN exchange_letters e ON e.letter = l.later AND e.exchange = l.exchange WHERE e.document = ?1 AND l.decision = ?2)", document, decision.Signed) > 0
            ? null
            : $"{decision.Subject} and {decision.Value} do not print one letter each, between the same parties.";

    private static string Of(string fact) => fact switch { DecidedFacts.CitedPaper => "citation", DecidedFacts.Speaker => "statement that begins with, or is in,", _ => fact };

    private static string NoDocument(string id) => $"The edition has no document {id}.";

    private static string? NoEntry(SqliteConnection connection, string reference) =>
        reference.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && connection.One<long>("SELECT EXISTS(SELECT 1 FROM persons WHERE volume = ?1 AND id = ?2)", reference[..slash], reference[(slash + 1)..]) > 0 ? null : $"The edition has no list with the entry {reference}.";
}
