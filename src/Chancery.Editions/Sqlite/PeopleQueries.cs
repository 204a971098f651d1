using System.Globalization;
using Chancery.Editions.People;
using Chancery.Editions.Sqlite.Linking;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Reads the people of the edition.</summary>
internal static class PeopleQueries
{
    private const int MostCompanions = 60;

    private const string Description = """
        coalesce((SELECT description FROM people_entries JOIN persons USING(person) WHERE key = p.key ORDER BY length(description) DESC, person LIMIT 1),
          (SELECT group_concat(office || coalesce(' to ' || post, ''), '; ') FROM (SELECT office, post FROM people_offices WHERE key = p.key ORDER BY position DESC LIMIT 3)), '')
        """;

    private const string Day = $"{DocumentRows.Day}, {DocumentRows.IsInferred}";

    /// <summary>The people whose names begin with some letters, by name.</summary>
    public static IReadOnlyList<PersonSummary> All(SqliteConnection connection, string beginning) => connection.All(
        r => new PersonSummary(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetInt32(4), r.Text(5), r.Text(6)),
        $"SELECT key, name, {Description}, documents, statements, first_day, last_day FROM people p WHERE ?1 = '' OR key >= ?1 AND key < ?1 || char(0x10FFFF) ORDER BY name COLLATE NOCASE, key", beginning.ToLowerInvariant());

    /// <summary>The people with the most documents of a volume.</summary>
    public static IReadOnlyList<PersonSummary> Of(SqliteConnection connection, string volume, int most) => connection.All(
        r => new PersonSummary(r.GetString(0), r.GetString(1), "", r.GetInt32(2), 0, null, null), """
        SELECT key, name, n FROM (SELECT key, count(*) n FROM documents d JOIN people_documents USING(document) WHERE d.volume = ?1 GROUP BY key ORDER BY n DESC, key LIMIT ?2) JOIN people USING(key) ORDER BY n DESC, key
        """, volume, most);

    /// <summary>First letters of the keys, with how many begin so.</summary>
    public static IReadOnlyList<(string Letter, int People)> Initials(SqliteConnection connection) =>
        connection.All(r => (r.GetString(0), r.GetInt32(1)), "SELECT substr(key, 1, 1) letter, count(*) FROM people GROUP BY letter ORDER BY letter");

