using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.Parts;

namespace Chancery.Facts.Reading;

/// <summary>One walk over a document's element. Deep nesting is safe: the TEI reader refuses more than a few hundred levels.</summary>
internal sealed class OutlineReader(Document document)
{
    private const int LongestHeader = 40, LongestHeaderLine = 200;

    private readonly DocumentOutline _outline = new(document);
    private readonly FoldedText _block = new();
    private readonly FoldedText _note = new();
    private TeiElement _blockElement = document.Element;
    private bool _seenHead;
    private bool _headerRead;
    private bool _seenWords;
    private bool _wordsBeforePage;
    private int _part = -1;
    private int _encodedDepth;
    private int _index;
    private string? _fixedPlace;

    /// <summary>The outline.</summary>
    public DocumentOutline Read()
    {
        Children(document.Element);
        Flush();
        _outline.WordsBeforeFirstPageBreak = _wordsBeforePage;
        _outline.Heading = document.Heading;
        return _outline;
    }

    private string Place => _fixedPlace ?? DocumentOutline.PlaceOf(_part, _index);

    private void Children(TeiElement element)
    {
        foreach (var node in element.Nodes)
        {
            if (node is TeiText text) _block.Append(text.Value);
            else if (node is TeiElement child) Visit(child);
        }
    }

    private void Visit(TeiElement element)
    {
        switch (element.Name)
        {
            case TeiNames.Note:
                VisitNote(element);
                break;
            case TeiNames.PageBreak:
                _block.Break();
                VisitPageBreak(element);
                break;
            case TeiNames.LineBreak:
                _block.Break();
                break;
            case TeiNames.Ref:
                _outline.ReferenceList.Add(new(element, Place));
                Children(element);
                break;
            case TeiNames.Cell:
                _block.Break();
                Children(element);
                _block.Break();
                break;
            case TeiNames.Head when !_seenHead && _part < 0:
                _seenHead = true;
                Aside(element, "heading");
                break;
            case TeiNames.Dateline:
                _outline.DateLineList.Add(new(element, _part));
                Aside(element, "date line");
                break;
            case TeiNames.List when element[TeiNames.Type] is { } type:
                _outline.ListList.Add(new(element, _part));
                if (_fixedPlace is null && type is TeiNames.TypeSubject or TeiNames.TypeParticipants)
                {
                    Flush();
                    EndHeader();
                    Aside(element, type);
                    _headerRead = true;
                }
                else InBlock(element);
                break;
            case TeiNames.List when _headerRead && _index == 0 && _part < 0 && element.Element(TeiNames.Head) is not null:
                // A list with a heading of its own right behind the participants, such as Copies to:, belongs to the header.
                InBlock(element);
                EndHeader();
                break;
            case TeiNames.Attachment:
                Flush();
                VisitAttachment(element);
                break;
            case "file" or "pdf" or "page-count-according-to-citation" or TeiNames.Figure or TeiNames.Graphic:
                break;
            case TeiNames.Paragraph or TeiNames.Head or TeiNames.Item or "signed" or "salute" or TeiNames.Row or TeiNames.Label or "postscript" or "quote" or "byline"
                or "titlePart" or "seg" or TeiNames.List or TeiNames.Table or TeiNames.Opener or TeiNames.Closer or TeiNames.Div or "ab" or "l" or "lg":
                InBlock(element);
                break;
            default:
                Children(element);
                break;
        }
    }

    /// <summary>A block of its own; in a heading, date line or list of participants, part of that.</summary>
    private void InBlock(TeiElement element)
    {
        if (_fixedPlace is not null)
        {
            _block.Break();
            Children(element);
            _block.Break();
            return;
        }
        Flush();
        _blockElement = element;
        Children(element);
        Flush();
        _blockElement = element.Parent ?? element;
    }

    /// <summary>What is not a paragraph: heading, date line, list of subjects or participants. Its notes, references and page breaks are kept.</summary>
    private void Aside(TeiElement element, string place)
    {
        Flush();
        var outer = _fixedPlace;
        _fixedPlace = place;
        Children(element);
        _fixedPlace = outer;
        if (_block.Take().Length > 0) _seenWords = true;
    }

    /// <summary>What stands before a list of subjects or participants at the beginning belongs to the header: <c>DATE:</c>, a letterhead. Paragraphs are counted behind it.</summary>
    private void EndHeader()
    {
        if (_part >= 0 || _index is 0 or > LongestHeader || _outline.BlockList.Exists(b => b.Text.Length > LongestHeaderLine)) return;
        for (var i = 0; i < _outline.BlockList.Count; i++) _outline.BlockList[i] = _outline.BlockList[i] with { Index = OutlineBlock.InHeader };
        _index = 0;
    }

    private void VisitAttachment(TeiElement element)
    {
        var (part, index) = (_part, _index);
        if (_encodedDepth == 0) BeginPart(element);
        _encodedDepth++;
        Children(element);
        Flush();
        _encodedDepth--;
        if (_encodedDepth == 0) (_part, _index) = (part, index);
    }

    private void BeginPart(TeiElement element)
    {
        _outline.PartList.Add(element);
        (_part, _index) = (_outline.PartList.Count - 1, 0);
    }

    private void VisitNote(TeiElement element)
    {
        var at = Place;
        var marker = element[TeiNames.N];
        var note = new OutlineNote(element, marker, "", at, _part) { Block = _outline.BlockList.Count, Offset = _block.Length };
        var inner = new List<TeiElement>();
        NoteText(element, note.Where, inner);
        _outline.NoteList.Add(note with { Text = _note.Take() });
        inner.ForEach(VisitNote);
    }

    /// <summary>The words of a note. A note on a note is one of its own.</summary>
    private void NoteText(TeiElement element, string where, List<TeiElement> inner)
    {
        foreach (var node in element.Nodes)
        {
            if (node is TeiText text) _note.Append(text.Value);
            else if (node is TeiElement { Name: TeiNames.Note } note) inner.Add(note);
            else if (node is TeiElement child)
            {
                if (child.Name == TeiNames.Ref) _outline.ReferenceList.Add(new(child, where));
                else if (child.Name == TeiNames.PageBreak) VisitPageBreak(child);
                if (child.Name is TeiNames.Paragraph or TeiNames.LineBreak or TeiNames.Item or TeiNames.Row) _note.Break();
                NoteText(child, where, inner);
                if (child.Name is TeiNames.Paragraph or TeiNames.Item or TeiNames.Row or TeiNames.Cell) _note.Break();
            }
        }
    }

    private void VisitPageBreak(TeiElement element)
    {
        if (_outline.PageBreakList.Count == 0) _wordsBeforePage = _seenWords || _block.HasWords;
        _outline.PageBreakList.Add(element);
    }

    private void Flush()
    {
        var text = _block.Take();
        if (text.Length == 0) return;
        _seenWords = true;
        if (_encodedDepth == 0 && EnclosureLabels.Matches(text)) BeginPart(_blockElement);
        _outline.BlockList.Add(new(_blockElement, text, _index++, _part));
    }
}
