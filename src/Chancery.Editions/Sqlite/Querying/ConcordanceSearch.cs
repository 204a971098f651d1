using System.Text.Json;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions.Search;
using Chancery.Editions.Writing;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Querying;

/// <summary>Makes concordances from an edition file. The texts must be read for them, so that the last ones are kept: turning a page or changing the order reads nothing again.</summary>
internal sealed class ConcordanceSearch
{
    /// <summary>Documents whose text is read at most, the earliest.</summary>
    private const int MostRead = 1000;

    /// <summary>No more documents are read when there are so many lines.</summary>
    private const int EnoughLines = 20_000;

    private const int Step = 100;

    private const int MostKept = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly Lock _keeping = new();
    private readonly List<(string Key, Lines Lines)> _kept = [];

    private sealed record Lines(int Documents, int Read, int WithLines, IReadOnlyList<PlacedLine> All);

    /// <summary>A line with its document and its place among all lines by date.</summary>
    private sealed record PlacedLine(SearchHit Document, int Place, KeywordLine Line);

    /// <summary>The lines of a search from <see cref="SearchRequest.Offset"/> on; null when the query takes too long.</summary>
    public Concordance? Of(SqliteConnection connection, EditionIndex index, SearchRequest request, ConcordanceOrder order)
    {
        var search = new PreparedSearch(connection, index, request);
        var key = $"{index.Generation} {JsonSerializer.Serialize(request with { Offset = 0, Limit = 0, Sort = SearchSort.Date, Facets = false }, SearchJson.Default.SearchRequest)}";
        var lines = Kept(key);
        if (lines is null)
        {
            var found = new List<int>();
            if (!Deadline.Within(connection, Longest, () => { found.Clear(); search.Match(false, (ordinal, _, passes, _) => { if (passes) found.Add(ordinal); }); })) return null;
            lines = Read(connection, search, found);
            Keep(key, lines);
        }
        return new Concordance
        {
            Understood = search.Understood,
            Remarks = search.Remarks,
            Order = order,
            Documents = lines.Documents,
            Read = lines.Read,
            WithLines = lines.WithLines,
            Total = lines.All.Count,
            Lines = [.. Ordered(lines.All, order).Skip(Math.Max(0, request.Offset)).Take(Math.Clamp(request.Limit, 0, 10_000)).Select(l => new ConcordanceLine(
                l.Document.Volume, l.Document.Id, l.Document.Number, l.Document.Heading, l.Document.Date, l.Document.DateInferred, l.Line.In, l.Line.Left, l.Line.Keyword, l.Line.Right))],
        };
    }

    private static Lines Read(SqliteConnection connection, PreparedSearch search, List<int> found)
    {
        var documents = search.Index.Documents;
        bool Dated(int o) => documents.Starts[o] != 0 && (search.Request.Inferred || !documents.Inferred[o]);
        var ordered = found.OrderBy(o => Dated(o) ? documents.Starts[o] : int.MaxValue).ThenBy(o => o).ToList();
        var marks = search.Marks;
        var all = new List<PlacedLine>();
        var (read, with) = (0, 0);
        if (marks.Columns.Values.All(c => c.IsEmpty)) return new Lines(found.Count, 0, 0, []);
        while (read < Math.Min(ordered.Count, MostRead) && all.Count < EnoughLines)
        {
            var part = ordered.Skip(read).Take(Math.Min(Step, MostRead - read)).Select(o => documents.Rows[o]).Select(row => (Hit: SqliteSearch.Hit(connection, row, 0), Tei: StoredTexts.DocumentTei(connection, row))).ToList();
            foreach (var (hit, lines) in part.AsParallel().AsOrdered().Select(d => (d.Hit, Lines: KeywordLines.Of(DocumentText.Lined(new Document(TeiReader.Read(new SourceText("", d.Tei)).File!.Root)), marks).ToList())))
            {
                if (lines.Count > 0) with++;
                foreach (var line in lines) all.Add(new PlacedLine(hit, all.Count, line));
            }
            read += part.Count;
        }
        return new Lines(found.Count, read, with, all);
    }

    private static IEnumerable<PlacedLine> Ordered(IReadOnlyList<PlacedLine> lines, ConcordanceOrder order)
    {
        // Where nothing stands on that side there is nothing to compare: such lines come last.
        IOrderedEnumerable<PlacedLine> By(Func<KeywordLine, string> words) => lines.OrderBy(l => words(l.Line).Length == 0).ThenBy(l => words(l.Line), StringComparer.Ordinal);
        return order switch
        {
            ConcordanceOrder.Left => By(l => l.LeftWords).ThenBy(l => l.Line.KeywordWords, StringComparer.Ordinal).ThenBy(l => l.Place),
            ConcordanceOrder.Right => By(l => l.RightWords).ThenBy(l => l.Line.KeywordWords, StringComparer.Ordinal).ThenBy(l => l.Place),
            ConcordanceOrder.Keyword => By(l => l.KeywordWords).ThenBy(l => l.Line.RightWords, StringComparer.Ordinal).ThenBy(l => l.Place),
            _ => lines,
        };
    }

    private Lines? Kept(string key)
    {
        lock (_keeping) return _kept.Find(k => k.Key == key).Lines;
    }

    private void Keep(string key, Lines lines)
    {
        lock (_keeping)
        {
            _kept.RemoveAll(k => k.Key == key);
            if (_kept.Count >= MostKept) _kept.RemoveAt(0);
            _kept.Add((key, lines));
        }
    }
}
