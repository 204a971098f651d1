using System.Globalization;
using Chancery.Documents.Tei;

namespace Chancery.Publishing.Html;

internal sealed partial class DocumentWriter
{
    private void List(TeiElement e)
    {
        var type = e[TeiNames.Type];
        var front = type is TeiNames.TypeSubject or TeiNames.TypeParticipants or "to" or "from" or "references";
        _html.Open("div", ("class", front ? $"list {type}" : type is "index" or "toc" or "names" or "terms" ? $"list {type}" : "list"), ("id", Claim(e.Id) ?? (front || InNoteOrItem(e) ? null : NextParagraph())));
        var labelled = e.Element(TeiNames.Label) is not null;
        var open = "";
        foreach (var node in e.Nodes)
        {
            if (node is TeiText t && string.IsNullOrWhiteSpace(t.Value)) continue;
            switch (node)
            {
                case TeiElement { Name: TeiNames.Head } head:
                    Switch(ref open, "");
                    _html.Open("p", ("class", "listhead"));
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

    private static bool InNoteOrItem(TeiElement e) => e.Parent?.Name is TeiNames.Item or TeiNames.Note or TeiNames.Cell;

    private void Entry(string tag, TeiElement entry)
    {
        _html.Open(tag, ("id", Claim(entry.Id)));
        if (HoldsBlocks(entry)) Blocks(entry); else Inlines(entry);
        _html.Close(tag);
    }

    private void Switch(ref string open, string list)
    {
        if (open == list) return;
        if (open.Length > 0) _html.Close(open);
        if (list.Length > 0) _html.Open(list);
        open = list;
    }

    private void Table(TeiElement e)
    {
        var head = e.Element(TeiNames.Head);
        _html.Open("div", ("class", "table"), ("id", Claim(e.Id) ?? NextParagraph()), ("role", "region"), ("tabindex", "0"), ("aria-label", "Table"));
        _html.Open("table");
        if (head is not null)
        {
            _html.Open("caption");
            Inlines(head);
            _html.Close("caption");
        }
        foreach (var node in e.Nodes)
            if (node is TeiElement { Name: TeiNames.Row } row) Row(row);
        _html.Close("table");
        foreach (var node in e.Nodes)
            if (node is TeiElement other && other != head && other.Name != TeiNames.Row) Inline(other);
        _html.Close("div").Line();
    }

    private void Row(TeiElement row)
    {
        var labels = row["role"] == "label";
        _html.Open("tr");
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
