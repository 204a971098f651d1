using Chancery.Facts;
using Chancery.Facts.Decisions;
using Chancery.Facts.Offices;
using Chancery.Facts.People;
using Chancery.Facts.People.Reconciliation;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Linking;

/// <summary>The people of the edition: entries of the volumes' lists that are one person, office holders whom no list names, and where each of them stands.</summary>
internal static class PeopleLinking
{
    /// <summary>The key of a row of people in documents: by its entry of the volume's list, by the tables, and where the table has it by the list of another volume.</summary>
    public static string Key(bool byList = true, string row = "") => $"coalesce((SELECT e.key FROM people_entries e WHERE e.person = {row}entry), {row}office_key{(byList ? $", {row}list_key" : "")})";

    /// <summary>Reads the entries of all lists and begins to reconcile them, on a thread of its own.</summary>
    public static Task<Reconciled> Begin(SqliteConnection connection, FactOptions options)
    {
        var rows = connection.All(r => (Person: r.GetInt64(0), Volume: r.GetString(1), Id: r.GetString(2), Name: r.GetString(3), Description: r.GetString(4), Title: r.GetString(5)),
            "SELECT person, p.volume, p.id, name, description, title FROM persons p JOIN volumes v ON v.id = p.volume");
        return Task.Run(() => new Reconciled(
            PersonRegister.Reconcile(rows.Select(r => new ListEntry(r.Volume, r.Id, r.Name, r.Description, YearSpan.Of(r.Volume, r.Title))), options),
            rows.ToLookup(r => (r.Volume, r.Id), r => r.Person)));
    }

    /// <summary>Replaces the tables of people.</summary>
    public static void Write(SqliteConnection connection, Reconciled people, FactOptions options)
    {
        connection.Run("DELETE FROM people; DELETE FROM people_entries; DELETE FROM people_merges; DELETE FROM people_offices; DELETE FROM people_documents");
        var register = people.Register;
        WriteEntries(connection, register, people.Rows);
        LinkNames(connection, register, options);
        DecidedPeople.Link(connection, register, options.Decisions);
        WriteDocuments(connection);
        WritePeople(connection, register, options.Offices);
    }

    /// <summary>The people of the edition, and the rows of the entries that they are made of.</summary>
    internal sealed record Reconciled(PersonRegister Register, ILookup<(string Volume, string Id), long> Rows);

    private static void WriteEntries(SqliteConnection connection, PersonRegister register, ILookup<(string Volume, string Id), long> rows)
    {
        using var entries = new BulkStatement(connection, "INSERT OR IGNORE INTO people_entries VALUES(?,?)");
        using var merges = new BulkStatement(connection, "INSERT INTO people_merges VALUES(?,?,?,?,?,?,?,?)");
        foreach (var person in register.Persons)
        {
            foreach (var entry in person.Entries)
                foreach (var row in rows[(entry.Volume, entry.Id)]) entries.With(row).With(person.Key).Run();
            for (var i = 0; i < person.Merges.Count; i++)
            {
                var m = person.Merges[i];
                merges.With(person.Key).With(i).With(m.First).With(m.Second).With(m.Basis).With(m.SharedWords.Count == 0 ? null : string.Join(' ', m.SharedWords)).With(m.YearsApart).With(m.Weight).Run();
            }
        }
    }

