namespace Chancery.Editions.Sqlite.Linking;

/// <summary>The folded bodies of documents written last, up to a size, so that those that are compared need not be read again.</summary>
internal sealed class RecentTexts
{
    private const int MostBytes = 64 << 20;

    private readonly Dictionary<long, byte[]> _bodies = [];
    private int _bytes;

    /// <summary>Remembers a body while there is room.</summary>
    public void Add(long document, byte[] body)
    {
        _bodies.Remove(document);
        if (_bytes + body.Length > MostBytes) return;
        _bytes += body.Length;
        _bodies[document] = body;
    }

    /// <summary>A body; null when it is not remembered.</summary>
    public byte[]? Of(long document) => _bodies.GetValueOrDefault(document);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _bodies.Clear();
        _bytes = 0;
    }
}
