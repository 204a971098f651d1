using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Web.Layout;

/// <summary>An answer as bytes, plain and compressed, with the hash that validates it.</summary>
internal sealed class Rendered
{
    private const int WorthCompressing = 900;
    private byte[]? _brotli;
    private byte[]? _gzip;

    private Rendered(byte[] plain, string type)
    {
        Plain = plain;
        Type = type;
        Hash = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12));
    }

    /// <summary>The bytes.</summary>
    public byte[] Plain { get; }

    /// <summary>Content type.</summary>
    public string Type { get; }

    /// <summary>Hash of the bytes, in hexadecimal.</summary>
    public string Hash { get; }

    public static Rendered Of(string text, string type) => new(Encoding.UTF8.GetBytes(text), type);

    public static Rendered Of(byte[] bytes, string type) => new(bytes, type);

    /// <summary>The bytes in the best encoding that the reader accepts, with that encoding's name; null for none.</summary>
    public (byte[] Bytes, string? Encoding) For(string? accepted)
    {
        if (Plain.Length < WorthCompressing || accepted is null) return (Plain, null);
        if (accepted.Contains("br", StringComparison.OrdinalIgnoreCase)) return (_brotli ??= Compress(s => new BrotliStream(s, new BrotliCompressionOptions { Quality = 4 })), "br");
        if (accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase)) return (_gzip ??= Compress(s => new GZipStream(s, CompressionLevel.Optimal)), "gzip");
        return (Plain, null);
    }

    private byte[] Compress(Func<Stream, Stream> encoder)
    {
        var buffer = new MemoryStream(Plain.Length / 3);
        using (var stream = encoder(buffer)) stream.Write(Plain);
        return buffer.ToArray();
    }
}
