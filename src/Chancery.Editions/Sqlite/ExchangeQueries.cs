using System.Text.Json;
using Chancery.Editions.Exchanges;
using Chancery.Editions.Writing;
using Chancery.Facts;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Reads the exchanges.</summary>
internal static class ExchangeQueries
{
    private const string PlaceColumns = "d.volume, d.id, d.number, d.heading, l.communication";

    /// <summary>The exchanges of a scope with at least so many letters, in order of time; the undated last.</summary>
    public static IReadOnlyList<ExchangeSummary> All(SqliteConnection connection, string? scope, int letters) => connection.All(
        r => new ExchangeSummary(r.GetString(0), r.GetString(1), r.GetInt32(2), r.Text(3), r.Text(4), r.Text(5), r.Text(6)), """
        SELECT e.exchange, e.scope, e.letters, e.first_day, e.last_day, coalesce(c.sender_person, c.sender), coalesce(c.receiver_person, c.receiver)
        FROM exchanges e JOIN exchange_letters l ON l.exchange = e.exchange AND l.position = 0 AND l.printing = 0 JOIN communications c ON c.document = l.document AND c.position = l.communication
        WHERE (?1 IS NULL OR e.scope = ?1) AND e.letters >= ?2 ORDER BY coalesce(e.first_day, '9999'), e.exchange
        """, scope, letters);

    /// <summary>An exchange by its key, or by the key of any of its letters; null when there is none.</summary>
    public static EditionExchange? One(SqliteConnection connection, string key)
    {
        if (connection.One<string>("SELECT exchange FROM exchange_letters WHERE exchange = ?1 OR letter = ?1 ORDER BY exchange <> ?1 LIMIT 1", key) is not { } exchange) return null;
        var links = connection.All(r => (Later: r.GetString(0), Link: new ExchangeLink(r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4), r.Text(5), r.Text(6)) { Decision = r.Text(7) }),
            "SELECT later, earlier, kind, basis, degree, quote, stands_in, decision FROM exchange_links WHERE exchange = ?1 ORDER BY later, earlier", exchange).ToLookup(l => l.Later, l => l.Link, StringComparer.Ordinal);
        var letters = connection.All(r => (Position: r.GetInt32(0), Key: r.GetString(1), Place: Place(r, 2), Document: r.GetInt64(7), Source: r.GetInt64(8), Slice: new Slice(r.GetInt32(9), r.GetInt32(10))), $"""
            SELECT l.position, l.letter, {PlaceColumns}, d.document, d.source, d.facts_start, d.facts_length FROM exchange_letters l JOIN documents d USING(document) WHERE exchange = ?1 ORDER BY l.position, l.printing
            """, exchange);
        return new EditionExchange(exchange, connection.One<string>("SELECT scope FROM exchanges WHERE exchange = ?1", exchange)!,
        [
            .. letters.GroupBy(l => l.Position).Select(g =>
            {
                var first = g.First();
                var facts = JsonSerializer.Deserialize(StoredFacts.Of(connection, first.Document, first.Source, first.Slice), FactsJson.Default.DocumentFacts)!;
                return new EditionLetter(first.Key, first.Place, facts.Communications[first.Place.Position], [.. g.Skip(1).Select(l => l.Place)], [.. links[first.Key]]);
            }),
        ]);
    }

    /// <summary>What the exchanges have for a document, letter by letter.</summary>
    public static IReadOnlyList<ExchangePlace> Of(SqliteConnection connection, string volume, string id) => connection.All(
        r => (Exchange: r.GetString(0), Letters: r.GetInt32(1), Position: r.GetInt32(2), Key: r.GetString(3), Communication: r.GetInt32(4)), """
        SELECT e.exchange, e.letters, l.position, (SELECT letter FROM exchange_letters f WHERE f.exchange = l.exchange AND f.position = l.position AND f.printing = 0), l.communication
        FROM exchange_letters l JOIN exchanges e USING(exchange) JOIN documents d USING(document) WHERE d.volume = ?1 AND d.id = ?2 ORDER BY l.communication
        """, volume, id).ConvertAll(l => new ExchangePlace(l.Exchange, l.Letters, l.Communication,
            Linked(connection, "SELECT earlier FROM exchange_links WHERE exchange = ?1 AND later = ?2", l.Exchange, l.Key),
            Linked(connection, "SELECT later FROM exchange_links WHERE exchange = ?1 AND earlier = ?2", l.Exchange, l.Key),
            At(connection, l.Exchange, l.Position - 1), At(connection, l.Exchange, l.Position + 1)));

    private static List<LetterPlace> Linked(SqliteConnection connection, string letters, string exchange, string key) => connection.All(r => Place(r, 0),
        $"SELECT {PlaceColumns} FROM exchange_letters l JOIN documents d USING(document) WHERE exchange = ?1 AND letter IN ({letters}) ORDER BY l.position, l.printing", exchange, key);

    private static LetterPlace? At(SqliteConnection connection, string exchange, int position) => connection.First(r => Place(r, 0),
        $"SELECT {PlaceColumns} FROM exchange_letters l JOIN documents d USING(document) WHERE exchange = ?1 AND l.position = ?2 AND l.printing = 0", exchange, position);

    private static LetterPlace Place(SqliteDataReader r, int column) => new(r.GetString(column), r.GetString(column + 1), r.Text(column + 2), r.GetString(column + 3), r.GetInt32(column + 4));
}
