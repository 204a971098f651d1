using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>The tables of an edition file. What each holds is described in <c>docs/guide/edition-file.md</c>.</summary>
internal static class Schema
{
    /// <summary>Version of the tables, kept as <c>user_version</c>.</summary>
    public const int Version = 3;

    /// <summary>Marks the file as an edition (<c>CHAN</c>), kept as <c>application_id</c>.</summary>
    public const int ApplicationId = 0x4348414E;

    private const string Tables = """
        CREATE TABLE edition(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
        INSERT INTO edition VALUES('generation', 0);

        CREATE TABLE volumes(
            id TEXT PRIMARY KEY, title TEXT NOT NULL, short_title TEXT NOT NULL, series TEXT, volume_number TEXT, publisher TEXT, pub_place TEXT, pub_year TEXT,
            loose INTEGER NOT NULL, documents INTEGER NOT NULL DEFAULT 0, notes INTEGER NOT NULL DEFAULT 0, pages INTEGER NOT NULL DEFAULT 0,
            persons INTEGER NOT NULL DEFAULT 0, first_day TEXT, last_day TEXT) WITHOUT ROWID;

        CREATE TABLE sources(
            source INTEGER PRIMARY KEY, volume TEXT NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, format TEXT NOT NULL, encoding TEXT NOT NULL,
            length INTEGER NOT NULL, namespaces TEXT NOT NULL, pages INTEGER NOT NULL, UNIQUE(volume, name));

        CREATE TABLE tei(source INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(source, start));
        CREATE TABLE facts(source INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(source, start));

        CREATE TABLE documents(
            document INTEGER PRIMARY KEY, volume TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, depth INTEGER NOT NULL,
            number TEXT, kind TEXT NOT NULL, heading TEXT NOT NULL,
            date_start TEXT, date_end TEXT, date_precision TEXT, date_degree TEXT, inferred_start TEXT, inferred_end TEXT, inferred_basis TEXT,
            place TEXT, classification TEXT, file_number TEXT, notes INTEGER NOT NULL, pages INTEGER NOT NULL, start_page TEXT,
            source INTEGER NOT NULL, tei_start INTEGER NOT NULL, tei_length INTEGER NOT NULL, facts_start INTEGER NOT NULL, facts_length INTEGER NOT NULL, namespaces TEXT);
        CREATE INDEX documents_by_id ON documents(volume, id);
        CREATE INDEX documents_by_position ON documents(volume, position);

        CREATE TABLE sections(
            volume TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, depth INTEGER NOT NULL, heading TEXT NOT NULL, documents INTEGER NOT NULL,
            source INTEGER NOT NULL, tei_start INTEGER NOT NULL, tei_length INTEGER NOT NULL, namespaces TEXT, PRIMARY KEY(volume, position)) WITHOUT ROWID;

        CREATE TABLE persons(
            person INTEGER PRIMARY KEY, volume TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, documents INTEGER NOT NULL, source INTEGER NOT NULL);
        CREATE INDEX persons_by_id ON persons(volume, id);
        CREATE TABLE document_persons(document INTEGER NOT NULL, person INTEGER NOT NULL, PRIMARY KEY(document, person)) WITHOUT ROWID;

        CREATE TABLE ids(volume TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, within TEXT, source INTEGER NOT NULL, PRIMARY KEY(volume, id)) WITHOUT ROWID;

        CREATE TABLE cross_references(
            document INTEGER NOT NULL, position INTEGER NOT NULL, printed TEXT NOT NULL, target TEXT NOT NULL, target_volume TEXT NOT NULL, target_id TEXT,
            stands_in TEXT NOT NULL, resolved INTEGER NOT NULL, PRIMARY KEY(document, position)) WITHOUT ROWID;
        CREATE INDEX cross_references_by_target ON cross_references(target_volume, target_id);

        CREATE TABLE findings(
            volume TEXT NOT NULL, source INTEGER NOT NULL, document TEXT, rule TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL,
            file TEXT NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL, length INTEGER NOT NULL, words TEXT);
        CREATE INDEX findings_by_volume ON findings(volume, document);

        CREATE TABLE words(stem TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY(stem, word)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE full_text USING fts5(heading, body, notes, source, person, place, file, content='', contentless_delete=1, tokenize='ascii');
        INSERT INTO full_text(full_text, rank) VALUES('hashsize', 67108864);
        INSERT INTO full_text(full_text, rank) VALUES('automerge', 8);
        CREATE VIRTUAL TABLE full_text_words USING fts5vocab(full_text, row);
        """;