    /// <summary>Those whom their own volume does not list, by the lists of others.</summary>
    private static void LinkNames(SqliteConnection connection, PersonRegister register, FactOptions options)
    {
        connection.Run("UPDATE participants SET list_key = NULL, list_decision = NULL WHERE list_key IS NOT NULL OR list_decision IS NOT NULL; UPDATE statements SET list_key = NULL WHERE list_key IS NOT NULL; UPDATE communication_parties SET list_key = NULL WHERE list_key IS NOT NULL");
        var names = connection.All(r => (Document: r.GetInt64(0), Position: r.GetInt64(1), Name: r.GetString(2), Office: r.Text(3), Year: r.GetInt32(4), Id: r.GetString(5), Printed: r.GetString(6)), """
            SELECT document, p.position, coalesce(p.name, p.printed), office, CAST(substr(coalesce(date_start, inferred_start, '0'), 1, 4) AS INTEGER), volume || '/' || id, p.printed FROM participants p JOIN documents USING(document)
            WHERE entry IS NULL AND office_key IS NULL AND basis = 'name'
            """);
        var parties = connection.All(r => (Document: r.GetInt64(0), Position: r.GetInt64(1), Received: r.GetInt64(2), Party: r.GetInt64(3), Printed: r.GetString(4), Year: r.GetInt32(5), Id: r.GetString(6)), """
            SELECT document, p.position, received, party, CASE received WHEN 1 THEN c.receiver ELSE c.sender END, CAST(substr(coalesce(c.day, '0'), 1, 4) AS INTEGER), d.volume || '/' || d.id
            FROM communication_parties p JOIN communications c USING(document, position) JOIN documents d USING(document) WHERE p.entry IS NULL AND p.office_key IS NULL AND instr(coalesce(sender_person, '') || coalesce(receiver_person, ''), ';') = 0
            AND CASE received WHEN 1 THEN c.receiver ELSE c.sender END IS NOT NULL
            """);
        if (names.Count + parties.Count == 0) return;
        var search = new RegisterSearch(register, options.Offices);
        var decided = new DecidedPeople(options.Decisions);
        using var writer = new BulkStatement(connection, "UPDATE communication_parties SET list_key = ?1 WHERE document = ?2 AND position = ?3 AND received = ?4 AND party = ?5");
        foreach (var p in parties)
            if (search.Find(p.Printed, null, p.Year) is { } sent && decided.Rejection(p.Received == 1 ? DecidedFacts.Receiver : DecidedFacts.Sender, p.Id, p.Printed, sent) is null) writer.With(sent.Key).With(p.Document).With(p.Position).With(p.Received).With(p.Party).Run();
        using var participant = new BulkStatement(connection, "UPDATE participants SET list_key = ?1 WHERE document = ?2 AND position = ?3");
        using var statement = new BulkStatement(connection, "UPDATE statements SET list_key = ?1 WHERE document = ?2 AND entry IS NULL AND office_key IS NULL AND speaker = (SELECT printed FROM participants p WHERE p.document = ?2 AND p.position = ?3)");
        foreach (var (document, position, name, office, year, id, printed) in names)
        {
            if (search.Find(name, office, year) is not { } person) continue;
            if (decided.Rejection(DecidedFacts.Participant, id, printed, person) is { } rejection)
            {
                connection.Run("UPDATE participants SET list_decision = ?3 WHERE document = ?1 AND position = ?2", document, position, rejection.Signed);
                continue;
            }
            participant.With(person.Key).With(document).With(position).Run();
            statement.With(person.Key).With(document).With(position).Run();
        }
    }

    /// <summary>Who stands where. Of a statement the one who spoke counts, of a communication sender and receiver, of a tag the person tagged.</summary>
    private static void WriteDocuments(SqliteConnection connection) => connection.Run($"""
        INSERT INTO people_documents
        SELECT key, document, max(sent), max(received), max(took_part), max(said), max(mentioned) FROM (
          SELECT e.key, d.document, 0 sent, 0 received, 0 took_part, 0 said, 1 mentioned FROM document_persons d JOIN people_entries e USING(person)
          UNION ALL SELECT {Key()}, document, 0, 0, 1, 0, 0 FROM participants
          UNION ALL SELECT {Key()}, document, 0, 0, 0, 1, 0 FROM statements
          UNION ALL SELECT {Key()}, document, NOT received, received, 0, 0, 0 FROM communication_parties
          UNION ALL SELECT {Key(byList: false)}, document, NOT received, received, 0, 0, 0 FROM document_parties)
        WHERE key IS NOT NULL GROUP BY key, document
        """);

    private static void WritePeople(SqliteConnection connection, PersonRegister register, OfficeTable offices)
    {
        var counts = connection.All(r => (Key: r.GetString(0), Documents: r.GetInt32(1), First: r.Text(2), Last: r.Text(3)),
            "SELECT key, count(*), min(coalesce(date_start, inferred_start)), max(coalesce(date_end, inferred_end)) FROM people_documents JOIN documents USING(document) GROUP BY key").ToDictionary(r => r.Key, StringComparer.Ordinal);
        var said = connection.All(r => (Key: r.Text(0), Statements: r.GetInt32(1)), $"SELECT {Key()} k, count(*) FROM statements GROUP BY k")
            .Where(r => r.Key is not null).ToDictionary(r => r.Key!, r => r.Statements, StringComparer.Ordinal);
        using var people = new BulkStatement(connection, "INSERT INTO people VALUES(?,?,?,?,?,?,?,?,?)");
        using var tenures = new BulkStatement(connection, "INSERT INTO people_offices VALUES(?,?,?,?,?,?,?)");
        foreach (var (key, name) in register.Persons.Select(p => (p.Key, p.Name)).Concat(counts.Keys.Where(k => register[k] is null).Order(StringComparer.Ordinal).Select(k => (k, offices[k]?.Name ?? k))))
        {
            var officer = register[key] is { IsOfficeHolder: false } ? null : offices[key];
            var count = counts.GetValueOrDefault(key);
            people.With(key).With(name).With(officer is null ? 0 : 1).With((long?)officer?.Born).With((long?)officer?.Died).With(count.Documents).With(said.GetValueOrDefault(key)).With(count.First).With(count.Last).Run();
            if (officer is null) continue;
            var position = 0;
            foreach (var t in officer.Tenures.OrderBy(t => t.From.First).ThenBy(t => t.Title, StringComparer.Ordinal))
                tenures.With(key).With(position++).With(t.Office).With(t.Power).With(t.Post).With(t.From.ToString()).With(t.To?.ToString()).Run();
        }
    }
}
