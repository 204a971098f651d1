using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chancery.Documents;
using Chancery.Sources.Html;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Epub;

/// <summary>Reads an EPUB: every document of the book, with its notes wherever the book keeps them. Front matter is not taken, and said so.</summary>
public sealed partial class EpubSourceReader : IPackageReader
{
    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Epub;

    /// <inheritdoc/>
    public bool Recognises(byte[] bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..]
        && (bytes.AsSpan(0, Math.Min(bytes.Length, 200)).IndexOf("application/epub+zip"u8) >= 0 || bytes.AsSpan().IndexOf("META-INF/container.xml"u8) >= 0);

    /// <inheritdoc/>
    public SourceReading Read(string name, byte[] bytes, ReadingOptions options)
    {
        var findings = new List<Finding>();
        EpubPackage package;
        try
        {
            package = EpubPackage.Open(bytes);
        }
        catch (InvalidDataException e)
        {
            return new SourceReading(name, Format, null, [new Finding("CH-X011", Severity.Error, "This EPUB cannot be read: " + e.Message, new SourcePosition(name, 0, 0))]);
        }
        foreach (var fault in package.Faults)
            findings.Add(new Finding("CH-X011", Severity.Error, "A part of this EPUB cannot be read, and its documents are missing: " + fault, new SourcePosition(name, 0, 0)));
        var source = new SourceText(name, "", bytes, "epub");
        using var book = Merge(package, name, findings);
        var links = new HtmlLinks(Transcription.VolumeOf(name, options));
        var notes = HtmlNotes.Find(book, links);
        var documents = new HtmlBlocks(notes, links).Read(book.Body!, out var before);
        if (documents.Count == 0)
            return new SourceReading(name, Format, null, [new Finding("CH-X010", Severity.Error, "This book holds no document: no heading was found.", new SourcePosition(name, 0, 0))]);
        if (before.Count > 0)
            findings.Add(new Finding("CH-X012", Severity.Advice, $"What stands before the first document was not taken; paragraphs: {before.Count}.", new SourcePosition(name, 0, 0), Words: before[0].Text));
        findings.AddRange(notes.KeepUnplaced(documents[^1], source));
        return Transcription.Complete(source, options, Format, documents, findings, title: package.Title);
    }

    /// <summary>The book's items as one page, in reading order; ids and links carry the item's path, so that they stay apart.</summary>
    private static IDocument Merge(EpubPackage package, string name, List<Finding> findings)
    {
        var parser = new HtmlParser();
        var book = parser.ParseDocument("<html><body></body></html>");
        foreach (var (path, markup) in package.Items)
        {
            using var item = parser.ParseDocument(WithoutDeclaration(XmlCharacters.Clean(new SourceText($"{name}/{path}", markup), findings).Text));
            foreach (var e in item.All)
            {
                if (e.Id is { Length: > 0 } id) e.Id = path + "#" + id;
                if (e.LocalName == "a" && e.GetAttribute("name") is { Length: > 0 } anchor) e.SetAttribute("name", path + "#" + anchor);
                if (e.LocalName == "a" && e.GetAttribute("href") is { } href && href.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 && !href.Contains("://", StringComparison.Ordinal))
                    e.SetAttribute("href", "#" + Uri.EscapeDataString((hash == 0 ? path : EpubPackage.Resolve(path, href[..hash])) + href[hash..]));
            }
            foreach (var child in item.Body!.ChildNodes.ToArray()) book.Body!.AppendChild(book.Import(child, deep: true));
        }
        return book;
    }

    /// <summary>An XML declaration is no part of HTML, and XHTML's self-closed anchors would stay open in it.</summary>
    private static string WithoutDeclaration(string markup)
    {
        var at = markup.StartsWith("<?xml", StringComparison.Ordinal) ? markup.IndexOf("?>", StringComparison.Ordinal) + 2 : 0;
        return SelfClosed().Replace(markup[at..], "<$1$2></$1>");
    }

    [GeneratedRegex(@"<(a|span|div|p|td|li|i|b|em|sup)(\s[^<>]*?)?/>", RegexOptions.CultureInvariant)]
    private static partial Regex SelfClosed();
}
