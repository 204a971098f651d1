namespace Chancery.Documents.Tei;

/// <summary>A TEI source that was read: its text and bytes, and the root element with positions into them.</summary>
public sealed class TeiFile
{
    internal TeiFile(SourceText source) => Source = source;

    /// <summary>The text and the bytes as they lie on disk: the truth.</summary>
    public SourceText Source { get; }

    /// <summary>The root element.</summary>
    public TeiElement Root { get; internal set; } = null!;

    /// <summary>The numbered documents in document order; those inside another document are not counted apart.</summary>
    public IEnumerable<TeiElement> Documents => Root.IsDocument ? [Root] : Root.Descendants(TeiNames.Div).Where(d => d.IsDocument && !d.Ancestors().Any(a => a.IsDocument));
}
