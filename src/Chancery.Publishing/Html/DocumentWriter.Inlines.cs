using Chancery.Documents.Tei;

namespace Chancery.Publishing.Html;

internal sealed partial class DocumentWriter
{
    private void Inlines(TeiElement parent)
    {
        var nodes = parent.Nodes;
        for (var i = 0; i < nodes.Count; i++)
            if (nodes[i] is not TeiText t || i > 0 && i < nodes.Count - 1 || !Indents(t, parent, i == 0)) Inline(nodes[i]);
    }

    /// <summary>
    /// Whether white space at the edge of an element only indents the source: it holds a line end, and stands behind an opening
    /// bracket or before a mark that never has a space before it.
    /// </summary>
    private bool Indents(TeiText text, TeiElement parent, bool first)
    {
        if (!string.IsNullOrWhiteSpace(text.Value) || !text.Value.Contains('\n', StringComparison.Ordinal)) return false;
        return first && _html.Last is '(' or '[' or '“' or '‘' || !first && After(parent) is ',' or '.' or ';' or ':' or ')' or ']' or '”' or '’' or '?' or '!';
    }

    /// <summary>The first character behind an element; a space when there is none.</summary>
    private static char After(TeiElement element)
    {
        for (var e = element; e.Parent is { } parent; e = parent)
        {
            var at = parent.Nodes.ToList().IndexOf(e) + 1;
            if (at < parent.Nodes.Count) return parent.Nodes[at] is TeiText { Value: [var c, ..] } ? c : ' ';
        }
        return ' ';
    }

    private void Inline(TeiNode node)
    {
        if (node is TeiText text) Text(text);
        else if (node is TeiElement e) Inline(e);
    }

    private void Inline(TeiElement e)
    {
        switch (e.Name)
        {
            case TeiNames.Note: Note(e); break;
            case TeiNames.PageBreak: PageMark(e); break;
            case TeiNames.LineBreak: _html.Open("br"); break;
            case TeiNames.Hi: Highlight(e); break;
            case TeiNames.Ref: Reference(e, e[TeiNames.Target]); break;
            case TeiNames.PersName: Tagged(e, e[TeiNames.Corresp], "who"); break;
            case TeiNames.Gloss: Tagged(e, e[TeiNames.Target], "term"); break;
            case TeiNames.Term: Tagged(e, null, "term"); break;
            case TeiNames.Date: Moment(e, e[TeiNames.When] ?? e[TeiNames.From] ?? e[TeiNames.NotBefore]); break;
            case TeiNames.Salute or TeiNames.Signed or TeiNames.Dateline when IsRunIn(e): RunIn(e); break;
            case "seg": Segment(e); break;
            case TeiNames.Title: Spanned(e, "cite"); break;
            case "del": Spanned(e, "s"); break;
            case TeiNames.Gap: Gap(e); break;
            case "unclear": Unclear(e); break;
            case "file": Facsimile(e); break;
            case "pdf" or "param" or "graphic": break;
            case "script" or "style" or "object" when e.Namespace != TeiNames.Namespace: break;
            default:
                if (IsBlock(e)) Block(e);
                else if (e.Namespace is TeiNames.FrusNamespace or TeiNames.FrusNamespaceOlder) Datum(e);
                else Spanned(e, null);
                break;
        }
    }

    private void RunIn(TeiElement e)
    {
        _html.Open("span", ("class", "run-in"), ("id", Anchor(e)));
        Claimed(e);
        Inlines(e);
        _html.Close("span");
    }

    private void Spanned(TeiElement e, string? tag)
    {
        if (tag is not null) _html.Open(tag, ("id", Claim(e.Id)));
        else Claimed(e);
        if (HoldsBlocks(e)) Blocks(e); else Inlines(e);
        if (tag is not null) _html.Close(tag);
    }

    private void Highlight(TeiElement e)
    {
        var (tag, kind) = e[TeiNames.Rend] switch
        {
            "italic" => ("i", null),
            "strong" or "bold" => ("b", null),
            "smallcaps" => ("span", "sc"),
            "underline" => ("u", null),
            "superscript" => ("sup", "raised"),
            "subscript" => ("sub", "lowered"),
            "roman" => ("span", "roman"),
            _ => ("span", (string?)null),
        };
        _html.Open(tag, ("class", kind));
        if (HoldsBlocks(e)) Blocks(e); else Inlines(e);
        _html.Close(tag);
    }

    /// <summary>A page break: a mark that CSS sets in the margin, so that the sentence around it stays one text.</summary>
    private void PageMark(TeiElement e)
    {
        var page = e[TeiNames.N]?.Trim();
        if (page is not { Length: > 0 }) { Claimed(e); return; }
        var id = Claim(e.Id) ?? Claim("pg_" + page);
        _html.Open("a", ("class", EndsAtOnce(e) ? "page empty" : "page"), ("id", id), ("href", id is null ? null : "#" + id), ("data-n", page), ("aria-label", "Page " + page), ("role", id is null ? "note" : null)).Close("a");
    }