    /// <summary>A person; null when there is none of this key.</summary>
    public static EditionPerson? One(SqliteConnection connection, string key)
    {
        var person = connection.First(r => new { Name = r.GetString(0), Born = Year(r, 1), Died = Year(r, 2), Statements = r.GetInt32(3) }, "SELECT name, born, died, statements FROM people WHERE key = ?1", key);
        if (person is null) return null;
        var years = connection.All(r => (All: new YearCount(r.GetInt32(0), r.GetInt32(1)), Roles: new RoleYear(r.GetInt32(0), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6))), """
            SELECT CAST(substr(coalesce(date_start, inferred_start), 1, 4) AS INTEGER) year, count(*), sum(sent), sum(received), sum(took_part), sum(said), sum(mentioned)
            FROM people_documents JOIN documents USING(document) WHERE key = ?1 AND coalesce(date_start, inferred_start) IS NOT NULL GROUP BY year ORDER BY year
            """, key);
        return new EditionPerson
        {
            Key = key,
            Name = person.Name,
            Born = person.Born,
            Died = person.Died,
            Statements = person.Statements,
            Offices = connection.All(r => new PersonOffice(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.Text(4)), "SELECT office, power, post, first_day, last_day FROM people_offices WHERE key = ?1 ORDER BY position", key),
            Entries = connection.All(r => new PersonEntry(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt32(4)) { Key = key },
                "SELECT volume, id, name, description, documents FROM people_entries JOIN persons USING(person) WHERE key = ?1 ORDER BY volume, id", key),
            Links = connection.All(r => new PersonLink(r.GetString(0), r.GetString(1), r.GetString(2), r.Text(3)), "SELECT first, second, basis, shared_words FROM people_merges WHERE key = ?1 ORDER BY position", key),
            Roles = connection.All(r => new RoleCounts(r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5)),
                "SELECT count(*), coalesce(sum(sent), 0), coalesce(sum(received), 0), coalesce(sum(took_part), 0), coalesce(sum(said), 0), coalesce(sum(mentioned), 0) FROM people_documents WHERE key = ?1", key)[0],
            Years = [.. years.Select(y => y.All)],
            RoleYears = [.. years.Select(y => y.Roles)],
            Companions = connection.All(r => new Companion(r.GetString(0), r.GetString(1), r.GetInt32(2)), $"""
                SELECT b.key, p.name, count(*) n FROM people_documents a JOIN people_documents b USING(document) JOIN people p ON p.key = b.key
                WHERE a.key = ?1 AND b.key <> ?1 AND (a.sent OR a.received OR a.took_part) AND (b.sent OR b.received OR b.took_part) GROUP BY b.key ORDER BY n DESC, b.key LIMIT {MostCompanions}
                """, key),
        };
    }

    /// <summary>The documents of a person in order of time, the undated last.</summary>
    public static ListPart<PersonDocument> Documents(SqliteConnection connection, string key, PersonRole role, int? year, int offset, int limit)
    {
        var condition = (year is null ? "AND ?2 IS NULL " : "AND substr(coalesce(d.date_start, d.inferred_start), 1, 4) = ?2 ") + role switch
        {
            PersonRole.Sent => "AND p.sent",
            PersonRole.Received => "AND p.received",
            PersonRole.TookPart => "AND p.took_part",
            PersonRole.Said => "AND p.said",
            PersonRole.Mentioned => "AND p.mentioned",
            _ => "",
        };
        var wanted = year?.ToString("0000", CultureInfo.InvariantCulture);
        return new ListPart<PersonDocument>(
            (int)connection.One<long>($"SELECT count(*) FROM people_documents p JOIN documents d USING(document) WHERE key = ?1 {condition}", key, wanted),
            connection.All(r => new PersonDocument(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.GetString(4), r.Text(5), r.GetBoolean(6),
                Roles(r, 7)), $"""
                SELECT d.volume, d.id, d.number, d.kind, d.heading, {Day}, p.sent, p.received, p.took_part, p.said, p.mentioned
                FROM people_documents p JOIN documents d USING(document) WHERE p.key = ?1 {condition} ORDER BY coalesce(d.date_start, d.inferred_start, '9999'), d.volume, d.position LIMIT ?3 OFFSET ?4
                """, key, wanted, limit, offset));
    }

    /// <summary>What a person is reported to have said, in order of time.</summary>
    public static ListPart<ReportedStatement> Statements(SqliteConnection connection, string key, string words, int offset, int limit)
    {
        var from = $"""
            FROM people_documents p JOIN documents d USING(document) JOIN statements s USING(document)
            WHERE p.key = ?1 AND p.said AND {PeopleLinking.Key(row: "s.")} = ?1 AND (?2 = '' OR instr(lower(s.quote), ?2) > 0)
            """;
        var wanted = words.Trim().ToLowerInvariant();
        return new ListPart<ReportedStatement>(
            (int)connection.One<long>("SELECT count(*) " + from, key, wanted),
            connection.All(r => new ReportedStatement(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.Text(4), r.GetBoolean(5), r.GetInt32(6), r.GetString(7), r.Text(8), r.Text(9), r.Text(10), r.GetBoolean(11)), $"""
                SELECT d.volume, d.id, d.number, d.heading, {Day}, s.paragraph, s.quote, s.verb, s.addressee, s.reported_by, s.degree IS NOT 'inferred'
                {from} ORDER BY coalesce(d.date_start, d.inferred_start, '9999'), d.volume, d.position, s.position LIMIT ?3 OFFSET ?4
                """, key, wanted, limit, offset));
    }

    /// <summary>The documents of two people in order of time, the undated last.</summary>
    public static ListPart<SharedDocument> Together(SqliteConnection connection, string key, string other, bool named, int offset, int limit)
    {
        var from = $"""
            FROM people_documents a JOIN people_documents b USING(document) JOIN documents d USING(document)
            WHERE a.key = ?1 AND b.key = ?2 {(named ? "" : "AND (a.sent OR a.received OR a.took_part) AND (b.sent OR b.received OR b.took_part)")}
            """;
        return new ListPart<SharedDocument>(
            (int)connection.One<long>("SELECT count(*) " + from, key, other),
            connection.All(r => new SharedDocument(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.Text(4), r.GetBoolean(5), Roles(r, 6), Roles(r, 11)), $"""
                SELECT d.volume, d.id, d.number, d.heading, {Day}, a.sent, a.received, a.took_part, a.said, a.mentioned, b.sent, b.received, b.took_part, b.said, b.mentioned
                {from} ORDER BY coalesce(d.date_start, d.inferred_start, '9999'), d.volume, d.position LIMIT ?3 OFFSET ?4
                """, key, other, limit, offset));
    }

    /// <summary>The roles whose columns, in the order of the roles, begin at a column.</summary>
    private static IReadOnlyList<PersonRole> Roles(SqliteDataReader reader, int from) => [.. Enum.GetValues<PersonRole>().Where(v => v != PersonRole.Any && reader.GetBoolean(from - 1 + (int)v))];

    private static int? Year(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);
}
