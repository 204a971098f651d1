using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Editions.Writing;

/// <summary>One walk over a source: its divisions and documents in order, its ids, and the page on which each document begins.</summary>
public sealed class Outline
{
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<TeiElement, Document> _documents;
    private readonly TeiFile _file;
    private readonly List<int> _pagesAhead = [];
    private string? _page;
    private int _position;

    private Outline(TeiFile file, IEnumerable<Document> documents)
    {
        _file = file;
        _documents = documents.ToDictionary(d => d.Element);
    }

    /// <summary>A document and where it stands.</summary>
    public sealed record DocumentPlace(TeiElement Element, string Id, int Position, int Depth, string? StartPage, int Pages);

    /// <summary>A division that is no document, and the divisions and documents directly below it.</summary>
    public sealed record SectionPlace(TeiElement Element, string Id, int Position, int Depth, int Documents);

    /// <summary>The documents in order.</summary>
    public List<DocumentPlace> Documents { get; } = [];

    /// <summary>The divisions in order.</summary>
    public List<SectionPlace> Sections { get; } = [];

    /// <summary>Every id, the first place of each.</summary>
    public List<IdContent> Ids { get; } = [];

    /// <summary>Page breaks of the whole source.</summary>
    public int Pages { get; private set; }

    /// <summary>Ids that are used more than once, and documents without one.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Walks over a source.</summary>
    /// <param name="file">The source.</param>
    /// <param name="documents">Its documents.</param>
    public static Outline Of(TeiFile file, IEnumerable<Document> documents)
    {
        var outline = new Outline(file, documents);
        outline.Walk(file.Root, null, 0, false);
        return outline;
    }

    private void Walk(TeiElement element, string? within, int depth, bool inDocument)
    {
        var isDocument = !inDocument && _documents.ContainsKey(element);
        if (isDocument)
        {
            var id = AddressOf(element);
            var place = new DocumentPlace(element, id, _position++, depth, _page, 0);
            var pages = Pages;
            BeginOnPages(id);
            _pagesAhead.Clear();
            AddId(element, "document", id);
            AddAddress(element, "document", id);
            WalkBelow(element, id, depth + 1, true);
            Documents.Add(place with { Pages = Pages - pages });
            return;
        }
        if (!inDocument && element.Name == TeiNames.Div)
        {
            var id = AddressOf(element);
            var at = Sections.Count;
            var count = Documents.Count;
            Sections.Add(new SectionPlace(element, id, _position++, depth, 0));
            BeginOnPages(id);
            AddId(element, "section", id);
            AddAddress(element, "section", id);
            WalkBelow(element, id, depth + 1, false);
            Sections[at] = Sections[at] with { Documents = Documents.Count - count };
            return;
        }
        if (element.Name == TeiNames.PageBreak)
        {
            Pages++;
            _page = element[TeiNames.N] ?? _page;
        }
        var known = Ids.Count;
        AddId(element, KindOf(element), within);
        if (!inDocument && element.Name != TeiNames.PageBreak) _pagesAhead.Clear();
        else if (!inDocument && Ids.Count > known) _pagesAhead.Add(known);
        WalkBelow(element, within, depth, inDocument);
    }

    private void WalkBelow(TeiElement element, string? within, int depth, bool inDocument)
    {
        foreach (var node in element.Nodes)
            if (node is TeiElement child) Walk(child, within, depth, inDocument);
    }

    /// <summary>A page break before a division or document is the page on which that begins: its id leads there.</summary>
    private void BeginOnPages(string id)
    {
        foreach (var at in _pagesAhead) Ids[at] = Ids[at] with { Within = id };
    }

    private static string KindOf(TeiElement element) => element.Name switch
    {
        TeiNames.PageBreak => "page",
        TeiNames.Note => "note",
        TeiNames.PersName => "person",
        TeiNames.Term => "term",
        _ => element.Name,
    };

    private void AddId(TeiElement element, string kind, string? within)
    {
        if (element.Id is not { } id) return;
        if (_ids.Add(id)) Ids.Add(new IdContent(id, kind, within));
        else Findings.Add(new Finding("CH-S002", Severity.Error, $"The id {id} is used more than once; references lead to its first place.", element.Position, within, id));
    }

    private void AddAddress(TeiElement element, string kind, string address)
    {
        if (address != element.Id && _ids.Add(address)) Ids.Add(new IdContent(address, kind, address));
    }

    private string AddressOf(TeiElement element)
    {
        var document = _documents.GetValueOrDefault(element);
        var own = (document is null ? element.Id : document.Id) is { Length: > 0 } id ? id : $"s{_position + 1}";
        var address = own;
        for (var i = 2; !_addresses.Add(address); i++) address = $"{own}~{i}";
        if (element.Id is null && element.IsDocument)
            Findings.Add(new Finding("CH-S003", Severity.Error, $"This document has no id; it is reached as {address}.", element.Position, address));
        return address;
    }
}
