using System.Globalization;
using Chancery.Facts.Decisions;
using Chancery.Facts.Offices;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Statements;

/// <summary>Applies what editors decide on who made a statement. A statement is named by the beginning of its quotation or by its paragraph.</summary>
public static class DecidedSpeakers
{
    /// <summary>The statements as editors decide.</summary>
    /// <param name="statements">As they were read.</param>
    /// <param name="participants">The participants, by one of whose lines, keys or entries a decision may name the speaker.</param>
    /// <param name="document">The document's id in facts.</param>
    /// <param name="decisions">The decisions.</param>
    /// <param name="people">The volume's list.</param>
    /// <param name="table">The holders of offices.</param>
    internal static IReadOnlyList<StatementFact> Apply(IReadOnlyList<StatementFact> statements, IReadOnlyList<ParticipantFact> participants, string document, DecisionList decisions, VolumePeople? people, OfficeTable table)
    {
        if (decisions.About(DecidedFacts.Speaker, document).Count == 0) return statements;
        return [.. statements.Select(Decided)];

        StatementFact Decided(StatementFact statement)
        {
            if (decisions.Stated(DecidedFacts.Speaker, document, p => IsNamed(statement.Paragraph, statement.Quote, p)) is { Value: { } value } stated)
            {
                var speaker = participants.FirstOrDefault(p => p.Printed == value || DecidedPerson.IsNamed(value, p.Key, p.Entry, p.Person, document));
                var person = speaker is null && (table[value] is not null || IsEntry(value)) ? DecidedPerson.Of(value, document, people, table) : null;
                return statement with
                {
                    Speaker = speaker?.Printed ?? person?.Name ?? value,
                    Person = speaker is null ? person?.Name : speaker.Person,
                    Key = speaker is null ? person?.Key : speaker.Key,
                    Basis = "decision",
                    Degree = "supplied",
                    Decision = stated.Signed,
                };
            }
            if (statement.Speaker is not { } told) return statement;
            var entry = participants.FirstOrDefault(p => p.Printed == told)?.Entry;
            var rejection = decisions.Rejection(DecidedFacts.Speaker, document, p => IsNamed(statement.Paragraph, statement.Quote, p), v => v == told || DecidedPerson.IsNamed(v, statement.Key, entry, statement.Person, document));
            return rejection is null ? statement : statement with { Speaker = null, Person = null, Key = null, Basis = null, Degree = null, Decision = rejection.Signed };
        }

        bool IsEntry(string value) => people?[value[(value.IndexOf('/', StringComparison.Ordinal) + 1)..]] is not null;
    }

    /// <summary>Whether printed words of a decision name a statement: <c>paragraph 3</c>, or the first words of its quotation.</summary>
    public static bool IsNamed(int paragraph, string quote, string printed) =>
        quote.StartsWith(printed, StringComparison.Ordinal) || printed.StartsWith("paragraph ", StringComparison.Ordinal) && printed.AsSpan(10).SequenceEqual(paragraph.ToString(CultureInfo.InvariantCulture));
}
