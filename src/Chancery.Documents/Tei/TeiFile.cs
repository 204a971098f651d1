namespace Chancery.Documents.Tei;

/// <summary>A TEI source that was read: its text and bytes, and the root element with positions into them.</summary>
public sealed class TeiFile
{
    private readonly Lazy<IReadOnlyList<TeiElement>> _documents;
    private readonly Dictionary<string, List<TeiElement>> _named = new(StringComparer.Ordinal);

    internal TeiFile(SourceText source)
    {
        Source = source;
        _documents = new Lazy<IReadOnlyList<TeiElement>>(FindDocuments);
    }

    /// <summary>The text and the bytes as they lie on disk: the truth.</summary>
    public SourceText Source { get; }

    /// <summary>The root element.</summary>
    public TeiElement Root { get; internal set; } = null!;

    /// <summary>
    /// The documents in document order; one inside another is not counted apart. In the dialect they are the divs of type
    /// <c>document</c>. TEI from elsewhere has none: there every div of type <c>letter</c>, or with an opener or a closer of its own, is a document
    /// (a letter of a collection), or else each <c>text</c> that holds words (a letter a file).
    /// </summary>
    public IReadOnlyList<TeiElement> Documents => _documents.Value;

    /// <summary>The elements of a local name below the root, in document order.</summary>
    internal IReadOnlyList<TeiElement> Named(string name) => _named.GetValueOrDefault(name) ?? [];

    /// <summary>Takes the next element below the root.</summary>
    internal void Index(TeiElement element)
    {
        if (_named.TryGetValue(element.Name, out var named)) named.Add(element);
        else _named.Add(element.Name, [element]);
    }

    private List<TeiElement> FindDocuments()
    {
        var found = Numbered();
        if (found.Count > 0) return found;
        if (Named(TeiNames.Div).Any(e => e[TeiNames.Type] is TeiNames.TypeCompilation or TeiNames.TypeChapter)) return found;
        found = Outermost(e => e.Name is TeiNames.Div or "div1" or "div2" or "div3" && e.Ancestors().Any(a => a.Name == TeiNames.Body)
            && (e[TeiNames.Type] == "letter" || e.Elements().Any(c => c.Name is TeiNames.Opener or TeiNames.Closer or TeiNames.Dateline or TeiNames.Salute)));
        if (found.Count > 0) return found;
        return [.. Root.Descendants(TeiNames.Text).Where(t => t.Element("group") is null && t.Element(TeiNames.Body) is { } body && Document.Fold(body.Content()).Length > 0)];
    }

    /// <summary>The divs of type <c>document</c> that stand in no other.</summary>
    private List<TeiElement> Numbered()
    {
        if (Root.IsDocument) return [Root];
        var found = new List<TeiElement>();
        foreach (var div in Named(TeiNames.Div))
            if (div.IsDocument && (found.Count == 0 || div.Start >= found[^1].End)) found.Add(div);
        return found;
    }

    private List<TeiElement> Outermost(Func<TeiElement, bool> chosen)
    {
        var found = new List<TeiElement>();
        if (chosen(Root)) return [Root];
        var pending = new Stack<TeiElement>();
        pending.Push(Root);
        while (pending.Count > 0)
        {
            var element = pending.Pop();
            if (element != Root && chosen(element))
            {
                found.Add(element);
                continue;
            }
            for (var i = element.Nodes.Count - 1; i >= 0; i--)
                if (element.Nodes[i] is TeiElement child) pending.Push(child);
        }
        return found;
    }
}