    /// <summary>The tables of what the record says, since version 2. The first are written with the volumes, the others after them, over the whole edition.</summary>
    private const string FactTables = """
        INSERT INTO edition VALUES('linked', '');

        CREATE TABLE participants(
            document INTEGER NOT NULL, position INTEGER NOT NULL, printed TEXT NOT NULL, name TEXT, person TEXT, entry INTEGER, office_key TEXT, list_key TEXT,
            list_decision TEXT, office TEXT, side TEXT, degree TEXT, basis TEXT, undecided TEXT, PRIMARY KEY(document, position)) WITHOUT ROWID;
        CREATE TABLE statements(
            document INTEGER NOT NULL, position INTEGER NOT NULL, paragraph INTEGER NOT NULL, speaker TEXT, person TEXT, entry INTEGER, office_key TEXT, list_key TEXT,
            verb TEXT, addressee TEXT, capacity TEXT, reported_by TEXT, basis TEXT, degree TEXT, quote TEXT NOT NULL, PRIMARY KEY(document, position)) WITHOUT ROWID;
        CREATE TABLE document_parties(
            document INTEGER NOT NULL, received INTEGER NOT NULL, party INTEGER NOT NULL, printed TEXT NOT NULL, person TEXT, entry INTEGER, office_key TEXT, PRIMARY KEY(document, received, party)) WITHOUT ROWID;
        CREATE TABLE communications(
            document INTEGER NOT NULL, position INTEGER NOT NULL, form TEXT NOT NULL, scope TEXT NOT NULL,
            sender TEXT, sender_person TEXT, receiver TEXT, receiver_person TEXT, day TEXT, day_degree TEXT, stands_in TEXT NOT NULL, part TEXT, made_public INTEGER,
            PRIMARY KEY(document, position)) WITHOUT ROWID;
        CREATE TABLE communication_parties(
            document INTEGER NOT NULL, position INTEGER NOT NULL, received INTEGER NOT NULL, party INTEGER NOT NULL, person TEXT, entry INTEGER, office_key TEXT, list_key TEXT, PRIMARY KEY(document, position, received, party)) WITHOUT ROWID;
        CREATE TABLE papers(
            document INTEGER PRIMARY KEY, repository TEXT NOT NULL, repository_key TEXT NOT NULL, collection TEXT NOT NULL, collection_key TEXT NOT NULL,
            file TEXT, file_key TEXT, sort_order TEXT, place TEXT NOT NULL);
        CREATE INDEX papers_by_file ON papers(file_key);

        CREATE TABLE cables(
            document INTEGER PRIMARY KEY, form TEXT NOT NULL, post TEXT, direction TEXT, mission TEXT, series TEXT, number TEXT, second_number TEXT, day TEXT);
        CREATE TABLE cited_papers(
            document INTEGER NOT NULL, position INTEGER NOT NULL, printed TEXT NOT NULL, form TEXT NOT NULL, post TEXT, direction TEXT, sender TEXT, receiver TEXT,
            series TEXT, number TEXT, second_number TEXT, day TEXT, day_degree TEXT,
            repository TEXT, collection TEXT, file_number TEXT, lot TEXT, box TEXT, folder TEXT, place_degree TEXT, not_printed INTEGER NOT NULL, target TEXT, stands_in TEXT NOT NULL,
            PRIMARY KEY(document, position)) WITHOUT ROWID;
        CREATE TABLE publications(
            document INTEGER NOT NULL, position INTEGER NOT NULL, printed TEXT NOT NULL, series TEXT NOT NULL, title TEXT, year TEXT, volume_number TEXT, day TEXT, pages TEXT, number TEXT, degree TEXT, stands_in TEXT NOT NULL,
            PRIMARY KEY(document, position)) WITHOUT ROWID;

        CREATE TABLE cited_documents(document INTEGER NOT NULL, position INTEGER NOT NULL, printed_in INTEGER, basis TEXT, decision TEXT, PRIMARY KEY(document, position)) WITHOUT ROWID;
        CREATE INDEX cited_documents_by_printed ON cited_documents(printed_in);

        CREATE TABLE exchanges(exchange TEXT PRIMARY KEY, scope TEXT NOT NULL, letters INTEGER NOT NULL, first_day TEXT, last_day TEXT) WITHOUT ROWID;
        CREATE TABLE exchange_letters(
            exchange TEXT NOT NULL, position INTEGER NOT NULL, printing INTEGER NOT NULL, letter TEXT NOT NULL, document INTEGER NOT NULL, communication INTEGER NOT NULL,
            PRIMARY KEY(exchange, position, printing)) WITHOUT ROWID;
        CREATE INDEX exchange_letters_by_document ON exchange_letters(document);
        CREATE TABLE exchange_links(
            exchange TEXT NOT NULL, later TEXT NOT NULL, earlier TEXT NOT NULL, kind TEXT NOT NULL, basis TEXT NOT NULL, degree TEXT, quote TEXT, stands_in TEXT, decision TEXT, PRIMARY KEY(exchange, later, earlier)) WITHOUT ROWID;

        CREATE TABLE people(
            key TEXT PRIMARY KEY, name TEXT NOT NULL, office_holder INTEGER NOT NULL, born INTEGER, died INTEGER,
            documents INTEGER NOT NULL, statements INTEGER NOT NULL, first_day TEXT, last_day TEXT) WITHOUT ROWID;
        CREATE TABLE people_entries(person INTEGER PRIMARY KEY, key TEXT NOT NULL);
        CREATE INDEX people_entries_by_key ON people_entries(key);
        CREATE TABLE people_merges(
            key TEXT NOT NULL, position INTEGER NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, basis TEXT NOT NULL, shared_words TEXT, years_apart INTEGER NOT NULL, weight REAL,
            PRIMARY KEY(key, position)) WITHOUT ROWID;
        CREATE TABLE people_offices(
            key TEXT NOT NULL, position INTEGER NOT NULL, office TEXT NOT NULL, power TEXT NOT NULL, post TEXT, first_day TEXT NOT NULL, last_day TEXT,
            PRIMARY KEY(key, position)) WITHOUT ROWID;
        CREATE TABLE people_documents(
            key TEXT NOT NULL, document INTEGER NOT NULL, sent INTEGER NOT NULL, received INTEGER NOT NULL, took_part INTEGER NOT NULL, said INTEGER NOT NULL, mentioned INTEGER NOT NULL,
            PRIMARY KEY(key, document)) WITHOUT ROWID;
        CREATE INDEX people_documents_by_document ON people_documents(document);

        CREATE TABLE fingerprints(document INTEGER PRIMARY KEY, hashes BLOB NOT NULL);
        CREATE TABLE fingerprints_pending(document INTEGER PRIMARY KEY);
        CREATE TABLE same_text(
            document_a INTEGER NOT NULL, document_b INTEGER NOT NULL, kind TEXT NOT NULL, share_a REAL NOT NULL, share_b REAL NOT NULL, words INTEGER NOT NULL,
            degree TEXT, decision TEXT, PRIMARY KEY(document_a, document_b)) WITHOUT ROWID;
        CREATE INDEX same_text_by_second ON same_text(document_b);
        CREATE TABLE same_text_rejected(
            document_a INTEGER NOT NULL, document_b INTEGER NOT NULL, kind TEXT NOT NULL, share_a REAL NOT NULL, share_b REAL NOT NULL, words INTEGER NOT NULL,
            decision TEXT NOT NULL, PRIMARY KEY(document_a, document_b)) WITHOUT ROWID;
        """;

