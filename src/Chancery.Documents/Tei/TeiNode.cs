using System.Text;

namespace Chancery.Documents.Tei;

/// <summary>A node of a TEI source: a read view with its place in the source's text.</summary>
public abstract class TeiNode
{
    /// <summary>The element that holds this node; null for the root.</summary>
    public TeiElement? Parent { get; internal set; }

    /// <summary>Offset in the source's text of the first character (for an element, of <c>&lt;</c>).</summary>
    public int Start { get; internal set; }

    /// <summary>Offset behind the last character (for an element, behind the closing tag).</summary>
    public int End { get; internal set; }

    /// <summary>The file this node was read from.</summary>
    public TeiFile File
    {
        get
        {
            var node = this;
            while (node.Parent is { } parent) node = parent;
            return ((TeiElement)node).Owner!;
        }
    }

    /// <summary>Line and column of the node in its source.</summary>
    public SourcePosition Position => File.Source.PositionOf(Start);
}

/// <summary>Character data, with references resolved and line ends as XML reads them.</summary>
public sealed class TeiText : TeiNode
{
    /// <summary>The characters.</summary>
    public string Value { get; internal set; } = "";

    /// <summary>The offset in the source of a character of <see cref="Value"/>, also behind character references and CR LF.</summary>
    /// <param name="index">Index into <see cref="Value"/>, its length included.</param>
    public int OffsetOf(int index)
    {
        if (End - Start == Value.Length) return Start + index;
        var source = File.Source.Text;
        var at = Start;
        for (var i = 0; i < index && at < End; i++)
        {
            if (source[at] == '&')
            {
                var close = source.IndexOf(';', at);
                if (char.IsHighSurrogate(Value[i])) i++;
                at = close + 1;
            }
            else if (source[at] == '\r' && at + 1 < End && source[at + 1] == '\n') at += 2;
            else at++;
        }
        return at;
    }

    /// <summary>The index into <see cref="Value"/> of the character at an offset in the source, or of the first behind it.</summary>
    /// <param name="offset">The offset; one outside of the text gives its beginning or its end.</param>
    public int IndexOf(int offset)
    {
        if (offset <= Start) return 0;
        if (offset >= End) return Value.Length;
        if (End - Start == Value.Length) return offset - Start;
        var (low, high) = (0, Value.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (OffsetOf(middle) < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

/// <summary>A comment or processing instruction, kept for its place and words.</summary>
public sealed class TeiRemark : TeiNode
{
    /// <summary>The target of a processing instruction; null for a comment.</summary>
    public string? Instruction { get; internal set; }

    /// <summary>The words of the comment or the data of the instruction.</summary>
    public string Value { get; internal set; } = "";
}

/// <summary>An attribute with its qualified name as written (<c>xml:id</c>, <c>frus:doc-dateTime-min</c>).</summary>
public readonly record struct TeiAttribute(string Name, string Value);

/// <summary>An element of a TEI source.</summary>
public sealed class TeiElement : TeiNode
{
    private readonly TeiAttribute[] _attributes = [];

    /// <summary>The file, kept at its root alone.</summary>
    internal TeiFile? Owner { get; set; }

    /// <summary>The element whose start tag follows this one's.</summary>
    internal TeiElement? Following { get; set; }

    /// <summary>Local name, e.g. <c>p</c>; <c>attachment</c> for <c>frus:attachment</c>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Namespace name.</summary>
    public string Namespace { get; internal init; } = "";

    /// <summary>Prefix as written; empty for none.</summary>
    public string Prefix { get; internal init; } = "";

    /// <summary>Attributes in the order written, namespace declarations included.</summary>
    public IReadOnlyList<TeiAttribute> Attributes
    {
        get => _attributes;
        internal init => _attributes = value as TeiAttribute[] ?? [.. value];
    }

    /// <summary>Offset behind the start tag.</summary>
    public int ContentStart { get; internal set; }

    /// <summary>Offset of the closing tag; equal to <see cref="ContentStart"/> for an empty element.</summary>
    public int ContentEnd { get; internal set; }

    /// <summary>Child nodes in document order.</summary>
    public TeiNodes Nodes { get; internal set; } = TeiNodes.None;

    /// <summary>Value of an attribute by its qualified name, or null.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (ref readonly var a in _attributes.AsSpan())
                if (a.Name == attribute) return a.Value;
            return null;
        }
    }

    /// <summary>The <c>xml:id</c>, or null; in TEI of P4, which has no namespace, the <c>id</c>.</summary>
    public string? Id => this[TeiNames.Id] ?? (Namespace.Length == 0 ? this["id"] : null);

    /// <summary>Whether this is a numbered document of the series.</summary>
    public bool IsDocument => Name == TeiNames.Div && this[TeiNames.Type] == TeiNames.TypeDocument;

    /// <summary>Child elements, optionally of one local name.</summary>
    public IEnumerable<TeiElement> Elements(string? name = null)
    {
        foreach (var n in Nodes)
            if (n is TeiElement e && (name is null || e.Name == name)) yield return e;
    }

    /// <summary>First child element of a name, or null.</summary>
    public TeiElement? Element(string name)
    {
        foreach (var n in Nodes)
            if (n is TeiElement e && e.Name == name) return e;
        return null;
    }

    /// <summary>All elements below this one in document order, optionally of one local name; this one is not among them.</summary>
    public IEnumerable<TeiElement> Descendants(string? name = null) => name is not null && Owner is { } file ? file.Named(name) : Below(name);

    private IEnumerable<TeiElement> Below(string? name)
    {
        for (var e = Following; e is not null && e.Start < End; e = e.Following)
            if (name is null || e.Name == name) yield return e;
    }

    /// <summary>The elements that hold this one, innermost first.</summary>
    public IEnumerable<TeiElement> Ancestors()
    {
        for (var e = Parent; e is not null; e = e.Parent) yield return e;
    }

    /// <summary>All characters below, untouched.</summary>
    /// <param name="skip">Elements whose content is left out, e.g. notes.</param>
    public string Content(Func<TeiElement, bool>? skip = null)
    {
        if (Nodes.Count == 0) return "";
        if (Nodes is [TeiText only]) return only.Value;
        var text = new StringBuilder();
        Append(this, text, skip);
        return text.ToString();
    }

    private static void Append(TeiElement element, StringBuilder text, Func<TeiElement, bool>? skip)
    {
        foreach (var n in element.Nodes)
        {
            if (n is TeiText t) text.Append(t.Value);
            else if (n is TeiElement e && skip?.Invoke(e) != true) Append(e, text, skip);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"<{Name}{(Id is { } id ? " " + id : "")}>";
}
