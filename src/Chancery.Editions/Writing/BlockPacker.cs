using ZstdSharp;

namespace Chancery.Editions.Writing;

/// <summary>
/// Cuts bytes into blocks and compresses each (Zstandard). A block holds several documents: small texts alone compress half as well,
/// and a block is opened in a fifth of a millisecond.
/// </summary>
public static class BlockPacker
{
    /// <summary>A block is closed at the first boundary behind this many bytes.</summary>
    public const int Aim = 96 * 1024;

    /// <summary>No block is larger than this.</summary>
    public const int Maximum = 256 * 1024;

    /// <summary>Compression level: the next three save a twentieth of the bytes and cost half as much time again.</summary>
    public const int Level = 1;

    /// <summary>Cuts and compresses.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="boundaries">Ascending places at which a cut is good.</param>
    public static List<Block> Pack(ReadOnlySpan<byte> bytes, IEnumerable<int> boundaries)
    {
        using var compressor = new Compressor(Level);
        var packed = new byte[Compressor.GetCompressBound(Math.Min(Maximum, bytes.Length))];
        var blocks = new List<Block>(bytes.Length / Aim + 1);
        var start = 0;
        foreach (var boundary in boundaries.Append(bytes.Length))
        {
            if (boundary - start < Aim && boundary < bytes.Length) continue;
            while (start < boundary)
            {
                var length = Math.Min(Maximum, boundary - start);
                blocks.Add(new Block(new Slice(start, length), packed[..compressor.Wrap(bytes.Slice(start, length), packed)]));
                start += length;
            }
        }
        return blocks;
    }

    /// <summary>Opens a block into its place.</summary>
    public static void Unpack(byte[] block, Span<byte> into)
    {
        using var decompressor = new Decompressor();
        decompressor.Unwrap(block, into);
    }
}
