using Chancery.Facts.Citations;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Reads the papers that documents cite.</summary>
internal static class CitedPaperRows
{
    private const string Columns = """
        c.printed, c.form, c.stands_in, c.post, c.direction, c.sender, c.receiver, c.series, c.number, c.second_number, c.day, c.day_degree,
        c.repository, c.collection, c.file_number, c.lot, c.box, c.folder, c.place_degree, c.not_printed, c.target
        """;

    /// <summary>All, in the order of volumes, documents and texts, with the documents that print them.</summary>
    public static List<(string Document, CitedPaperFact Paper)> All(SqliteConnection connection) => connection.All(
        r => (r.GetString(0) + "/" + r.GetString(1), Read(r, 5) with { Document = r.Text(2), DocumentBasis = r.Text(3), DocumentDecision = r.Text(4) }), $"""
        SELECT d.volume, d.id, t.volume || '/' || t.id, l.basis, l.decision, {Columns}
        FROM cited_papers c JOIN documents d USING(document) LEFT JOIN cited_documents l ON l.document = c.document AND l.position = c.position LEFT JOIN documents t ON t.document = l.printed_in
        ORDER BY d.volume, d.position, c.position
        """);

    /// <summary>All by the rows of the citing documents.</summary>
    public static ILookup<long, CitedPaperFact> ByDocument(SqliteConnection connection) =>
        connection.All(r => (Document: r.GetInt64(0), Paper: Read(r, 1)), $"SELECT c.document, {Columns} FROM cited_papers c ORDER BY c.document, c.position").ToLookup(r => r.Document, r => r.Paper);

    private static CitedPaperFact Read(SqliteDataReader r, int at) => new(r.GetString(at), r.GetString(at + 1), r.GetString(at + 2))
    {
        Post = r.Text(at + 3),
        Direction = r.Text(at + 4),
        From = r.Text(at + 5),
        To = r.Text(at + 6),
        Series = r.Text(at + 7),
        Number = r.Text(at + 8),
        SecondNumber = r.Text(at + 9),
        Date = r.Text(at + 10),
        DateDegree = r.Text(at + 11),
        Repository = r.Text(at + 12),
        Collection = r.Text(at + 13),
        FileNumber = r.Text(at + 14),
        Lot = r.Text(at + 15),
        Box = r.Text(at + 16),
        Folder = r.Text(at + 17),
        PlaceDegree = r.Text(at + 18),
        NotPrinted = r.GetBoolean(at + 19),
        Target = r.Text(at + 20),
    };
}
