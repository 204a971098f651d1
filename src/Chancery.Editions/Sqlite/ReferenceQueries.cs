using System.Text.Json;
using Chancery.Editions.References;
using Chancery.Editions.Writing;
using Chancery.Facts;
using Chancery.Facts.References;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Reads who refers to what.</summary>
internal static class ReferenceQueries
{
    private const int MostCited = 100;

    /// <summary>The places that refer to a document, to its notes or to its pages, in the order of the referring documents.</summary>
    public static IReadOnlyList<CitingPlace> To(SqliteConnection connection, string volume, string id) => connection.All(
        r => new CitingPlace(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.Text(4), r.GetString(5), r.GetString(6), r.GetString(7)), $"""
        SELECT d.volume, d.id, d.number, d.heading, {DocumentRows.Day}, r.printed, r.stands_in, r.target_id FROM cross_references r JOIN documents d USING(document)
        WHERE r.target_volume = ?1 AND r.target_id IN (SELECT id FROM ids WHERE volume = ?1 AND within = ?2) AND NOT (d.volume = ?1 AND d.id = ?2) ORDER BY d.volume <> ?1, d.volume, d.position, r.position
        """, volume, id);

    /// <summary>The references of the edition as a whole.</summary>
    public static EditionReferences All(SqliteConnection connection) => new(
        (int)connection.One<long>("SELECT count(*) FROM cross_references"),
        (int)connection.One<long>("SELECT count(*) FROM cross_references WHERE resolved"),
        connection.All(r => new CitedDocument(r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.Text(4), r.GetInt32(5)), $"""
            SELECT d.volume, d.id, d.number, d.heading, {DocumentRows.Day}, n FROM
              (SELECT target_volume v, within w, count(DISTINCT document) n FROM cross_references JOIN ids i ON i.volume = target_volume AND i.id = target_id JOIN documents s USING(document)
               WHERE within IS NOT NULL AND NOT (s.volume = target_volume AND s.id = within) GROUP BY v, w)
            JOIN documents d ON d.volume = v AND d.id = w ORDER BY n DESC, d.volume, d.position LIMIT {MostCited}
            """),
        connection.All(r => new MissingVolume(r.GetString(0), r.GetInt32(1)),
            "SELECT target_volume, count(*) n FROM cross_references WHERE NOT resolved AND target_volume NOT IN (SELECT id FROM volumes) GROUP BY target_volume ORDER BY n DESC, target_volume"),
        Dangling(connection));

    private static List<DanglingReference> Dangling(SqliteConnection connection)
    {
        var dangling = connection.All(r => new DanglingReference(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), null, null),
            "SELECT d.volume, d.id, r.printed, r.stands_in, r.target FROM cross_references r JOIN documents d USING(document) WHERE NOT r.resolved ORDER BY d.volume, d.position, r.position");
        if (dangling.Count == 0) return [];
        var targets = new EditionTargets(Documents(connection, dangling));
        var volumes = connection.All(r => r.GetString(0), "SELECT id FROM volumes").ToHashSet(StringComparer.Ordinal);
        return
        [
            .. dangling.Select(d => DanglingReferences.Suggest(targets, d.Volume, new ReferenceFact(d.Printed, d.Target, false, d.Where)) is { } found ? d with { Suggestion = found.Target, Reason = found.Reason } : d)
                .Where(d => d.Suggestion is not null || volumes.Contains(VolumeOf(d))).OrderBy(d => d.Suggestion is null),
        ];
    }

    /// <summary>What suggestions are made from: ids, numbers and pages of all documents; the notes of those to whose notes a reference leads.</summary>
    private static IEnumerable<DocumentFacts> Documents(SqliteConnection connection, List<DanglingReference> dangling)
    {
        var noted = dangling.Where(d => d.Target.Contains("fn", StringComparison.Ordinal)).Select(d => (Volume: VolumeOf(d), Id: d.Target[(d.Target.IndexOf('#', StringComparison.Ordinal) + 1)..] is var id ? id[..Math.Max(0, id.LastIndexOf("fn", StringComparison.Ordinal))] : "")).ToHashSet();
        var pages = connection.All(r => (Volume: r.GetString(0), Id: r.GetString(1), Page: r.GetString(2)), "SELECT volume, within, substr(id, 4) FROM ids WHERE kind = 'page' AND within IS NOT NULL AND id LIKE 'pg\\_%' ESCAPE '\\'")
            .ToLookup(p => (p.Volume, p.Id), p => new PageFact(p.Page));
        foreach (var (volume, id, number, document, source, slice) in connection.All(
            r => (r.GetString(0), r.GetString(1), r.Text(2), r.GetInt64(3), r.GetInt64(4), new Slice(r.GetInt32(5), r.GetInt32(6))), "SELECT volume, id, number, document, source, facts_start, facts_length FROM documents"))
        {
            var notes = noted.Contains((volume, id)) ? JsonSerializer.Deserialize(StoredFacts.Of(connection, document, source, slice), FactsJson.Default.DocumentFacts)!.Notes : [];
            yield return new DocumentFacts { Id = $"{volume}/{id}", Volume = volume, Number = number, Kind = "", Heading = "", Pages = [.. pages[(volume, id)]], Notes = notes };
        }
    }

    private static string VolumeOf(DanglingReference d) => d.Target.IndexOf('#', StringComparison.Ordinal) switch { 0 => d.Volume, < 0 => d.Target, var hash => d.Target[..hash] };
}
