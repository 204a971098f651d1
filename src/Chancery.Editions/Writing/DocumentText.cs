using System.Text;
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

    private readonly StringBuilder _heading = new(), _body = new(), _notes = new(), _source = new();
    private readonly TeiElement? _head;
    private readonly TeiElement? _sourceNote;

    private DocumentText(Document document)
    {
        _head = document.Head;
        _sourceNote = document.SourceNote?.Element;
        Walk(document.Element, _body);
    }

    /// <summary>The document's own heading.</summary>
    public string Heading => _heading.ToString();

    /// <summary>The text without heading and notes, enclosures included.</summary>
    public string Body => _body.ToString();

    /// <summary>The footnotes, one a line.</summary>
    public string Notes => _notes.ToString();

    /// <summary>The source note.</summary>
    public string Source => _source.ToString();

    /// <summary>Reads the words of a document.</summary>
    public static DocumentText Of(Document document) => new(document);

    private void Walk(TeiElement element, StringBuilder column)
    {
        foreach (var node in element.Nodes)
        {
            if (node is TeiText text)
            {
                column.Append(text.Value);
                continue;
            }
            if (node is not TeiElement child) continue;
            var into = child.Name == TeiNames.Note ? child == _sourceNote || new Note(child).IsSource ? _source : _notes
                : child == _head ? _heading : column;
            var block = into != column || !Inline.Contains(child.Name);
            if (block && into.Length > 0 && into[^1] != '\n') into.Append('\n');
            Walk(child, into);
            if (block && into.Length > 0 && into[^1] != '\n') into.Append('\n');
        }
    }
}
