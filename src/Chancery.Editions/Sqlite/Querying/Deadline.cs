using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Chancery.Editions.Sqlite.Querying;

/// <summary>Stops what a connection does when it takes too long.</summary>
internal sealed class Deadline : IDisposable
{
    private const int Interrupted = 9;

    /// <summary>A stop between two statements is lost; the next one is stopped by the next.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    private readonly Lock _stopping = new();
    private readonly SqliteConnection _connection;
    private readonly Timer _timer;
    private bool _over;

    private Deadline(SqliteConnection connection, TimeSpan most)
    {
        _connection = connection;
        _timer = new Timer(_ => Stop(), null, most, Again);
    }

    /// <summary>Does something; false when it was stopped before its end.</summary>
    public static bool Within(SqliteConnection connection, TimeSpan most, Action work)
    {
        using var deadline = new Deadline(connection, most);
        try
        {
            work();
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Interrupted)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Behind this no stop can reach the connection any more: another search may use it next.
        lock (_stopping) _over = true;
        _timer.Dispose();
    }

    private void Stop()
    {
        lock (_stopping)
            if (!_over) raw.sqlite3_interrupt(_connection.Handle!);
    }
}
