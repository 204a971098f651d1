using System.Globalization;
using Chancery.Documents.Tei;

namespace Chancery.Publishing.Html;

internal sealed partial class DocumentWriter
{
    private void List(TeiElement e)
    {
        var type = e[TeiNames.Type];
        var front = type is TeiNames.TypeSubject or TeiNames.TypeParticipants or "to" or "from" or "references";
        _html.Open("div", ("class", front ? $"list {type}" : type is "index" or "toc" or "names" or "terms" ? $"list {type}" : "list"), ("id", Claim(e.Id) ?? Anchor(e)));
        var labelled = e.Element(TeiNames.Label) is not null;
        var open = "";
        foreach (var node in e.Nodes)
        {
            if (node is TeiText t && string.IsNullOrWhiteSpace(t.Value)) continue;
            switch (node)
            {
                case TeiElement { Name: TeiNames.Head } head:
                    Switch(ref open, "");
                    _html.Open("p", ("class", "listhead"), ("id", Anchor(head)));
                    Inlines(head);
                    _html.Close("p");
                    break;
                case TeiElement { Name: TeiNames.PageBreak } page when open.Length == 0:
                    Inline(page);
                    break;
                case TeiElement { Name: TeiNames.Label } label:
                    Switch(ref open, "dl");
                    Entry("dt", label);
                    break;
                case TeiElement { Name: TeiNames.Item } item:
                    Switch(ref open, labelled ? "dl" : "ul");
                    Entry(labelled ? "dd" : "li", item);
                    break;
                default:
                    // A list may hold only entries: whatever else the source has between them becomes one.
                    if (node is not (TeiElement or TeiText)) continue;
                    Switch(ref open, labelled ? "dl" : "ul");
                    _html.Open(labelled ? "dd" : "li");
                    Inline(node);
                    _html.Close(labelled ? "dd" : "li");
                    break;
            }
        }
        Switch(ref open, "");
        _html.Close("div").Line();
    }

    private void Entry(string tag, TeiElement entry)
    {
        _html.Open(tag, ("id", Claim(entry.Id) ?? Anchor(entry)));
        if (Anchor(entry) is { } anchor) _html.Open("span", ("id", anchor)).Close("span");
        if (HoldsBlocks(entry)) Blocks(entry); else Inlines(entry);
        if (person is not null && Listed(entry) is { } id && person(id) is { } way)
            _html.Text(" ").Open("a", ("class", "way"), ("href", way.Href)).Text(way.Label).Close("a");
        _html.Close(tag);
    }

    /// <summary>The id of the person whom an entry of a list defines; null when it defines none.</summary>
    private static string? Listed(TeiElement entry)
    {
        foreach (var child in entry.Elements())
        {
            if (child.Name == TeiNames.PersName && child.Id is { } id) return id;
            if (child.Name == TeiNames.Hi && Listed(child) is { } within) return within;
        }
        return null;
    }

    private void Switch(ref string open, string list)
    {
        if (open == list) return;
        if (open.Length > 0) _html.Close(open);
        if (list.Length > 0) _html.Open(list);
        open = list;
    }

    /// <summary>A table of so many columns is set smaller and closer.</summary>
    private const int ManyColumns = 7;

    private int _tables;

    private void Table(TeiElement e)
    {
        var head = e.Element(TeiNames.Head);
        var rows = e.Elements().Where(r => r.Name == TeiNames.Row).ToList();
        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Elements().Count());
        _html.Open("div", ("class", columns >= ManyColumns ? "table many" : "table"), ("id", Claim(e.Id) ?? Anchor(e)), ("role", "region"), ("tabindex", "0"), ("aria-label", $"Table {++_tables}"));
        _html.Open("table");
        if (head is not null)
        {
            _html.Open("caption");
            Inlines(head);
            _html.Close("caption");
        }
        foreach (var row in rows) Row(row);
        _html.Close("table");
        foreach (var node in e.Nodes)
            if (node is TeiElement other && other != head && other.Name != TeiNames.Row) Inline(other);
        _html.Close("div").Line();
    }

    private void Row(TeiElement row)
    {
        var labels = row["role"] == "label";
        _html.Open("tr", ("id", Claim(row.Id) ?? Anchor(row)));
        foreach (var node in row.Nodes)
        {
            if (node is not TeiElement cell) continue;
            var header = (labels || cell["role"] == "label") && Words(cell) > 0;
            var tag = header ? "th" : "td";
            _html.Open(tag, ("scope", header ? labels ? "col" : "row" : null), ("colspan", Span(cell["cols"])), ("rowspan", Span(cell["rows"])), ("class", CellKind(cell)));
            if (cell.Name != TeiNames.Cell) Inline(cell);
            else if (HoldsBlocks(cell)) Blocks(cell);
            else Inlines(cell);
            _html.Close(tag);
        }
        _html.Close("tr");
    }

    private static string? Span(string? cells) =>
        int.TryParse(cells, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 1 and <= 100 ? n.ToString(CultureInfo.InvariantCulture) : null;

    private static string? CellKind(TeiElement cell)
    {
        if (cell[TeiNames.Rendition] is { } rendition)
            return rendition.Contains("hanging", StringComparison.Ordinal) ? "hanging" : rendition.Contains("nowrap", StringComparison.Ordinal) ? "whole" : null;
        var text = cell.Content(n => n.Name == TeiNames.Note).Trim();
        return text.Length is > 0 and < 20 && char.IsAsciiDigit(text[^1]) && text.AsSpan().IndexOfAnyExcept("0123456789,. $%+-–—()") < 0 ? "figure" : null;
    }
}
