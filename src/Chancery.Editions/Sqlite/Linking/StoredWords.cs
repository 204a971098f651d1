using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions.Writing;
using Chancery.Facts.Reuse;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Linking;

/// <summary>The words of many documents: those written just now, the others from the kept sources, of which each block is opened once.</summary>
internal static class StoredWords
{
    private sealed record Place(long Document, Slice Tei, string Namespaces);

    private sealed record SourceToRead(string Encoding, List<Place> Documents, List<Block> Blocks);

    /// <summary>The words of documents as numbers (<see cref="FoldedWords"/>).</summary>
    public static Dictionary<long, ulong[]> Of(SqliteConnection connection, RecentTexts recent, IReadOnlyCollection<long> documents)
    {
        var words = new Dictionary<long, ulong[]>(documents.Count);
        var elsewhere = new List<long>();
        foreach (var document in documents)
        {
            if (recent.Of(document) is { } body) words[document] = FoldedWords.Of(body);
            else elsewhere.Add(document);
        }
        var sources = Sources(connection, elsewhere);
        var read = new List<(long, ulong[])>[sources.Count];
        Parallel.For(0, sources.Count, i => read[i] = Read(sources[i]));
        foreach (var source in read)
            foreach (var (document, numbers) in source) words[document] = numbers;
        return words;
    }

    private static List<(long Document, ulong[] Words)> Read(SourceToRead source)
    {
        var folding = new WordFolding();
        var encoding = ByteMap.EncodingOf(source.Encoding);
        var (open, range) = (Array.Empty<byte>(), new Slice(-1, 0));
        var words = new List<(long, ulong[])>(source.Documents.Count);
        foreach (var place in source.Documents)
        {
            var bytes = new byte[place.Tei.Length];
            foreach (var block in source.Blocks)
            {
                var (from, until) = (Math.Max(place.Tei.Start, block.Range.Start), Math.Min(place.Tei.End, block.Range.End));
                if (from >= until) continue;
                if (range != block.Range)
                {
                    (open, range) = (new byte[block.Range.Length], block.Range);
                    BlockPacker.Unpack(block.Bytes, open);
                }
                open.AsSpan(from - range.Start, until - from).CopyTo(bytes.AsSpan(from - place.Tei.Start));
            }
            var tei = StoredTexts.WithNamespaces(encoding.GetString(bytes), place.Namespaces);
            words.Add((place.Document, TeiReader.Read(new SourceText("", tei)).File is { } file ? FoldedWords.Of(folding.FoldBody(new Document(file.Root))) : []));
        }
        return words;
    }

    /// <summary>The sources that hold the documents, each with the blocks that are needed.</summary>
    private static List<SourceToRead> Sources(SqliteConnection connection, List<long> documents)
    {
        var places = new List<(long Source, string Encoding, Place Place)>(documents.Count);
        foreach (var document in documents)
        {
            places.AddRange(connection.All(r => (r.GetInt64(0), r.GetString(1), new Place(document, new Slice(r.GetInt32(3), r.GetInt32(4)), r.GetString(2))),
                "SELECT d.source, s.encoding, coalesce(d.namespaces, s.namespaces), d.tei_start, d.tei_length FROM documents d JOIN sources s USING(source) WHERE d.document = ?1", document));
        }
        var sources = new List<SourceToRead>();
        foreach (var source in places.GroupBy(p => (p.Source, p.Encoding)))
        {
            var ordered = source.Select(p => p.Place).OrderBy(p => p.Tei.Start).ToList();
            var blocks = connection.All(r => new Slice(r.GetInt32(0), r.GetInt32(1)), "SELECT start, length FROM tei WHERE source = ?1 ORDER BY start", source.Key.Source)
                .Where(b => ordered.Exists(p => p.Tei.Start < b.End && p.Tei.End > b.Start))
                .Select(b => new Block(b, connection.One<byte[]>("SELECT bytes FROM tei WHERE source = ?1 AND start = ?2", source.Key.Source, b.Start)!)).ToList();
            sources.Add(new SourceToRead(source.Key.Encoding, ordered, blocks));
        }
        return sources;
    }
}
