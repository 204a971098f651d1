using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Chancery.Editions.Sqlite;

/// <summary>A statement that is run for many rows: compiled once, bound by place, without the cost of parameter objects.</summary>
internal sealed class BulkStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int _next = 1;

    /// <summary>Compiles a statement.</summary>
    public BulkStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Binds the next parameter.</summary>
    public BulkStatement With(string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_statement, _next) : raw.sqlite3_bind_text(_statement, _next, value));
        _next++;
        return this;
    }

    /// <summary>Binds the next parameter.</summary>
    public BulkStatement With(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, _next++, value));
        return this;
    }

    /// <summary>Binds the next parameter.</summary>
    public BulkStatement With(long? value) => value is { } number ? With(number) : With((string?)null);

    /// <summary>Binds the next parameter.</summary>
    public BulkStatement With(double? value)
    {
        Check(value is { } number ? raw.sqlite3_bind_double(_statement, _next, number) : raw.sqlite3_bind_null(_statement, _next));
        _next++;
        return this;
    }

    /// <summary>Binds the next parameter.</summary>
    public BulkStatement With(byte[] value)
    {
        Check(raw.sqlite3_bind_blob(_statement, _next++, value));
        return this;
    }

    /// <summary>Binds the next parameter to text that is UTF-8 already.</summary>
    public BulkStatement WithText(ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_text(_statement, _next++, value));
        return this;
    }

    /// <summary>Runs the statement and gives the id of the row it inserted.</summary>
    public long Run()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW)) Check(result);
        Check(raw.sqlite3_reset(_statement));
        _next = 1;
        return raw.sqlite3_last_insert_rowid(_database);
    }

    /// <inheritdoc/>
    public void Dispose() => raw.sqlite3_finalize(_statement);

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, _database);
    }
}
