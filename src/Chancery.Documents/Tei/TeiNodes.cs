using System.Collections;

namespace Chancery.Documents.Tei;

/// <summary>The child nodes of an element in document order. A value that is walked without anything being allocated.</summary>
public readonly struct TeiNodes : IReadOnlyList<TeiNode>
{
    /// <summary>No nodes.</summary>
    public static readonly TeiNodes None = new([]);

    private readonly TeiNode[] _nodes;

    internal TeiNodes(TeiNode[] nodes) => _nodes = nodes;

    /// <inheritdoc/>
    public int Count => _nodes.Length;

    /// <inheritdoc/>
    public TeiNode this[int index] => _nodes[index];

    /// <summary>The nodes, one after another.</summary>
    public Enumerator GetEnumerator() => new(_nodes);

    IEnumerator<TeiNode> IEnumerable<TeiNode>.GetEnumerator() => ((IEnumerable<TeiNode>)_nodes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _nodes.GetEnumerator();

    /// <summary>Walks over the nodes.</summary>
    public struct Enumerator
    {
        private readonly TeiNode[] _nodes;
        private int _at;

        internal Enumerator(TeiNode[] nodes)
        {
            _nodes = nodes;
            _at = -1;
        }

        /// <summary>The node.</summary>
        public readonly TeiNode Current => _nodes[_at];

        /// <summary>Goes to the next node; false behind the last.</summary>
        public bool MoveNext() => ++_at < _nodes.Length;
    }
}