    /// <summary>The editors of volumes and the tables of what the checks found, since version 3. These are written by a check, not by an import.</summary>
    private const string CheckTables = """
        ALTER TABLE volumes ADD COLUMN editors TEXT;
        CREATE TABLE checks(volume TEXT PRIMARY KEY, state TEXT NOT NULL, look BLOB NOT NULL);
        CREATE TABLE check_findings(
            volume TEXT NOT NULL, document TEXT, rule TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL, length INTEGER NOT NULL,
            words TEXT, fingerprint TEXT NOT NULL, span_start INTEGER, span_length INTEGER);
        CREATE INDEX check_findings_by_volume ON check_findings(volume, document);
        CREATE INDEX check_findings_by_rule ON check_findings(rule);
        """;

    /// <summary>Makes the tables of a new edition in one transaction.</summary>
    public static void Create(SqliteConnection connection)
    {
        connection.Run("PRAGMA journal_mode=WAL");
        using var transaction = connection.BeginTransaction();
        connection.Run(Tables);
        connection.Run(FactTables);
        connection.Run(CheckTables);
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id={ApplicationId}"));
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={Version}"));
        transaction.Commit();
    }

    /// <summary>
    /// Brings an edition of an earlier version up to this one, in one transaction. What it holds stays; the facts of the documents of a first version come with the next
    /// import, since its sources count as changed.
    /// </summary>
    public static void Migrate(SqliteConnection connection)
    {
        var version = connection.One<long>("PRAGMA user_version");
        if (version >= Version) return;
        using var transaction = connection.BeginTransaction();
        if (version == 1)
        {
            connection.Run(FactTables);
            connection.Run("UPDATE sources SET hash = ''");
        }
        connection.Run(CheckTables);
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={Version}"));
        transaction.Commit();
    }

    /// <summary>Says clearly when the file is no edition, or one of another version.</summary>
    /// <param name="connection">A connection to the file.</param>
    /// <param name="path">The file as it was named.</param>
    /// <param name="writing">Whether an edition of an earlier version is accepted, since it will be brought up to this one.</param>
    public static void Check(SqliteConnection connection, string path, bool writing = false)
    {
        if (connection.One<long>("PRAGMA application_id") != ApplicationId)
            throw new EditionException(EditionFault.NotAnEdition, $"{path} is a database, but no edition of Chancery.");
        var version = connection.One<long>("PRAGMA user_version");
        if (version > Version)
            throw new EditionException(EditionFault.NewerSchema, $"{path} was written by a later version of Chancery (schema {version}; this one reads up to {Version}). Use that version, or import the sources into a new file.");
        if (version < Version && !writing)
            throw new EditionException(EditionFault.OlderSchema, $"{path} was written by an earlier version of Chancery (schema {version}; this one reads {Version}). Import its sources into it again: what has changed is brought up to date.");
    }
}
