using System.Text;
using System.Text.RegularExpressions;
using Chancery.Documents;

namespace Chancery.Sources.Decoding;

/// <summary>What came of decoding: the text, or the finding that says why not; with the text perhaps a finding about an assumption.</summary>
/// <param name="Source">The text; null when the bytes could not be read.</param>
/// <param name="Finding">Why not, or what was assumed; null when all was clear.</param>
public sealed record DecodedSource(SourceText? Source, Finding? Finding);

/// <summary>
/// Turns bytes into text. A byte order mark decides first, then an XML declaration; otherwise strict UTF-8, and where that
/// fails Windows-1252, which is reported. What is not text (pictures, archives, programs) is refused.
/// </summary>
public static partial class SourceDecoder
{
    /// <summary>A line of text longer than this many characters is refused: such a source is not the text of a page.</summary>
    public const int LongestLine = 8_000_000;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Decodes the bytes of a source.</summary>
    /// <param name="name">The source's name, as shown in findings.</param>
    /// <param name="bytes">The bytes as they lie on disk.</param>
    public static DecodedSource Decode(string name, byte[] bytes)
    {
        if (bytes.Length == 0) return Refused("CH-X002", "This source is empty.", new SourcePosition(name, 0, 0));
        if (KnownBinary(bytes) is { } kind) return Refused("CH-X003", $"This is {kind}, not text.", new SourcePosition(name, 1, 1));
        if (LongLine(name, bytes) is { } tooLong) return tooLong;
        var (encoding, skip) = ByteOrderMark(bytes);
        if (encoding is null && bytes.AsSpan(0, Math.Min(bytes.Length, 4096)).IndexOf((byte)0) is var zero and >= 0)
        {
            encoding = Utf16WithoutMark(bytes);
            if (encoding is null) return Refused("CH-X003", "This source holds zero bytes and is not UTF-16: it is binary, not text.", AtByte(name, bytes, zero));
        }
        if (encoding is not null) return DecodeAs(name, bytes, skip, encoding, null);
        return Declared(bytes) is { } declared ? DecodeDeclared(name, bytes, declared) : DecodeUndeclared(name, bytes);
    }

    private static DecodedSource DecodeDeclared(string name, byte[] bytes, string declared)
    {
        var encoding = declared.ToLowerInvariant() switch
        {
            "utf-8" or "us-ascii" => StrictUtf8,
            "windows-1252" or "iso-8859-1" or "latin1" => Windows1252,
            _ => Known(declared),
        };
        return encoding is null
            ? Refused("CH-X004", $"The XML declaration names the encoding {declared}, which is not known here.", new SourcePosition(name, 1, 1))
            : DecodeAs(name, bytes, 0, encoding, null);
    }

    private static DecodedSource DecodeUndeclared(string name, byte[] bytes)
    {
        var bad = FirstInvalidUtf8(bytes);
        if (bad < 0) return DecodeAs(name, bytes, 0, StrictUtf8, null);
        var where = AtByte(name, bytes, bad);
        if (LooksLikeXml(bytes))
            return Refused("CH-X004", $"The byte 0x{bytes[bad]:X2} is not UTF-8, and the XML declares no other encoding.", where);
        if (bytes.AsSpan().IndexOfAny<byte>([0x81, 0x8D, 0x8F, 0x90, 0x9D]) >= 0)
            return Refused("CH-X004", $"The byte 0x{bytes[bad]:X2} is neither UTF-8 nor is the source Windows-1252.", where);
        return DecodeAs(name, bytes, 0, Windows1252, new Finding("CH-X008", Severity.Advice, "This source is not UTF-8; it was read as Windows-1252.", where));
    }

