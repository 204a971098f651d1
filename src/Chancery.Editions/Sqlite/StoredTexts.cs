using System.Text;
using Chancery.Editions.Writing;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite;

/// <summary>Reads the kept bytes back: documents, sections and whole volumes.</summary>
internal static class StoredTexts
{
    /// <summary>A document with its neighbours; null when there is none of this id.</summary>
    public static StoredDocument? Document(SqliteConnection connection, string volume, string id)
    {
        var row = connection.First(r => new
        {
            Document = r.GetInt64(0),
            Position = r.GetInt32(1),
            Depth = r.GetInt32(2),
            Number = r.Text(3),
            Kind = r.GetString(4),
            Heading = r.GetString(5),
            StartPage = r.Text(6),
            Place = Place(r, 7),
            Facts = new Slice(r.GetInt32(12), r.GetInt32(13)),
        }, $"SELECT document, position, depth, number, kind, heading, start_page, {PlaceColumns("d")}, facts_start, facts_length FROM documents d JOIN sources s USING(source) WHERE d.volume = ?1 AND d.id = ?2", volume, id);
        if (row is null) return null;
        return new StoredDocument(volume, id, row.Number, row.Kind, row.Heading, Element(connection, row.Place, [row.Place.Slice]),
            StoredFacts.Of(connection, row.Document, row.Place.Source, row.Facts),
            ContentsRows.Above(connection, volume, row.Position, row.Depth),
            ContentsRows.Neighbour(connection, volume, row.Position, false), ContentsRows.Neighbour(connection, volume, row.Position, true), row.StartPage);
    }

    /// <summary>A section: whole when no document stands in it, otherwise its own text without the documents and divisions below.</summary>
    public static StoredSection? Section(SqliteConnection connection, string volume, string id)
    {
        var row = connection.First(r => new
        {
            Position = r.GetInt32(0),
            Depth = r.GetInt32(1),
            Type = r.GetString(2),
            Heading = r.GetString(3),
            Documents = r.GetInt32(4),
            Place = Place(r, 5),
        }, $"SELECT position, depth, type, heading, documents, {PlaceColumns("d")} FROM sections d JOIN sources s USING(source) WHERE d.volume = ?1 AND d.id = ?2", volume, id);
        if (row is null) return null;
        var all = row.Place.Slice;
        var kept = new List<Slice>();
        var at = all.Start;
        if (row.Documents > 0)
        {
            foreach (var below in connection.All(r => new Slice(r.GetInt32(0), r.GetInt32(1)),
                "SELECT tei_start, tei_length FROM (SELECT tei_start, tei_length, volume, source FROM documents UNION ALL SELECT tei_start, tei_length, volume, source FROM sections) WHERE volume = ?1 AND source = ?2 AND tei_start > ?3 AND tei_start < ?4 ORDER BY tei_start",
                volume, row.Place.Source, all.Start, all.End))
            {
                if (below.Start < at) continue;
                kept.Add(new Slice(at, below.Start - at));
                at = below.End;
            }
        }
        kept.Add(new Slice(at, all.End - at));
        var tei = Element(connection, row.Place, kept);
        var pages = connection.All(r => r.GetString(0), "SELECT id FROM ids WHERE volume = ?1 AND within = ?2 AND kind = 'page'", volume, id);
        return new StoredSection(volume, id, row.Type, row.Heading, tei, ContentsRows.Above(connection, volume, row.Position, row.Depth))
        {
            PagesBefore = [.. pages.Where(p => !tei.Contains($"id=\"{p}\"", StringComparison.Ordinal) && !tei.Contains($"id='{p}'", StringComparison.Ordinal))],
        };
    }

