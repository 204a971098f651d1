namespace Chancery.Documents;

/// <summary>A place in a source: line and column count from 1, columns in UTF-16 units.</summary>
/// <param name="File">The source's name as given by the user, or <c>-</c> for standard input.</param>
/// <param name="Line">Line, from 1; 0 when the finding concerns the whole source.</param>
/// <param name="Column">Column, from 1; 0 when unknown.</param>
/// <param name="Length">Length in characters of what is meant; 0 for a point.</param>
public sealed record SourcePosition(string File, int Line, int Column, int Length = 0)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}

/// <summary>The decoded text of one source, with the bytes it came from and a map from offsets to lines.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;

    /// <summary>Makes a source of text that is already decoded.</summary>
    /// <param name="name">The source's name, as shown in findings.</param>
    /// <param name="text">The decoded text, without a byte order mark.</param>
    /// <param name="bytes">The bytes as they lie on disk; the UTF-8 form of <paramref name="text"/> when omitted.</param>
    /// <param name="encoding">The name of the encoding read, e.g. <c>utf-8</c>, <c>utf-16</c>, <c>windows-1252</c>.</param>
    public SourceText(string name, string text, byte[]? bytes = null, string encoding = "utf-8")
    {
        Name = name;
        Text = text;
        Bytes = bytes ?? System.Text.Encoding.UTF8.GetBytes(text);
        Encoding = encoding;
        _lineStarts = new Lazy<int[]>(() => LineStartsOf(text));
    }

    /// <summary>The source's name, as shown in findings.</summary>
    public string Name { get; }

    /// <summary>The decoded text, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The bytes as they lie on disk.</summary>
    public byte[] Bytes { get; }

    /// <summary>The name of the encoding the bytes were read in.</summary>
    public string Encoding { get; }

    /// <summary>Offsets at which lines begin; a line ends with CR LF, CR or LF, as in XML.</summary>
    public IReadOnlyList<int> LineStarts => _lineStarts.Value;

    /// <summary>The line and column of a character.</summary>
    /// <param name="offset">Offset into <see cref="Text"/>.</param>
    /// <param name="length">Length in characters of what is meant.</param>
    public SourcePosition PositionOf(int offset, int length = 0)
    {
        var found = Array.BinarySearch(_lineStarts.Value, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourcePosition(Name, line + 1, offset - _lineStarts.Value[line] + 1, length);
    }

    private static int[] LineStartsOf(string text)
    {
        var span = text.AsSpan();
        if (span.Contains('\r')) return LineStartsOfAnyKind(text);
        var starts = new int[span.Count('\n') + 1];
        var line = 0;
        for (var at = 0; span[at..].IndexOf('\n') is var next and >= 0;) starts[++line] = at += next + 1;
        return starts;
    }

    private static int[] LineStartsOfAnyKind(string text)
    {
        var starts = new List<int>(text.Length / 60 + 1) { 0 };
        for (var i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0 && i < text.Length;)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            starts.Add(i + 1);
            var next = text.AsSpan(i + 1).IndexOfAny('\r', '\n');
            i = next < 0 ? -1 : i + 1 + next;
        }
        return [.. starts];
    }
}
