namespace Chancery.Documents.Tei;

/// <summary>The namespaces that are bound where the scanner stands.</summary>
internal sealed class NamespaceScope
{
    private readonly List<(string Prefix, string Name, int Depth)> _bound = [("", "", 0), ("xml", TeiNames.XmlNamespace, 0)];
    private int _depth;

    /// <summary>Enters an element; false when its declarations are unusual or one of its attributes has a prefix that is not bound.</summary>
    /// <param name="names">Names of its attributes.</param>
    /// <param name="attributes">The attributes.</param>
    public bool Open(List<ScannedName> names, List<TeiAttribute> attributes)
    {
        _depth++;
        for (var i = 0; i < names.Count; i++)
        {
            var prefix = names[i] switch
            {
                { Prefix: "xmlns", Local: var declared } => declared,
                { Qualified: "xmlns" } => "",
                _ => null,
            };
            if (prefix is null) continue;
            var name = attributes[i].Value;
            if (prefix is "xml" or "xmlns" || prefix.Length > 0 && name.Length == 0 || name is TeiNames.XmlNamespace or "http://www.w3.org/2000/xmlns/") return false;
            _bound.Add((prefix, name, _depth));
        }
        foreach (var name in names)
            if (name.Prefix.Length > 0 && name.Prefix != "xmlns" && Of(name.Prefix) is null) return false;
        return true;
    }

    /// <summary>Leaves it.</summary>
    public void Close()
    {
        while (_bound[^1].Depth == _depth) _bound.RemoveAt(_bound.Count - 1);
        _depth--;
    }

    /// <summary>The namespace of a prefix; null when it is not bound.</summary>
    public string? Of(string prefix)
    {
        for (var i = _bound.Count - 1; i >= 0; i--)
            if (_bound[i].Prefix == prefix) return _bound[i].Name;
        return null;
    }
}
