using System.Xml;
using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>Writes a document's div in the newer state of the dialect.</summary>
internal sealed class TeiDocumentWriter(XmlWriter xml, InlineWriter inline)
{
    private enum Container { Opener, Closer, List, Group, Item, Paragraph, Table, Quote, Postscript, Attachment }

    private readonly Stack<Container> _open = new();
    private int _attachments;

    public void Write(PageDocument document)
    {
        _attachments = 0;
        inline.Begin(document.Notes);
        Start(TeiNames.Div);
        xml.WriteAttributeString(TeiNames.Type, TeiNames.TypeDocument);
        xml.WriteAttributeString(TeiNames.Subtype, IsEditorialNote(document) ? TeiNames.EditorialNote : TeiNames.HistoricalDocument);
        if (document.Number is { } number) xml.WriteAttributeString(TeiNames.N, number);
        xml.WriteAttributeString("xml", "id", TeiNames.XmlNamespace, document.Id);
        if (DocumentInstants.Of(document) is var (first, last))
        {
            xml.WriteAttributeString("doc-dateTime-min", TeiNames.FrusNamespace, first);
            xml.WriteAttributeString("doc-dateTime-max", TeiNames.FrusNamespace, last);
        }
        foreach (var block in document.Blocks) Block(block, document);
        CloseAll();
        xml.WriteEndElement();
    }

    private static bool IsEditorialNote(PageDocument document) =>
        document.Blocks.Exists(b => b.Role == BlockRole.Heading && b.Text.Contains("Editorial Note", StringComparison.OrdinalIgnoreCase));

    private void Block(Block block, PageDocument document)
    {
        switch (block.Role)
        {
            case BlockRole.PageBreak:
                if (!_open.Contains(Container.Paragraph)) xml.WriteWhitespace("\n");
                inline.PageBreak(block.Inline.Marks[0].Page!);
                break;
            case BlockRole.FileLine:
                CloseTo(Container.Attachment);
                Element(TeiNames.Note, block, (TeiNames.Rend, TeiNames.RendInline), (TeiNames.Type, TeiNames.TypeSource));
                break;
            case BlockRole.Summary:
                Element(TeiNames.Note, block, (TeiNames.Type, TeiNames.TypeSummary));
                break;
            case BlockRole.Heading or BlockRole.EnclosureHeading:
                if (block.OpensEnclosure) OpenAttachment(block, document);
                CloseTo(Container.Attachment);
                Element(TeiNames.Head, block);
                break;
            case BlockRole.DateLine:
                InOpener();
                Element(TeiNames.Dateline, block, (TeiNames.Rendition, "#right"));
                break;
            case BlockRole.Handling:
                InOpener();
                Element("seg", block);
                break;
            case BlockRole.Salutation:
                InOpener();
                Element(TeiNames.Salute, block);
                break;
            case BlockRole.ListHead:
                CloseTo(Container.Attachment);
                Start(TeiNames.List);
                if (block.ListType is { } type) xml.WriteAttributeString(TeiNames.Type, type);
                _open.Push(Container.List);
                Element(TeiNames.Head, block);
                break;
            case BlockRole.GroupHead:
                CloseTo(Container.List);
                Open(Container.Item, TeiNames.Item);
                Open(Container.Group, TeiNames.List);
                Element(TeiNames.Head, block);
                break;
            case BlockRole.Label:
                InList(null);
                Element(TeiNames.Label, block);
                break;
            case BlockRole.Item:
                InList(block.ListType);
                Element(TeiNames.Item, block);
                break;
            case BlockRole.Row:
                In(Container.Table, TeiNames.Table);
                Row(block);
                break;
            case BlockRole.Closer or BlockRole.Signature:
                In(Container.Closer, TeiNames.Closer);
                if (block.Role == BlockRole.Signature) Element(TeiNames.Signed, block);
                else inline.Write(block.Inline);
                break;
            case BlockRole.EnclosureLabel:
                OpenAttachment(block, document);
                Element(TeiNames.Paragraph, block, (TeiNames.Rend, "center"));
                break;
            case BlockRole.Postscript:
                In(Container.Postscript, TeiNames.Postscript);
                Element(TeiNames.Paragraph, block);
                break;
            case BlockRole.Loose:
                CloseTo(Container.Attachment);
                Element("ab", block, (TeiNames.Rend, "center"));
                break;
            case BlockRole.SectionHeading:
                CloseTo(Container.Attachment);
                Element(TeiNames.Paragraph, block, (TeiNames.Rend, "sectiontitleital"));
                break;
            default:
                if (block.Quoted) In(Container.Quote, TeiNames.Quote);
                else CloseTo(Container.Attachment);
                if (!block.HoldsList) Element(TeiNames.Paragraph, block);
                else
                {
                    Open(Container.Paragraph, TeiNames.Paragraph);
                    inline.Write(block.Inline);
                }
                break;
        }
    }

