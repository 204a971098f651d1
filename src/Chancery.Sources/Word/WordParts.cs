using System.IO.Compression;
using System.Xml;

namespace Chancery.Sources.Word;

/// <summary>
/// Looks through the parts of a Word file before they are opened: an archive may unpack to far more than it is, and the
/// library takes time with the square of the depth of elements.
/// </summary>
internal static class WordParts
{
    /// <summary>No part may unpack to more than this many bytes.</summary>
    private const int LargestPart = 64 * 1024 * 1024;

    /// <summary>Elements nested deeper than this are refused.</summary>
    private const int MaximumDepth = 500;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };

    /// <summary>Why the file is not to be opened; null when nothing stands against it.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public static string? Refusal(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var part in archive.Entries)
        {
            if (!part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) continue;
            if (part.Length > LargestPart) return TooLarge(part);
            using var stream = new BoundedStream(part.Open(), LargestPart);
            if (part.FullName.StartsWith("customXml/", StringComparison.Ordinal)) continue;
            try
            {
                using var reader = XmlReader.Create(stream, Settings);
                while (reader.Read())
                    if (reader.Depth > MaximumDepth) return $"elements of its part {part.FullName} are nested deeper than {MaximumDepth} levels.";
            }
            catch (XmlException e)
            {
                if (stream.Exceeded) return TooLarge(part);
                return e.Message.Contains("DTD", StringComparison.Ordinal) ? $"its part {part.FullName} has a document type, which no Word file needs." : $"its part {part.FullName} is not well-formed: {e.Message}";
            }
            if (stream.Exceeded) return TooLarge(part);
        }
        return null;
    }

    private static string TooLarge(ZipArchiveEntry part) => $"its part {part.FullName} unpacks to more than {LargestPart / 1024 / 1024} MB.";

    /// <summary>Ends after a number of bytes, whatever the archive says of the length.</summary>
    private sealed class BoundedStream(Stream inner, long limit) : Stream
    {
        private long _read;

        public bool Exceeded => _read > limit;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Exceeded) return 0;
            var read = inner.Read(buffer, offset, count);
            _read += read;
            return read;
        }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
