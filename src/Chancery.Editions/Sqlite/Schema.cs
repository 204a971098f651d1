using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>The tables of an edition file. What each holds is described in <c>docs/guide/edition-file.md</c>.</summary>
internal static class Schema
{
    /// <summary>Version of the tables, kept as <c>user_version</c>.</summary>
    public const int Version = 1;

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

    /// <summary>Makes the tables of a new edition in one transaction.</summary>
    public static void Create(SqliteConnection connection)
    {
        connection.Run("PRAGMA journal_mode=WAL");
        using var transaction = connection.BeginTransaction();
        connection.Run(Tables);
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id={ApplicationId}"));
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={Version}"));
        transaction.Commit();
    }

    /// <summary>Says clearly when the file is no edition, or one of a later version.</summary>
    public static void Check(SqliteConnection connection, string path)
    {
        if (connection.One<long>("PRAGMA application_id") != ApplicationId)
            throw new EditionException(EditionFault.NotAnEdition, $"{path} is a database, but no edition of Chancery.");
        var version = connection.One<long>("PRAGMA user_version");
        if (version > Version)
            throw new EditionException(EditionFault.NewerSchema, $"{path} was written by a later version of Chancery (schema {version}; this one reads up to {Version}). Use that version, or import the sources into a new file.");
    }
}
