using Chancery.Editions;
using Chancery.Facts.References;

namespace Chancery.Publishing.Tables;

/// <summary>The edition as tables: what its documents say, one row a fact. What each column means stands in <c>docs/guide/export.md</c>.</summary>
public static class TableExport
{
    /// <summary>Writes the tables into a folder.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="folder">The folder; it must exist.</param>
    /// <returns>The files written, each with the number of its rows.</returns>
    /// <exception cref="IOException">A file cannot be written; those that are not whole are gone.</exception>
    public static IReadOnlyList<(string File, int Rows)> Write(IEdition edition, string folder)
    {
        var tables = new List<(string File, CsvTable Table)>();
        CsvTable Table(string file, params ReadOnlySpan<string> columns)
        {
            var table = new CsvTable(Path.Combine(folder, file), columns);
            tables.Add((file, table));
            return table;
        }
        try
        {
            var documents = new DocumentTables(Table, new EditionTargets(edition.Facts()));
            foreach (var facts in edition.Facts()) documents.Add(facts);
            var unprinted = Table("cited-not-printed.csv", "repository", "collection", "file_number", "lot", "box", "folder", "form", "post", "direction", "from", "to", "series", "number", "second_number", "date", "date_degree", "not_printed", "printed",
                "cited_by");
            foreach (var (p, citedBy) in edition.UnprintedPapers())
                unprinted.Row(p.Repository, p.Collection, p.FileNumber, p.Lot, p.Box, p.Folder, p.Form, p.Post, p.Direction, p.From, p.To, p.Series, p.Number, p.SecondNumber, p.Date, p.DateDegree, p.NotPrinted, p.Printed, citedBy);
            var people = Table("people.csv", "person", "name", "volume", "xml_id", "person_name", "description", "documents");
            var names = edition.People().ToDictionary(p => p.Key, p => p.Name, StringComparer.Ordinal);
            foreach (var volume in edition.Volumes())
                foreach (var entry in edition.Persons(volume.Id))
                    people.Row(entry.Key, entry.Name, entry.Volume, entry.Id, entry.Key is null ? null : names.GetValueOrDefault(entry.Key), entry.Description, entry.Documents);
            foreach (var (_, table) in tables) table.Keep();
            return tables.ConvertAll(t => (t.File, t.Table.Rows));
        }
        finally
        {
            foreach (var (_, table) in tables) table.Dispose();
        }
    }
}
