using System.Xml;
using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>Writes a text with its spans, notes and page breaks.</summary>
internal sealed class InlineWriter(XmlWriter xml, PageIds pages)
{
    private IReadOnlyList<PageNote> _notes = [];

    /// <summary>The notes that marks of the document's blocks stand for.</summary>
    public void Begin(IReadOnlyList<PageNote> notes) => _notes = notes;

    /// <summary>Writes a text from an offset on.</summary>
    public void Write(InlineText inline, int from = 0)
    {
        var at = from;
        var mark = 0;
        while (mark < inline.Marks.Count && inline.Marks[mark].Offset < from) mark++;
        foreach (var span in inline.Spans)
        {
            if (span.Start < at) continue;
            WriteTo(inline, span.Start, ref at, ref mark, before: true);
            xml.WriteStartElement(span.Element, TeiNames.Namespace);
            foreach (var (name, value) in span.Attributes) xml.WriteAttributeString(name, value);
            WriteTo(inline, span.Start + span.Length, ref at, ref mark, before: false);
            xml.WriteEndElement();
        }
        WriteTo(inline, inline.Text.Length, ref at, ref mark, before: true);
    }

    private void WriteTo(InlineText inline, int end, ref int at, ref int mark, bool before)
    {
        for (; mark < inline.Marks.Count && (inline.Marks[mark].Offset < end || before && inline.Marks[mark].Offset == end); mark++)
        {
            Characters(inline.Text, ref at, inline.Marks[mark].Offset);
            if (inline.Marks[mark].Page is { } page) PageBreak(page);
            else Note(_notes[inline.Marks[mark].Note]);
        }
        Characters(inline.Text, ref at, end);
    }

    private void Characters(string text, ref int at, int end)
    {
        if (end <= at) return;
        xml.WriteString(text.Substring(at, end - at));
        at = end;
    }

    public void PageBreak(string page)
    {
        xml.WriteStartElement(TeiNames.PageBreak, TeiNames.Namespace);
        xml.WriteAttributeString(TeiNames.N, page);
        if (pages.First(page)) xml.WriteAttributeString("xml", "id", TeiNames.XmlNamespace, "pg_" + page);
        xml.WriteEndElement();
    }

    private void Note(PageNote note)
    {
        xml.WriteStartElement(TeiNames.Note, TeiNames.Namespace);
        xml.WriteAttributeString(TeiNames.N, note.Marker ?? note.ListMark);
        xml.WriteAttributeString("xml", "id", TeiNames.XmlNamespace, note.Id);
        if (note.IsSource) xml.WriteAttributeString(TeiNames.Type, TeiNames.TypeSource);
        Write(note.Inline);
        xml.WriteEndElement();
    }
}

/// <summary>Remembers which pages have their id already: an id may stand once in a file.</summary>
internal sealed class PageIds
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public bool First(string page) => _seen.Add(page);
}
