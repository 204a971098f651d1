using System.Text;
using Chancery.Documents;

namespace Chancery.Editions.Writing;

/// <summary>Where characters of a decoded source lie among its bytes.</summary>
public static class ByteMap
{
    /// <summary>The encoding of a name as <see cref="SourceText.Encoding"/> gives it.</summary>
    public static Encoding EncodingOf(string name) => name.ToLowerInvariant() switch
    {
        "utf-8" => Encoding.UTF8,
        "utf-16" or "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "iso-8859-1" => Encoding.Latin1,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name),
    };

    /// <summary>The name under which the kept bytes are to be decoded: that of the source, with the order of bytes where a mark states it.</summary>
    public static string EncodingNameOf(SourceText source) =>
        source.Encoding == "utf-16" && source.Bytes is [0xFE, 0xFF, ..] ? "utf-16be" : source.Encoding;

    /// <summary>The byte offsets of ascending character offsets.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what the text encodes to.</exception>
    public static int[] Offsets(SourceText source, IReadOnlyList<int> characters)
    {
        var encoding = EncodingOf(EncodingNameOf(source));
        var text = source.Text.AsSpan();
        var mark = encoding.Preamble is { Length: > 0 } preamble && source.Bytes.AsSpan().StartsWith(preamble) ? preamble.Length : 0;
        var offsets = new int[characters.Count];
        var at = 0;
        var bytes = mark;
        for (var i = 0; i < offsets.Length; i++)
        {
            bytes += encoding.GetByteCount(text[at..characters[i]]);
            at = characters[i];
            offsets[i] = bytes;
        }
        if (bytes + encoding.GetByteCount(text[at..]) != source.Bytes.Length)
            throw new InvalidDataException($"The bytes of {source.Name} are not what its text encodes to in {source.Encoding}.");
        return offsets;
    }
}
