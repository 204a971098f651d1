using Chancery.Documents;
using Chancery.Sources;
using Chancery.Sources.Decoding;
using Chancery.Sources.Ebook;
using Chancery.Sources.Epub;
using Chancery.Sources.Html;
using Chancery.Sources.PageText;
using Chancery.Sources.Pdf;
using Chancery.Sources.Tei;
using Chancery.Sources.Word;

namespace Chancery;

/// <summary>Reads a source of any known form: bytes → text → the form recognised from content → TEI and findings.</summary>
public static class SourceReaders
{
    private static readonly ISourceReader[] Readers = [new TeiSourceReader(), new HtmlSourceReader(), new EbookTextReader(), new PageTextReader()];
    private static readonly IPackageReader[] Packages = [new EpubSourceReader(), new WordSourceReader(), new PdfSourceReader()];

    /// <summary>Reads a file or standard input. What cannot be read is a finding, never an exception.</summary>
    /// <param name="file">The source.</param>
    /// <param name="options">Options for reading.</param>
    /// <param name="standardInput">The bytes to read for <c>-</c>; null where standard input is not to be read.</param>
    public static SourceReading Read(SourceFile file, ReadingOptions options, Stream? standardInput = null)
    {
        byte[] bytes;
        try
        {
            bytes = file.Path is { } path ? File.ReadAllBytes(path) : ReadAll(standardInput ?? Stream.Null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            return Refused(file.Name, new Finding("CH-X009", Severity.Error, "This source cannot be opened: " + e.Message, new SourcePosition(file.Name, 0, 0)));
        }
        return Read(file.Name, bytes, options);
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="name">The source's name, as shown in findings; a name of the form <c>volume-d130.txt</c> supplies volume and id.</param>
    /// <param name="bytes">The bytes as they lie on disk.</param>
    /// <param name="options">Options for reading.</param>
    public static SourceReading Read(string name, byte[] bytes, ReadingOptions options)
    {
        if (Array.Find(Packages, r => r.Recognises(bytes)) is { } package) return package.Read(name, bytes, options);
        var (source, finding) = SourceDecoder.Decode(name, bytes);
        if (source is null) return Refused(name, finding!);
        var reader = Array.Find(Readers, r => r.Recognises(source));
        if (reader is null)
            return Refused(name, new Finding("CH-X006", Severity.Error, "This source is none of the known forms: TEI, a saved page, an EPUB book, a Word file, a PDF, page text, ebook text.", new SourcePosition(name, 1, 1)));
        var reading = reader.Read(source, options);
        return finding is null ? reading : reading with { Findings = [finding, .. reading.Findings] };
    }

    /// <summary>Whether an exception is a fault in reading one source, which must not stop the others.</summary>
    internal static bool IsFaultOfOneSource(Exception e) => e is not OperationCanceledException;

    /// <summary>The finding for a source on which the program itself failed.</summary>
    internal static Finding FaultOf(string name, Exception e) => e is OutOfMemoryException
        ? new Finding("CH-X017", Severity.Error, "This source is too large for the memory there is.", new SourcePosition(name, 0, 0))
        : new Finding("CH-X017", Severity.Error, $"The program failed on this source, which is a fault of the program: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n')[0].Trim()}", new SourcePosition(name, 0, 0));

    private static SourceReading Refused(string name, Finding finding) => new(name, null, null, [finding]);

    private static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
