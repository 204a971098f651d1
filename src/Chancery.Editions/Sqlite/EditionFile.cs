using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Opens connections to an edition file, and says in words for people what goes wrong with one.</summary>
internal sealed class EditionFile
{
    private readonly string _reading;

    private EditionFile(string path, string reading)
    {
        FullPath = path;
        _reading = reading;
    }

    /// <summary>The file.</summary>
    public string FullPath { get; }

    /// <summary>Finds the file and checks that it is an edition that this version can read.</summary>
    public static EditionFile Existing(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full)) throw new EditionException(EditionFault.Missing, $"There is no edition {path}.");
        var file = new EditionFile(full, new SqliteConnectionStringBuilder { DataSource = full, Mode = SqliteOpenMode.ReadOnly }.ToString());
        return file.Guarded(() =>
        {
            try
            {
                using var connection = file.Read();
                Schema.Check(connection, path);
                return file;
            }
            catch (SqliteException e) when (e.SqliteErrorCode is 14 or 8 or 10 && !File.Exists(full + "-wal"))
            {
                // A folder that cannot be written holds no shared memory file; nothing can change there either.
                var fixedFile = new EditionFile(full, new SqliteConnectionStringBuilder { DataSource = "file:" + Uri.EscapeDataString(full).Replace("%2F", "/", StringComparison.Ordinal) + "?immutable=1", Mode = SqliteOpenMode.ReadOnly }.ToString());
                using var connection = fixedFile.Read();
                Schema.Check(connection, path);
                return fixedFile;
            }
        });
    }

    /// <summary>Opens for writing; makes the edition when there is none.</summary>
    public static SqliteConnection Write(string path)
    {
        var full = Path.GetFullPath(path);
        return Guarded(full, () =>
        {
            var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = full, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, DefaultTimeout = 5 }.ToString());
            try
            {
                connection.Open();
                if (connection.One<long>("SELECT count(*) FROM sqlite_schema") == 0) Schema.Create(connection);
                Schema.Check(connection, path, writing: true);
                Schema.Migrate(connection);
                // The log is emptied into the file each time that it has 12,288 pages (48 MB): pages that several volumes change are then written once.
                connection.Run("PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=12288");
                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>A connection for reading, from the pool.</summary>
    public SqliteConnection Read()
    {
        var connection = new SqliteConnection(_reading);
        connection.Open();
        return connection;
    }

    /// <summary>Does something with the file; what the store reports becomes an <see cref="EditionException"/>.</summary>
    public T Guarded<T>(Func<T> work) => Guarded(FullPath, work);

    /// <inheritdoc cref="Guarded{T}(Func{T})"/>
    public static T Guarded<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw Explained(path, e);
        }
    }

    /// <summary>Closes the connections of the pool. The log beside the file goes when nobody else uses it: an edition is one file.</summary>
    public void Close()
    {
        using (var connection = new SqliteConnection(_reading)) SqliteConnection.ClearPool(connection);
        if (!File.Exists(FullPath + "-shm")) return;
        try
        {
            // Only a connection that may write can take the log away, when it is the last to close.
            using var last = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = FullPath, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ToString());
            last.Open();
            last.One<long>("SELECT count(*) FROM sqlite_schema");
        }
        catch (SqliteException)
        {
            // The file may not be written, or another program uses it.
        }
    }

    private static EditionException Explained(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => new EditionException(EditionFault.Busy, $"Another program is writing to {path}. Wait until it has finished, then try again.", e),
        8 => new EditionException(EditionFault.ReadOnly, $"{path} cannot be written: the file or its folder is read-only.", e),
        13 => new EditionException(EditionFault.DiskFull, $"The disk is full: {path} could not be written. The edition holds what was complete before; free some space and import again.", e),
        14 => new EditionException(EditionFault.ReadOnly, $"{path} cannot be opened: its folder is missing, or the rights to it are.", e),
        26 => new EditionException(EditionFault.NotAnEdition, $"{path} is no edition: it is not a database.", e),
        11 => new EditionException(EditionFault.Damaged, $"{path} is damaged ({e.Message}). Import the sources into a new file.", e),
        10 => new EditionException(EditionFault.Damaged, $"The disk failed while {path} was read or written ({e.Message}).", e),
        _ => new EditionException(EditionFault.Damaged, $"{path} could not be read or written: {e.Message}", e),
    };
}