    /// <summary>Ends what lies as deep or deeper, and begins an enclosure.</summary>
    private void OpenAttachment(Block block, PageDocument document)
    {
        CloseTo(Container.Attachment);
        while (_open.Count(c => c == Container.Attachment) >= block.Depth)
        {
            _open.Pop();
            End();
            CloseTo(Container.Attachment);
        }
        Start(TeiNames.Attachment, frus: true);
        xml.WriteAttributeString("xml", "id", TeiNames.XmlNamespace, $"{document.Id}a{++_attachments}");
        _open.Push(Container.Attachment);
    }

    private void InList(string? type)
    {
        if (_open.TryPeek(out var open) && open is Container.List or Container.Group && type is null) return;
        if (open != Container.Paragraph) CloseTo(Container.Attachment);
        Open(Container.List, TeiNames.List);
        if (type is not null) xml.WriteAttributeString(TeiNames.Type, type);
    }

    private void Open(Container container, string name)
    {
        Start(name);
        _open.Push(container);
    }

    private void InOpener() => In(Container.Opener, TeiNames.Opener);

    private void In(Container container, string name)
    {
        if (_open.TryPeek(out var open) && open == container) return;
        CloseTo(Container.Attachment);
        Open(container, name);
    }

    private void CloseTo(Container container)
    {
        while (_open.TryPeek(out var open) && open != container)
        {
            _open.Pop();
            End();
        }
    }

    private void CloseAll()
    {
        while (_open.TryPop(out _)) End();
    }

    private void Row(Block block)
    {
        Start(TeiNames.Row);
        var text = block.Inline;
        for (var from = 0; ;)
        {
            var bar = text.Text.IndexOf(" |", from, StringComparison.Ordinal);
            var (end, next) = bar < 0 ? (text.Text.Length, int.MaxValue) : (bar, bar + 2);
            xml.WriteStartElement(TeiNames.Cell, TeiNames.Namespace);
            inline.Write(Part(text, from, end, next));
            xml.WriteEndElement();
            if (bar < 0) break;
            from = next;
        }
        xml.WriteEndElement();
    }

    /// <summary>A cell's text without the space that parts it from the bar; a mark within the bar stands at the cell's end.</summary>
    private static InlineText Part(InlineText whole, int from, int end, int next)
    {
        var start = from < end && from > 0 && whole.Text[from] == ' ' ? from + 1 : from;
        return new InlineText
        {
            Text = whole.Text[start..end],
            Marks = [.. whole.Marks.Where(m => m.Offset >= from && m.Offset < next).Select(m => m with { Offset = Math.Clamp(m.Offset, start, end) - start })],
            Spans = [.. whole.Spans.Where(s => s.Start >= start && s.Start + s.Length <= end).Select(s => s with { Start = s.Start - start })],
        };
    }

    private void Element(string name, Block block, params (string Name, string Value)[] attributes)
    {
        Start(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        inline.Write(block.Inline);
        xml.WriteEndElement();
    }

    private void Start(string name, bool frus = false)
    {
        xml.WriteWhitespace("\n");
        if (frus) xml.WriteStartElement("frus", name, TeiNames.FrusNamespace);
        else xml.WriteStartElement(name, TeiNames.Namespace);
    }

    private void End()
    {
        xml.WriteWhitespace("\n");
        xml.WriteEndElement();
    }
}
