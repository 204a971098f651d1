using Chancery.Editions.Dates;
using Chancery.Editions.Search;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Reads documents in order of time.</summary>
internal static class TimeQueries
{
    /// <summary>A part of the documents whose dates touch a span of days.</summary>
    public static ListPart<DatedDocument> Touching(SqliteConnection connection, DocumentIndex index, TimeOrder time, DateOnly first, DateOnly last, int offset, int limit)
    {
        var found = time.Touching(first, last);
        return new ListPart<DatedDocument>(found.Count, [.. found.Skip(offset).Take(limit).Select(o => Row(connection, index, time, o))]);
    }

    /// <summary>A document's neighbours in time; null when it is undated or not there.</summary>
    public static TimeNeighbours? Beside(SqliteConnection connection, DocumentIndex index, TimeOrder time, string volume, string id)
    {
        if (DocumentRows.Of(connection, volume, id) is not { } row || index.OrdinalOf(row) is not (>= 0 and var ordinal) || time.Beside(ordinal) is not { } beside) return null;
        return new TimeNeighbours(time.First(ordinal), time.Last(ordinal),
            beside.Before is { } before ? Row(connection, index, time, before) : null, beside.Behind is { } behind ? Row(connection, index, time, behind) : null, beside.SameDates);
    }

    private static DatedDocument Row(SqliteConnection connection, DocumentIndex index, TimeOrder time, int ordinal) => connection.First(
        r => new DatedDocument(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), time.First(ordinal), time.Last(ordinal), index.Inferred[ordinal]),
        "SELECT volume, id, number, heading FROM documents WHERE document = ?1", index.Rows[ordinal])!;
}
