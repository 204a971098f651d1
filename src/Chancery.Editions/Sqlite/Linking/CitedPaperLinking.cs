using Chancery.Facts;
using Chancery.Facts.Citations;
using Chancery.Facts.Decisions;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Linking;

/// <summary>Which documents print the papers that others cite.</summary>
internal static class CitedPaperLinking
{
    /// <summary>Replaces the table of cited documents.</summary>
    public static void Run(SqliteConnection connection, DecisionList decisions)
    {
        connection.Run("DELETE FROM cited_documents");
        var cited = CitedPaperRows.ByDocument(connection);
        if (cited.Count == 0) return;
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        var documents = connection.All(r => (Row: r.GetInt64(0), Facts: Read(r)), """
            SELECT d.document, d.volume, d.id, d.kind, d.date_start, c.form, c.post, c.direction, c.mission, c.series, c.number, c.second_number, c.day
            FROM documents d LEFT JOIN cables c USING(document) ORDER BY d.volume, d.position
            """);
        var register = new List<DocumentFacts>(documents.Count);
        foreach (var (row, facts) in documents)
            if (rows.TryAdd(facts.Id, row)) register.Add(facts with { CitedPapers = [.. cited[row]] });
        using var insert = new BulkStatement(connection, "INSERT INTO cited_documents VALUES(?,?,?,?,?)");
        var papers = new CitedPaperRegister(register, decisions);
        foreach (var found in papers.Resolve()) insert.With(rows[found.Document]).With(found.Index).With(rows[found.Target]).With(found.Basis).With(found.Decision).Run();
        foreach (var (document, index, decision) in papers.Rejected) insert.With(rows[document]).With(index).With((string?)null).With((string?)null).With(decision).Run();
    }

    private static DocumentFacts Read(SqliteDataReader r) => new()
    {
        Id = r.GetString(1) + "/" + r.GetString(2),
        Volume = r.GetString(1),
        Kind = r.GetString(3),
        Heading = "",
        Date = r.Text(4) is { } day ? new DateFact(day, day, "day") { Degree = "printed" } : null,
        Paper = r.Text(5) is { } form
            ? new PaperFact { Form = form, Post = r.Text(6), Direction = r.Text(7), Mission = r.Text(8), Series = r.Text(9), Number = r.Text(10), SecondNumber = r.Text(11), Date = r.Text(12) }
            : null,
    };
}
