using System.Globalization;
using Chancery.Editions.Writing;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>The volume's own row and what depends on all of its sources.</summary>
internal static class VolumeRows
{
    /// <summary>The expression that says whether the edition holds a target.</summary>
    public static string Resolved(string volume, string id) =>
        $"CASE WHEN {id} IS NULL OR {id} = '' THEN EXISTS(SELECT 1 FROM volumes WHERE id = {volume}) ELSE EXISTS(SELECT 1 FROM ids WHERE volume = {volume} AND id = {id}) END";

    /// <summary>Completes a volume whose sources are written.</summary>
    public static void Finish(SqliteConnection connection, VolumeContent volume)
    {
        var titles = volume.Titles;
        connection.Run("""
            INSERT OR REPLACE INTO volumes(id, title, short_title, series, volume_number, publisher, pub_place, pub_year, loose, documents, notes, pages, persons, first_day, last_day, editors)
            SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, count(*), coalesce(sum(notes), 0), (SELECT coalesce(sum(pages), 0) FROM sources WHERE volume = ?1), (SELECT count(*) FROM persons WHERE volume = ?1),
              min(coalesce(date_start, inferred_start)), max(coalesce(date_end, inferred_end)), ?10 FROM documents WHERE volume = ?1
            """, volume.Id, titles.Title, titles.ShortTitle, titles.Series, titles.VolumeNumber, titles.Publisher, titles.PubPlace, titles.PubYear, volume.Loose ? 1 : 0, titles.Editors.Count > 0 ? string.Join("; ", titles.Editors) : null);
        if (volume.Loose) PutInOrder(connection, volume.Id);
        connection.Run($"UPDATE cross_references SET resolved = {Resolved("target_volume", "target_id")} WHERE target_volume = ?1", volume.Id);
        connection.Run("UPDATE edition SET value = value + 1 WHERE name = 'generation'");
    }

    /// <summary>Loose documents stand in the order of their printed numbers, then of their sources.</summary>
    private static void PutInOrder(SqliteConnection connection, string volume)
    {
        var documents = connection.All(
            r => (Document: r.GetInt64(0), Number: NumberOf(r.Text(1)), Source: r.GetString(2), Position: r.GetInt32(3)),
            "SELECT document, number, name, position FROM documents JOIN sources USING(source) WHERE documents.volume = ?1", volume);
        using var update = new BulkStatement(connection, "UPDATE documents SET position = ?1, depth = 0 WHERE document = ?2");
        var position = 0;
        foreach (var d in documents.OrderBy(d => d.Number).ThenBy(d => d.Source, StringComparer.Ordinal).ThenBy(d => d.Position)) update.With(position++).With(d.Document).Run();
    }

    private static int NumberOf(string? number)
    {
        var digits = (number ?? "").TakeWhile(char.IsAsciiDigit).ToArray();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;
    }
}
