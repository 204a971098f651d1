using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Chancery.Sources.Html;

namespace Chancery.Sources.Epub;

/// <summary>The parts of an EPUB that hold its text, in reading order. Source: EPUB 3.3, OCF and package document; EPUB 2 reads the same.</summary>
/// <param name="Title">The title of the package's metadata; null when it gives none.</param>
/// <param name="Items">The spine's XHTML items: path within the archive and markup.</param>
/// <param name="Faults">Items of the spine that could not be read, a sentence each.</param>
internal sealed record EpubPackage(string? Title, IReadOnlyList<(string Path, string Markup)> Items, IReadOnlyList<string> Faults)
{
    /// <summary>No more than this many bytes are unpacked from one item: an archive may claim to hold far more than it is.</summary>
    private const int LargestItem = 64 * 1024 * 1024;

    /// <summary>No more than this many characters are read from all items.</summary>
    private const int LargestBook = 256 * 1024 * 1024;

    private const string Encryption = "META-INF/encryption.xml";

    private const string Container = "META-INF/container.xml";
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>Reads a package.</summary>
    /// <exception cref="InvalidDataException">It is no EPUB, or it is damaged; the message says how.</exception>
    public static EpubPackage Open(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var container = Parse(archive, Container);
        var opf = container.Descendants().FirstOrDefault(e => e.Name.LocalName == "rootfile")?.Attribute("full-path")?.Value
            ?? throw new InvalidDataException($"{Container} names no package document.");
        var package = Parse(archive, opf);
        var manifest = package.Descendants().Where(e => e.Name.LocalName == "item" && e.Attribute("id") is not null)
            .GroupBy(e => e.Attribute("id")!.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var items = new List<(string, string)>();
        var faults = new List<string>();
        var encrypted = EncryptedItems(archive);
        long read = 0;
        foreach (var itemref in package.Descendants().Where(e => e.Name.LocalName == "itemref"))
        {
            if (itemref.Attribute("idref")?.Value is not { } id || !manifest.TryGetValue(id, out var item)) continue;
            if (item.Attribute("media-type")?.Value is not ("application/xhtml+xml" or "text/html") || item.Attribute("href")?.Value is not { } href) continue;
            if (item.Attribute("properties")?.Value.Split(' ').Contains("nav", StringComparer.Ordinal) == true) continue;
            var path = Resolve(opf, href);
            if (encrypted.Contains(path))
            {
                faults.Add($"{path} is encrypted.");
                continue;
            }
            try
            {
                var markup = Text(archive, path);
                if ((read += markup.Length) > LargestBook) throw new InvalidDataException($"The book unpacks to more than {LargestBook / 1024 / 1024} MB.");
                if (HtmlNesting.TooDeep(markup) >= 0) faults.Add($"Elements of {path} are nested deeper than {HtmlNesting.Maximum} levels.");
                else items.Add((path, markup));
            }
            catch (InvalidDataException e) when (read <= LargestBook)
            {
                faults.Add(e.Message);
            }
        }
        if (items.Count == 0) throw new InvalidDataException(faults.Count > 0 ? faults[0] : $"The spine of {opf} names no text.");
        return new EpubPackage(package.Descendants().FirstOrDefault(e => e.Name.LocalName == "title")?.Value.Trim(), items, faults);
    }

    private static HashSet<string> EncryptedItems(ZipArchive archive) => archive.GetEntry(Encryption) is null
        ? []
        : [.. Parse(archive, Encryption).Descendants().Where(e => e.Name.LocalName == "CipherReference").Select(e => Uri.UnescapeDataString(e.Attribute("URI")?.Value ?? ""))];

    /// <summary>A path within the archive, from the path of the file that names it.</summary>
    public static string Resolve(string from, string href)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in Uri.UnescapeDataString(href).Split('/'))
        {
            if (part == "..") { if (parts.Count > 0) parts.RemoveAt(parts.Count - 1); }
            else if (part is not ("." or "")) parts.Add(part);
        }
        return string.Join('/', parts);
    }

    private static XDocument Parse(ZipArchive archive, string path)
    {
        using var reader = XmlReader.Create(new StringReader(Text(archive, path)), Settings);
        try
        {
            return XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"{path} within the book is not well-formed: {e.Message}", e);
        }
    }

    private static string Text(ZipArchive archive, string path)
    {
        var entry = archive.GetEntry(path) ?? throw new InvalidDataException($"The book lacks {path}, which it names.");
        using var stream = entry.Open();
        var buffer = new byte[8192];
        using var copy = new MemoryStream();
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > LargestItem) throw new InvalidDataException($"{path} within the book unpacks to more than {LargestItem / 1024 / 1024} MB.");
        }
        return new StreamReader(new MemoryStream(copy.ToArray())).ReadToEnd();
    }
}
