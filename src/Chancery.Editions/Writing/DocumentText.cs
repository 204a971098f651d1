using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Editions.Writing;

/// <summary>The words of a document in the four columns that are searched. Blocks end with a line end; notes stand in no other column than their own.</summary>
public sealed class DocumentText
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        TeiNames.Hi, TeiNames.PersName, TeiNames.PlaceName, TeiNames.Gloss, TeiNames.Term, TeiNames.Ref, TeiNames.Date, TeiNames.Time, TeiNames.PageBreak, TeiNames.Note,
        TeiNames.Title, "orgName", "name", "rs", "seg", "foreign", "emph", "add", "del", "sic", "corr", "supplied", "unclear", "num", "q", "soCalled", "abbr", "expan", "anchor", "c", "w",
    };

    private TeiElement? _head;
    private TeiElement? _sourceNote;

    /// <summary>The document's own heading.</summary>
    public string Heading => HeadingColumn.ToString();

    /// <summary>The text without heading and notes, enclosures included.</summary>
    public string Body => BodyColumn.ToString();

    /// <summary>The footnotes, one a line.</summary>
    public string Notes => NotesColumn.ToString();

    /// <summary>The source note.</summary>
    public string Source => SourceColumn.ToString();

    internal TextColumn HeadingColumn { get; private init; } = new();

    internal TextColumn BodyColumn { get; private init; } = new();

    internal TextColumn NotesColumn { get; private init; } = new();

    internal TextColumn SourceColumn { get; private init; } = new();

    /// <summary>Reads the words of a document.</summary>
    public static DocumentText Of(Document document)
    {
        var text = new DocumentText();
        text.Read(document);
        return text;
    }

    /// <summary>Reads the words of a document and keeps where each of its texts stands in the columns.</summary>
    internal static DocumentText Placed(Document document)
    {
        var text = new DocumentText { HeadingColumn = new() { Places = [] }, BodyColumn = new() { Places = [] }, NotesColumn = new() { Places = [] }, SourceColumn = new() { Places = [] } };
        text.Read(document);
        return text;
    }

    /// <summary>Reads the words of a document and keeps where its blocks and notes end.</summary>
    internal static DocumentText Lined(Document document)
    {
        var text = new DocumentText { HeadingColumn = new() { Ends = [] }, BodyColumn = new() { Ends = [] }, NotesColumn = new() { Ends = [] }, SourceColumn = new() { Ends = [] } };
        text.Read(document);
        return text;
    }

    /// <summary>Reads the words of another document in place of those it holds.</summary>
    internal void Read(Document document)
    {
        foreach (var column in (ReadOnlySpan<TextColumn>)[HeadingColumn, BodyColumn, NotesColumn, SourceColumn]) column.Clear();
        _head = document.Head;
        _sourceNote = document.SourceNote?.Element;
        Walk(document.Element, BodyColumn);
    }

    /// <summary>Whether an element ends the line before it and its own; otherwise it stands within one.</summary>
    internal static bool IsBlock(TeiElement element) => !Inline.Contains(element.Name);

    private void Walk(TeiElement element, TextColumn column)
    {
        foreach (var node in element.Nodes)
        {
            if (node is TeiText text)
            {
                column.Append(text);
                continue;
            }
            if (node is not TeiElement child) continue;
            var into = child.Name == TeiNames.Note ? child == _sourceNote || new Note(child).IsSource ? SourceColumn : NotesColumn
                : child == _head ? HeadingColumn : column;
            var block = into != column || IsBlock(child);
            if (block) into.EndLine();
            Walk(child, into);
            if (block) into.EndLine();
        }
    }
}
