using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Something gathered over the whole edition, kept until an import changes the edition. Safe from several threads.</summary>
/// <typeparam name="T">What is gathered; it must not change once it is made.</typeparam>
internal sealed class Kept<T>(Func<SqliteConnection, T> gather) where T : class
{
    private readonly Lock _gathering = new();
    private string? _state;
    private T? _value;

    /// <summary>The value for the state in which a connection sees the edition.</summary>
    public T Of(SqliteConnection connection)
    {
        var state = connection.One<string>("SELECT group_concat(value, ' ') FROM (SELECT value FROM edition WHERE name IN ('generation', 'linked') ORDER BY name)") ?? "";
        lock (_gathering)
        {
            if (_value is null || _state != state) (_state, _value) = (state, gather(connection));
            return _value;
        }
    }
}