    private static DecodedSource DecodeAs(string name, byte[] bytes, int skip, Encoding encoding, Finding? assumption)
    {
        string text;
        try
        {
            text = encoding.GetString(bytes, skip, bytes.Length - skip);
        }
        catch (DecoderFallbackException)
        {
            var bad = ReferenceEquals(encoding, StrictUtf8) ? FirstInvalidUtf8(bytes) : skip;
            return Refused("CH-X004", $"The byte 0x{bytes[bad]:X2} is not {encoding.WebName.ToUpperInvariant()}, the encoding this source says it is in.", AtByte(name, bytes, bad));
        }
        var source = new SourceText(name, text, bytes, encoding.WebName);
        if (string.IsNullOrWhiteSpace(text)) return Refused("CH-X002", "This source holds nothing but white space.", new SourcePosition(name, 1, 1));
        if (text.AsSpan(0, Math.Min(text.Length, 65536)).Count('\uFFFD') > 16) return Refused("CH-X003", "This source holds too many characters that are none: it is binary, not text.", new SourcePosition(name, 1, 1));
        var control = text.AsSpan().IndexOfAny(Controls);
        if (control >= 0 && Share(text) > 0.02) return Refused("CH-X003", $"The control character U+{(int)text[control]:X4} and others show that this source is binary, not text.", source.PositionOf(control));
        if (LongLine(source) is { } line)
            return Refused("CH-X005", $"Line {line.Line} is {line.Length:N0} characters long; no more than {LongestLine:N0} are read as one line.", new SourcePosition(name, line.Line, 1, line.Length));
        return new DecodedSource(source, assumption);
    }

    private static readonly System.Buffers.SearchValues<char> Controls =
        System.Buffers.SearchValues.Create("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001C\u001D\u001E\u001F");

    private static double Share(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 65536));
        var count = 0;
        for (var at = head.IndexOfAny(Controls); at >= 0; at = head.IndexOfAny(Controls))
        {
            count++;
            head = head[(at + 1)..];
        }
        return (double)count / Math.Min(text.Length, 65536);
    }

    /// <summary>Lines that are too long in any encoding are seen before decoding, which takes up to three times the memory.</summary>
    private static DecodedSource? LongLine(string name, byte[] bytes)
    {
        const int Longest = 3 * LongestLine;
        if (bytes.Length <= Longest) return null;
        for (int start = 0, line = 1; start < bytes.Length; line++)
        {
            var length = bytes.AsSpan(start).IndexOfAny((byte)'\n', (byte)'\r');
            if (length < 0) length = bytes.Length - start;
            if (length > Longest) return Refused("CH-X005", $"Line {line} is {length:N0} bytes long; no more than {LongestLine:N0} characters are read as one line.", new SourcePosition(name, line, 1));
            start += length + 1;
            if (start < bytes.Length && bytes[start] == (byte)'\n' && bytes[start - 1] == (byte)'\r') start++;
        }
        return null;
    }

    private static (int Line, int Length)? LongLine(SourceText source)
    {
        if (source.Text.Length <= LongestLine) return null;
        var starts = source.LineStarts;
        for (var i = 0; i < starts.Count; i++)
        {
            var length = (i + 1 < starts.Count ? starts[i + 1] : source.Text.Length) - starts[i];
            if (length > LongestLine) return (i + 1, length);
        }
        return null;
    }

    private static (Encoding? Encoding, int Skip) ByteOrderMark(byte[] b) => b switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (StrictUtf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, true, true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true, true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, true, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, true, true), 2),
        _ => (null, 0),
    };

    private static UnicodeEncoding? Utf16WithoutMark(byte[] bytes)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 4096));
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }
        if (bytes.Length % 2 != 0) return null;
        if (odd > head.Length * 0.3 && even < head.Length * 0.02) return new UnicodeEncoding(false, false, true);
        return even > head.Length * 0.3 && odd < head.Length * 0.02 ? new UnicodeEncoding(true, false, true) : null;
    }

    private static string? KnownBinary(byte[] b) => b switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF picture",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive (or an ebook, or a Word file)",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF file (save it as .docx)",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Office file",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', ..] => "a database (an edition is no source)",
        _ => null,
    };

    private static bool LooksLikeXml(byte[] bytes) => Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 64)).TrimStart().StartsWith("<?xml", StringComparison.Ordinal);

    private static string? Declared(byte[] bytes)
    {
        var head = Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 256));
        return Declaration().Match(head) is { Success: true } m ? m.Groups[1].Value : null;
    }

    private static Encoding? Known(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static int FirstInvalidUtf8(byte[] bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return -1;
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var used) != System.Buffers.OperationStatus.Done) return at;
            at += used;
        }
        return -1;
    }

    private static SourcePosition AtByte(string name, byte[] bytes, int at)
    {
        var before = bytes.AsSpan(0, at);
        return new SourcePosition(name, before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n'), 1);
    }

    private static DecodedSource Refused(string rule, string message, SourcePosition where) => new(null, new Finding(rule, Severity.Error, message, where));

    [GeneratedRegex("""^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")]
    private static partial Regex Declaration();
}
