using System.Text;
using Chancery.Documents.Tei;

namespace Chancery.Publishing.Html;

/// <summary>The words of an element without its notes, white space folded as the facts have it, with the place of every character in the TEI.</summary>
internal sealed class FoldedElement
{
    private readonly StringBuilder _text = new();
    private readonly List<(TeiText Node, int Index)> _places = [];
    private bool _space;

    /// <summary>Folds an element.</summary>
    public FoldedElement(TeiElement element)
    {
        Walk(element);
        Text = _text.ToString();
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>The offsets in the source's text at which some of the characters begin and end.</summary>
    public (int Start, int End) OffsetsOf(int start, int length)
    {
        var (first, last) = (_places[start], _places[start + length - 1]);
        return (first.Node.OffsetOf(first.Index), last.Node.OffsetOf(last.Index + 1));
    }

    /// <summary>Whether an element stands apart from the words around it.</summary>
    public static bool Breaks(TeiElement e) => e.Name is TeiNames.PageBreak or TeiNames.LineBreak or TeiNames.Cell or TeiNames.Paragraph or TeiNames.Head or TeiNames.Item or TeiNames.Signed or TeiNames.Salute or TeiNames.Row or TeiNames.Label
        or TeiNames.Postscript or TeiNames.Quote or TeiNames.Byline or TeiNames.TitlePart or "seg" or TeiNames.List or TeiNames.Table or TeiNames.Opener or TeiNames.Closer or TeiNames.Dateline or TeiNames.Div or TeiNames.Attachment or "ab" or "l" or "lg";

    private void Walk(TeiElement element)
    {
        foreach (var node in element.Nodes)
        {
            if (node is TeiText text) Append(text);
            else if (node is TeiElement e && e.Name != TeiNames.Note)
            {
                _space |= Breaks(e);
                Walk(e);
                _space |= Breaks(e);
            }
        }
    }

    private void Append(TeiText text)
    {
        for (var i = 0; i < text.Value.Length; i++)
        {
            if (char.IsWhiteSpace(text.Value[i]))
            {
                _space = true;
                continue;
            }
            if (_space && _text.Length > 0)
            {
                _text.Append(' ');
                _places.Add((text, i));
            }
            _space = false;
            _text.Append(text.Value[i]);
            _places.Add((text, i));
        }
    }
}