    /// <summary>Whether the next page break follows without a word between: in the margin one mark would cover the other.</summary>
    private static bool EndsAtOnce(TeiElement e)
    {
        if (e.Parent is not { } parent) return false;
        var here = false;
        foreach (var node in parent.Nodes)
        {
            if (!here) { here = node == e; continue; }
            if (node is TeiElement next) return next.Name == TeiNames.PageBreak;
            if (node is TeiText text && !string.IsNullOrWhiteSpace(text.Value)) return false;
        }
        return false;
    }

    private void Reference(TeiElement e, string? target)
    {
        if (string.IsNullOrWhiteSpace(target)) { Spanned(e, null); return; }
        var to = link(target.Trim());
        if (to.Href is null)
        {
            var printed = Documents.Document.Fold(e.Content(n => n.Name == TeiNames.Note));
            var why = to.Why ?? "it leads nowhere here";
            _unresolved.Add(new UnresolvedReference(printed.Length > 0 ? printed : target, why));
            _html.Open("span", ("class", "astray"), ("title", $"No link: {why}."));
            Inlines(e);
            _html.Close("span");
            return;
        }
        OpenLink(("href", to.Href), ("id", Claim(e.Id)), ("rel", to.Href.StartsWith("http", StringComparison.Ordinal) ? "noopener noreferrer external" : null));
        Inlines(e);
        CloseLink();
    }

    private bool _inTag;

    /// <summary>A tagged person or term: a quiet link where the volume lists it, otherwise only its words.</summary>
    private void Tagged(TeiElement e, string? target, string kind)
    {
        var href = _inTag || InsideReference(e) || target is not { Length: > 1 } ? null : (kind == "who" ? tagged : link)(target.Trim()).Href;
        if (href is null) { Spanned(e, null); return; }
        _inTag = true;
        OpenLink(("class", kind), ("href", href), ("id", Claim(e.Id)));
        Inlines(e);
        CloseLink();
        _inTag = false;
    }

    private static bool InsideReference(TeiElement e)
    {
        for (var a = e.Parent; a is not null && a.Name is not (TeiNames.Paragraph or TeiNames.Note or TeiNames.Item or TeiNames.Div); a = a.Parent)
            if (a.Name == TeiNames.Ref) return true;
        return false;
    }

    private void Moment(TeiElement e, string? when)
    {
        var machine = when is { Length: >= 4 and <= 35 } && when.All(c => char.IsAsciiDigit(c) || c is '-' or ':' or 'T' or '+' or '.' or 'Z') ? when : null;
        if (machine is null) { Spanned(e, null); return; }
        _html.Open("time", ("datetime", machine));
        Inlines(e);
        _html.Close("time");
    }

    private void Segment(TeiElement e)
    {
        var kind = e[TeiNames.Rendition] switch { "#left" => "seg flush", "#center" => "seg center", "#right" => "seg right", _ => null };
        _html.Open("span", ("class", kind), ("id", Claim(e.Id) ?? Anchor(e)));
        Inlines(e);
        _html.Close("span");
    }

    private void Gap(TeiElement e)
    {
        var extent = (e["quantity"], e["unit"]) switch
        {
            ({ } q, { } u) => $"{q} {(q == "1" ? u.TrimEnd('s') : u)} left out",
            _ => "something is left out here",
        };
        _html.Open("span", ("class", "gap")).Text($"[{extent}{(e["reason"] is { } r ? $": {r}" : "")}]").Close("span");
    }

    private void Unclear(TeiElement e)
    {
        Inlines(e);
        _html.Open("span", ("class", "gap")).Text(e.Nodes.Count == 0 ? "[illegible]" : "[?]").Close("span");
    }

    /// <summary>Images of a microfiche supplement, which has them in place of text: named once for a run of them.</summary>
    private void Facsimile(TeiElement e)
    {
        var siblings = e.Parent!.Elements().ToList();
        var at = siblings.IndexOf(e);
        if (at > 0 && siblings[at - 1].Name == "file") return;
        var last = siblings.Skip(at).TakeWhile(s => s.Name == "file").Last();
        var images = e["id"] == last["id"] ? $"Image {e["id"]}" : $"Images {e["id"]} to {last["id"]}";
        _html.Open("span", ("class", "datum")).Text(images + ", not kept in this edition").Close("span");
    }

    /// <summary>An element of the series' own that is not text of the document: its name in words and what it says.</summary>
    private void Datum(TeiElement e)
    {
        _html.Open("span", ("class", "datum")).Text(char.ToUpperInvariant(e.Name[0]) + e.Name[1..].Replace('-', ' ') + ": ");
        Spanned(e, null);
        _html.Close("span");
    }
}
