using Chancery.Editions.Search;
using Chancery.Editions.Search.Query;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Chancery.Editions.Sqlite.Querying;

/// <summary>Asks the full-text index which documents match.</summary>
internal sealed class MatchReader(SqliteConnection connection, DocumentIndex index, MatchExpression expression)
{
    /// <summary>Weights of the columns heading, body, notes, source, person, place, file.</summary>
    private const string Weights = "8.0, 1.0, 0.8, 0.5, 1.0, 1.0, 1.0";

    /// <summary>Tells every document that an expression matches, with its relevance (higher is better; 0 where none is asked).</summary>
    public void Read(string match, bool ranked, Action<int, double> found)
    {
        var sql = ranked ? $"SELECT rowid, bm25(full_text, {Weights}) FROM full_text WHERE full_text MATCH ?" : "SELECT rowid FROM full_text WHERE full_text MATCH ?";
        var database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        using (statement)
        {
            Check(raw.sqlite3_bind_text(statement, 1, match), database);
            int result;
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                var ordinal = index.OrdinalOf(raw.sqlite3_column_int64(statement, 0));
                if (ordinal >= 0) found(ordinal, ranked ? -raw.sqlite3_column_double(statement, 1) : 0);
            }
            if (result != raw.SQLITE_DONE) Check(result, database);
        }
    }

    /// <summary>The documents that a query matches, part by part.</summary>
    public DocumentSet Set(QueryNode node, SearchField? field = null)
    {
        if (expression.Of(node, field) is { } match)
        {
            var set = new DocumentSet(index.Count);
            Read(match, false, (ordinal, _) => set.Add(ordinal));
            return set;
        }
        return node switch
        {
            FieldNode inner => Set(inner.Node, inner.Field),
            NotNode not => Set(not.Node, field).Not(),
            AndNode and => and.Nodes.Select(n => Set(n, field)).Aggregate((a, b) => a.And(b)),
            OrNode or => or.Nodes.Select(n => Set(n, field)).Aggregate((a, b) => a.Or(b)),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
    }

    private static void Check(int result, sqlite3 database)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, database);
    }
}
