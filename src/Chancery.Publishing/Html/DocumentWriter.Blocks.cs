using Chancery.Documents.Tei;

namespace Chancery.Publishing.Html;

internal sealed partial class DocumentWriter
{
    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        TeiNames.Paragraph, TeiNames.List, TeiNames.Table, TeiNames.Quote, TeiNames.Opener, TeiNames.Closer, TeiNames.Dateline, TeiNames.Salute,
        TeiNames.Signed, TeiNames.Postscript, TeiNames.Attachment, TeiNames.Div, TeiNames.Figure, TeiNames.Head, TeiNames.Byline, "titlePage", "docTitle",
        TeiNames.TitlePart, "docImprint", "docDate", "lg", "l", "epigraph", "floatingText", "body", "sp", "speaker", "stage", "argument", "trailer", "address", "addrLine",
    };

    /// <summary>The children of a container as blocks; stray text between them becomes a paragraph of its own.</summary>
    private void Blocks(TeiElement container, TeiElement? except = null)
    {
        var nodes = container.Nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is TeiElement element && IsBlock(element))
            {
                if (element != except) Block(element);
                continue;
            }
            var run = i;
            while (run < nodes.Count && !(nodes[run] is TeiElement next && IsBlock(next))) run++;
            Loose(container, i, run);
            i = run - 1;
        }
    }

    private static bool IsBlock(TeiElement element) => BlockNames.Contains(element.Name) && !IsRunIn(element) || element.Name == TeiNames.Note && !IsFootnote(element);

    /// <summary>A salutation, date or signature that the print runs into a paragraph: <c>Mr. Chairman: You are …</c></summary>
    private static bool IsRunIn(TeiElement element) => element.Name is TeiNames.Salute or TeiNames.Signed or TeiNames.Dateline && element.Parent?.Name == TeiNames.Paragraph;

    /// <summary>Nodes between blocks: page marks stand alone, anything with words is a paragraph.</summary>
    private void Loose(TeiElement container, int from, int to)
    {
        var nodes = container.Nodes;
        var words = false;
        for (var i = from; i < to && !words; i++)
            words = nodes[i] is TeiText t && !string.IsNullOrWhiteSpace(t.Value) || nodes[i] is TeiElement { Name: not (TeiNames.PageBreak or TeiNames.LineBreak) };
        if (words) _html.Open("p", ("id", Anchor(container)), ("class", "loose"));
        for (var i = from; i < to; i++)
            if (words || nodes[i] is TeiElement { Name: TeiNames.PageBreak }) Inline(nodes[i]);
        if (words) _html.Close("p").Line();
    }

    private void Block(TeiElement e)
    {
        switch (e.Name)
        {
            case TeiNames.Paragraph: Paragraph(e); break;
            case TeiNames.List: List(e); break;
            case TeiNames.Table: Table(e); break;
            case TeiNames.Figure: Figure(e); break;
            case TeiNames.Note: Note(e); break;
            case TeiNames.Attachment or "floatingText": Part(e); break;
            case TeiNames.Div: Division(e); break;
            case TeiNames.Quote or "epigraph": Wrapped(e, "blockquote", null, Anchor(e)); break;
            case TeiNames.Opener: Wrapped(e, "div", "opener"); break;
            case TeiNames.Closer: Wrapped(e, "div", "closer"); break;
            case TeiNames.Postscript: Wrapped(e, "div", "postscript"); break;
            case TeiNames.Dateline: Lined(e, "dateline"); break;
            case TeiNames.Salute: Lined(e, "salute"); break;
            case TeiNames.Signed: Lined(e, "signed" + (e[TeiNames.Rend] == "left" ? " left" : "")); break;
            case TeiNames.Head: SubHeading(e); break;
            case TeiNames.Byline or TeiNames.TitlePart or "docDate" or "l" or "speaker" or "stage" or "trailer" or "argument" or "addrLine": Lined(e, "line " + Rend(e)); break;
            default: Blocks(e); break;
        }
    }

    private void Paragraph(TeiElement e)
    {
        var rend = Rend(e);
        if (rend == "sub" && Words(e) is > 0 and < 200 && !HoldsBlocks(e)) { SubHeading(e); return; }
        var tag = HoldsBlocks(e) ? "div" : "p";
        var id = Anchor(e);
        var kind = $"{(tag == "div" ? "par " : "")}{Announcing(e)}{rend}".TrimEnd();
        _html.Open(tag, ("id", id), ("class", kind.Length > 0 ? kind : null));
        ParagraphAnchor(id);
        PartAnchor(e);
        Claimed(e);
        if (tag == "div") Blocks(e); else Inlines(e);
        _html.Close(tag).Line();
    }

    private void ParagraphAnchor(string? id)
    {
        if (id is not null) _html.Open("a", ("class", "here"), ("href", "#" + id), ("tabindex", "-1"), ("aria-hidden", "true")).Close("a");
    }

    private static bool HoldsBlocks(TeiElement e)
    {
        foreach (var child in e.Elements())
            if (IsBlock(child) && child.Name != TeiNames.Head || child.Name is not TeiNames.Note && HoldsBlocks(child)) return true;
        return false;
    }

    private static int Words(TeiElement e) => e.Content(n => n.Name == TeiNames.Note).Trim().Length;

    /// <summary>A line that announces an enclosure begins a part, though nothing encloses it.</summary>
    private string Announcing(TeiElement e) => _partAnchors.ContainsKey(e) ? "announcing " : "";

    private void PartAnchor(TeiElement e)
    {
        if (_partAnchors.TryGetValue(e, out var anchor) && Claim(anchor) is { } id) _html.Open("span", ("id", id)).Close("span");
    }

    private void SubHeading(TeiElement e)
    {
        _html.Open("h2", ("id", Anchor(e)), ("class", Announcing(e) + "sub"));
        PartAnchor(e);
        Claimed(e);
        Inlines(e);
        _html.Close("h2").Line();
    }

    /// <summary>An enclosure: a part with its own heading, opener, text and notes.</summary>
    private void Part(TeiElement e)
    {
        var inPart = _inPart;
        _inPart = true;
        _html.Open("section", ("class", "part"), ("id", Claim(e.Id) ?? Claim(_partAnchors.GetValueOrDefault(e)))).Line();
        Blocks(e);
        _html.Close("section").Line();
        _inPart = inPart;
    }

    /// <summary>A division within a section. Documents have pages of their own and are passed over.</summary>
    private void Division(TeiElement e)
    {
        if (e.IsDocument) return;
        if (e["style"] is { } style && style.Contains("none", StringComparison.Ordinal) && e.Namespace != TeiNames.Namespace)
        {
            _html.Open("p", ("class", "gap")).Text("[An embedded player stands here in the source.]").Close("p");
            return;
        }
        if (e[TeiNames.Type] is TeiNames.TypeCompilation or TeiNames.TypeChapter or TeiNames.TypeSubchapter) return;
        Wrapped(e, "section", null, Claim(e.Id));
    }

    private void Wrapped(TeiElement e, string tag, string? kind, string? id = null)
    {
        _html.Open(tag, ("id", id), ("class", kind));
        Blocks(e);
        _html.Close(tag).Line();
    }

    private void Lined(TeiElement e, string kind)
    {
        var tag = HoldsBlocks(e) ? "div" : "p";
        _html.Open(tag, ("class", kind.TrimEnd()), ("id", Anchor(e)));
        Claimed(e);
        if (tag == "div") Blocks(e); else Inlines(e);
        _html.Close(tag).Line();
    }

    private void Figure(TeiElement e)
    {
        _html.Open("div", ("class", "figure"));
        foreach (var graphic in e.Descendants(TeiNames.Graphic))
            _html.Open("p", ("class", "gap")).Text($"[Illustration “{graphic[TeiNames.Url]}”: not kept in this edition.]").Close("p");
        Blocks(e);
        _html.Close("div").Line();
    }

    /// <summary>Gives the page the element's own id, where it has one beside the paragraph's.</summary>
    private void Claimed(TeiElement e)
    {
        if (Claim(e.Id) is { } id) _html.Open("span", ("id", id)).Close("span");
    }

    private static string Rend(TeiElement e) => (e[TeiNames.Rend] ?? e[TeiNames.Rendition]?.TrimStart('#')) switch
    {
        "sectiontitleital" or "sourceheadcenterboldbig" or "sourcearchiveboldbig" => "sub",
        "center" => "center",
        "right" => "right",
        "flushleft" or "left" => "flush",
        "sourceparagraphfullindent" => "indent",
        "sourceparagraphtightspacing" => "tight",
        "italic" => "it",
        "strong" => "st",
        _ => "",
    };
}
