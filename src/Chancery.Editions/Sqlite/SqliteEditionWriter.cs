using Chancery.Documents;
using Chancery.Editions.Checks;
using Chancery.Editions.Sqlite.Linking;
using Chancery.Editions.Writing;
using Chancery.Facts;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>
/// Writes volumes into an edition file, each in one transaction: after a kill at any moment the file holds whole volumes only. One writer
/// at a time; a second one is told so. Every failure is an <see cref="EditionException"/>.
/// </summary>
public sealed class SqliteEditionWriter : IDisposable
{
    private readonly string _path;
    private readonly FileStream _lock;
    private readonly SqliteConnection _connection;
    private readonly RecentTexts _recent = new();
    private HashSet<string>? _words;

    private SqliteEditionWriter(string path, FileStream @lock, SqliteConnection connection)
    {
        _path = path;
        _lock = @lock;
        _connection = connection;
    }

    /// <summary>Opens an edition for writing; makes it when there is none.</summary>
    public static SqliteEditionWriter Open(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new EditionException(EditionFault.NotAnEdition, $"{path} is a folder, not an edition.");
        var @lock = Lock(path, full);
        try
        {
            return new SqliteEditionWriter(full, @lock, EditionFile.Write(path));
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }

    /// <summary>The sources that the edition holds: volume, name and hash of each.</summary>
    public IReadOnlyDictionary<(string Volume, string Name), string> Sources() =>
        Guarded(() => _connection.All(r => (Volume: r.GetString(0), Name: r.GetString(1), Hash: r.GetString(2)), "SELECT volume, name, hash FROM sources")
            .ToDictionary(s => (s.Volume, s.Name), s => s.Hash));

    /// <summary>Whether the edition holds a volume that is not made of loose documents.</summary>
    public bool HoldsBoundVolume(string volume) => Guarded(() => _connection.One<long>("SELECT count(*) FROM volumes WHERE id = ?1 AND NOT loose", volume) > 0);

    /// <summary>The documents of a volume that bear one of some ids, each with the source that it comes from and the ids of all documents of that source.</summary>
    public IReadOnlyList<HeldDocument> Holding(string volume, IReadOnlyCollection<string> ids) => Guarded(() =>
    {
        var held = _connection.All(r => (Source: r.GetString(0), Id: r.GetString(1)), "SELECT name, id FROM documents JOIN sources USING(source) WHERE documents.volume = ?1 ORDER BY position", volume);
        var sources = held.ToLookup(h => h.Source, h => h.Id, StringComparer.Ordinal);
        return held.Where(h => ids.Contains(h.Id)).Select(h => new HeldDocument(h.Id, h.Source, [.. sources[h.Source]])).ToList();
    });

    /// <summary>Writes a volume. A bound one replaces what was held of it, a loose one only the sources of the same names.</summary>
    public void Write(VolumeContent volume) => Guarded(() =>
    {
        _words ??= [.. _connection.All(r => r.GetString(0), "SELECT word FROM words")];
        try
        {
            using var transaction = _connection.BeginTransaction();
            Remove(volume);
            using (var rows = new SourceRows(_connection, volume, _words, _recent))
                foreach (var source in volume.Sources) rows.Write(source);
            VolumeRows.Finish(_connection, volume);
            transaction.Commit();
        }
        catch
        {
            _words = null;
            _recent.Clear();
            throw;
        }
        return true;
    });

    /// <summary>
    /// Links what the volumes say over the whole edition: which entries are one person, in which documents each stands, and which documents share text. Done once after the volumes
    /// are written, in one transaction; when it is stopped before that, the next import does it. Nothing is done when nothing has changed.
    /// </summary>
    /// <param name="options">Tables of office holders and the decisions of editors.</param>
    /// <returns>The decisions that name what the edition does not hold.</returns>
    public IReadOnlyList<Finding> Link(FactOptions options) => Guarded(() =>
    {
        EditionLinking.Run(_connection, options, _recent);
        return DecisionCheck.Run(_connection, options);
    });

    /// <summary>Keeps what a check found: looks at volumes that have changed, and all findings in place of the earlier ones.</summary>
    public void WriteChecks(IReadOnlyList<KeptLook> looks, IReadOnlyList<StoredFinding> findings) => Guarded(() =>
    {
        CheckRows.Write(_connection, looks, findings);
        return true;
    });

    /// <summary>Numbers of references of some volumes: all, and those whose target the edition does not hold.</summary>
    public (int References, int Dangling) References(IEnumerable<string> volumes) => Guarded(() =>
    {
        var counts = volumes.Select(v => _connection.All(r => (All: r.GetInt32(0), Dangling: r.GetInt32(1)),
            "SELECT count(*), coalesce(sum(NOT resolved), 0) FROM documents JOIN cross_references USING(document) WHERE volume = ?1", v)[0]).ToList();
        return (counts.Sum(c => c.All), counts.Sum(c => c.Dangling));
    });

    /// <summary>Empties the log into the file and lets other writers in.</summary>
    public void Dispose()
    {
        try
        {
            _connection.Run("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // What is committed stays in the log and is read from there.
        }
        _connection.Dispose();
        _lock.Dispose();
    }

    /// <summary>Refuses to grow the file beyond a size, as a full disk does.</summary>
    internal void LimitSize(long bytes) => _connection.Run(FormattableString.Invariant($"PRAGMA max_page_count={bytes / 4096}"));

    private void Remove(VolumeContent volume)
    {
        foreach (var table in (string[])["checks", "check_findings"]) _connection.Run($"DELETE FROM {table} WHERE volume = ?1", volume.Id);
        var held = volume.Loose
            ? volume.Sources.Select(s => _connection.One<long?>("SELECT source FROM sources WHERE volume = ?1 AND name = ?2", volume.Id, s.Name)).OfType<long>().ToList()
            : _connection.All(r => r.GetInt64(0), "SELECT source FROM sources WHERE volume = ?1", volume.Id);
        foreach (var source in held)
        {
            foreach (var document in _connection.All(r => r.GetInt64(0), "SELECT document FROM documents WHERE volume = ?1 AND source = ?2", volume.Id, source))
            {
                _connection.Run("DELETE FROM full_text WHERE rowid = ?1", document);
                _connection.Run("DELETE FROM document_persons WHERE document = ?1", document);
                foreach (var table in (string[])["cross_references", "participants", "statements", "communications", "document_parties", "communication_parties", "papers", "cables", "cited_papers", "publications", "cited_documents", "people_documents", "fingerprints", "fingerprints_pending"])
                    _connection.Run($"DELETE FROM {table} WHERE document = ?1", document);
                foreach (var table in (string[])["same_text", "same_text_rejected"])
                    _connection.Run($"DELETE FROM {table} WHERE document_a = ?1 OR document_b = ?1", document);
            }
            foreach (var table in (string[])["documents", "sections", "persons", "ids", "findings"])
                _connection.Run($"DELETE FROM {table} WHERE volume = ?1 AND source = ?2", volume.Id, source);
            foreach (var table in (string[])["tei", "facts", "sources"])
                _connection.Run($"DELETE FROM {table} WHERE source = ?1", source);
        }
    }

    private T Guarded<T>(Func<T> work) => EditionFile.Guarded(_path, work);

    private static FileStream Lock(string path, string full)
    {
        try
        {
            return new FileStream(full + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new EditionException(EditionFault.Missing, $"{path} cannot be made: its folder does not exist.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EditionException(EditionFault.ReadOnly, $"{path} cannot be written: its folder is read-only.", e);
        }
        catch (IOException e) when (File.Exists(full + ".lock"))
        {
            throw new EditionException(EditionFault.Busy, $"Another import is writing to {path}. Wait until it has finished, then import again.", e);
        }
        catch (IOException e)
        {
            throw new EditionException(EditionFault.ReadOnly, $"{path} cannot be written: {e.Message}", e);
        }
    }
}
