using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions.Writing;

namespace Chancery.Editions.Search;

/// <summary>Characters of a document's TEI in a row, within one text of it.</summary>
/// <param name="Start">Offset in the source.</param>
/// <param name="End">Offset behind them.</param>
public readonly record struct TextPlace(int Start, int End);

/// <summary>A column of a document's words, of which each character has its place in the TEI.</summary>
public sealed class PlacedColumn(string name, string text, IReadOnlyList<(int At, TeiText Text)> places)
{
    /// <summary><c>heading</c>, <c>source</c>, <c>body</c> or <c>notes</c>.</summary>
    public string Name => name;

    /// <summary>Its characters.</summary>
    public string Text => text;

    /// <summary>Where characters of the column stand: one place for every text of the TEI that holds some of them.</summary>
    public IReadOnlyList<TextPlace> PlacesOf(int start, int end)
    {
        var found = new List<TextPlace>(1);
        for (var i = Math.Max(0, Before(start)); i < places.Count && places[i].At < end; i++)
        {
            var (at, node) = places[i];
            var (from, to) = (Math.Max(0, start - at), Math.Min(node.Value.Length, end - at));
            if (from < to) found.Add(new TextPlace(node.OffsetOf(from), node.OffsetOf(to)));
        }
        return found;
    }

    /// <summary>The last text that begins at or before a character.</summary>
    private int Before(int at)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].At <= at) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}

/// <summary>The words of a document in the columns that are searched, in the order of its page: heading, source note, text, notes.</summary>
public static class PlacedText
{
    /// <summary>Reads a document.</summary>
    public static IReadOnlyList<PlacedColumn> Of(Document document)
    {
        var text = DocumentText.Placed(document);
        return [Column("heading", text.HeadingColumn), Column("source", text.SourceColumn), Column("body", text.BodyColumn), Column("notes", text.NotesColumn)];
    }

    private static PlacedColumn Column(string name, TextColumn column) => new(name, column.ToString(), column.Places!);
}