    /// <summary>The bytes of a volume as imported; for a volume of loose documents a TEI file made of them.</summary>
    public static byte[]? Volume(SqliteConnection connection, string volume)
    {
        var entry = connection.First(r => (Tuple.Create(r.GetString(0), r.GetBoolean(1))), "SELECT title, loose FROM volumes WHERE id = ?1", volume);
        if (entry is null) return null;
        if (!entry.Item2)
        {
            var (source, length) = connection.All(r => (r.GetInt64(0), r.GetInt32(1)), "SELECT source, length FROM sources WHERE volume = ?1", volume)[0];
            return Bytes(connection, "tei", source, new Slice(0, length));
        }
        var tei = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"").Append(Escape(volume)).Append("\">\n<teiHeader><fileDesc><titleStmt><title type=\"complete\">")
            .Append(Escape(entry.Item1)).Append("</title></titleStmt><publicationStmt><p>Made of loose documents.</p></publicationStmt><sourceDesc><p>The documents as they were imported.</p></sourceDesc></fileDesc></teiHeader>\n<text><body>\n");
        foreach (var place in connection.All(r => Place(r, 0), $"SELECT {PlaceColumns("d")} FROM documents d JOIN sources s USING(source) WHERE d.volume = ?1 ORDER BY position", volume))
            tei.Append(Element(connection, place, [place.Slice])).Append('\n');
        return Encoding.UTF8.GetBytes(tei.Append("</body></text>\n</TEI>\n").ToString());
    }

    /// <summary>The TEI of a document by its row, as it stands, without declarations added.</summary>
    public static string DocumentTei(SqliteConnection connection, long document)
    {
        var place = connection.All(r => Place(r, 0), $"SELECT {PlaceColumns("d")} FROM documents d JOIN sources s USING(source) WHERE document = ?1", document)[0];
        return Element(connection, place, [place.Slice]);
    }

    private sealed record TextPlace(long Source, string Encoding, string Namespaces, Slice Slice);

    private static string PlaceColumns(string table) => $"{table}.source, s.encoding, coalesce({table}.namespaces, s.namespaces), {table}.tei_start, {table}.tei_length";

    private static TextPlace Place(SqliteDataReader r, int column) =>
        new(r.GetInt64(column), r.GetString(column + 1), r.GetString(column + 2), new Slice(r.GetInt32(column + 3), r.GetInt32(column + 4)));

    private static string Element(SqliteConnection connection, TextPlace place, IReadOnlyList<Slice> kept)
    {
        var encoding = ByteMap.EncodingOf(place.Encoding);
        var tei = string.Concat(kept.Select(s => encoding.GetString(Bytes(connection, "tei", place.Source, s))));
        return WithNamespaces(tei, place.Namespaces);
    }

    /// <summary>An element as text with declarations added to its start tag.</summary>
    public static string WithNamespaces(string tei, string namespaces)
    {
        var name = 1;
        while (name < tei.Length && tei[name] is not ('>' or '/' or ' ' or '\n' or '\r' or '\t')) name++;
        return tei.Insert(name, namespaces);
    }

    /// <summary>A range of the kept bytes of a source.</summary>
    /// <param name="connection">The edition.</param>
    /// <param name="table"><c>tei</c> or <c>facts</c>.</param>
    /// <param name="source">The source.</param>
    /// <param name="slice">The range.</param>
    public static byte[] Bytes(SqliteConnection connection, string table, long source, Slice slice)
    {
        var bytes = new byte[slice.Length];
        if (slice.Length == 0) return bytes;
        foreach (var (range, packed) in connection.All(r => (new Slice(r.GetInt32(0), r.GetInt32(1)), r.GetFieldValue<byte[]>(2)),
            $"SELECT start, length, bytes FROM {table} WHERE source = ?1 AND start < ?3 AND start >= (SELECT max(start) FROM {table} WHERE source = ?1 AND start <= ?2)", source, slice.Start, slice.End))
        {
            var block = new byte[range.Length];
            BlockPacker.Unpack(packed, block);
            var from = Math.Max(slice.Start, range.Start);
            var until = Math.Min(slice.End, range.End);
            block.AsSpan(from - range.Start, until - from).CopyTo(bytes.AsSpan(from - slice.Start));
        }
        return bytes;
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
