using Chancery.Facts;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Linking;

/// <summary>What is said over the whole edition rather than of one volume. Each part reads rows, asks the facts, and replaces its own tables.</summary>
internal static class EditionLinking
{
    /// <summary>Links the edition as it stands, unless it is linked.</summary>
    public static void Run(SqliteConnection connection, FactOptions options, RecentTexts recent)
    {
        var state = connection.One<long>("SELECT value FROM edition WHERE name = 'generation'").ToString(System.Globalization.CultureInfo.InvariantCulture) + ' ' + options.Fingerprint;
        if (connection.One<string>("SELECT value FROM edition WHERE name = 'linked'") == state) return;
        using var transaction = connection.BeginTransaction();
        // What needs no people is done while they are reconciled.
        var people = PeopleLinking.Begin(connection, options);
        SameTextLinking.Run(connection, recent, options.Decisions);
        CitedPaperLinking.Run(connection, options.Decisions);
        PeopleLinking.Write(connection, people.GetAwaiter().GetResult(), options);
        ExchangeLinking.Run(connection, options.Decisions);
        connection.Run("UPDATE edition SET value = ?1 WHERE name = 'linked'", state);
        transaction.Commit();
    }
}
