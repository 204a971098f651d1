namespace Chancery.Documents.Tei;

/// <summary>Puts nodes together as they are read: gives each its parent, and each element its children and the element that follows.</summary>
internal sealed class TreeBuilder
{
    private readonly List<TeiNode> _pending = [];
    private readonly Stack<int> _firsts = new();
    private readonly TeiFile _file;
    private TeiElement? _last;

    public TreeBuilder(TeiFile file) => _file = file;

    /// <summary>The element that is open; null outside the root.</summary>
    public TeiElement? Current { get; private set; }

    /// <summary>How many elements are open.</summary>
    public int Depth => _firsts.Count;

    /// <summary>Adds an element whose start tag was read; opens it when it is not empty.</summary>
    public void Add(TeiElement element, bool empty)
    {
        Add(element);
        if (_last is null)
        {
            element.Owner = _file;
            _file.Root = element;
        }
        else
        {
            _last.Following = element;
            _file.Index(element);
        }
        _last = element;
        if (empty) return;
        Current = element;
        _firsts.Push(_pending.Count);
    }

    /// <summary>Adds a node to the open element.</summary>
    public void Add(TeiNode node)
    {
        node.Parent = Current;
        _pending.Add(node);
    }

    /// <summary>Closes the open element.</summary>
    /// <param name="contentEnd">Offset of the end tag.</param>
    /// <param name="end">Offset behind it.</param>
    public void Close(int contentEnd, int end)
    {
        var first = _firsts.Pop();
        var element = Current!;
        element.ContentEnd = contentEnd;
        element.End = end;
        if (_pending.Count > first)
        {
            var nodes = new TeiNode[_pending.Count - first];
            _pending.CopyTo(first, nodes, 0, nodes.Length);
            _pending.RemoveRange(first, nodes.Length);
            element.Nodes = new TeiNodes(nodes);
        }
        Current = element.Parent;
    }
}
