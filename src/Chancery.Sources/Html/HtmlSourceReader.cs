using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Html;

/// <summary>
/// Reads the saved web page of a document. Headings, lists, tables, note anchors and page marks are taken as the HTML gives
/// them, so no marker has to be found among digits. Reads the series' own site (<c>a.note</c> to <c>li.footnote</c>, older
/// <c>#fn1</c> lists) and any page whose notes are linked both ways. Nothing is fetched and no script is run.
/// </summary>
public sealed partial class HtmlSourceReader : ISourceReader
{
    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Html;

    /// <inheritdoc/>
    public bool Recognises(SourceText source)
    {
        var head = source.Text.AsSpan(0, Math.Min(source.Text.Length, 4096)).TrimStart();
        return !head.IsEmpty && head[0] == '<' && !head.Contains(TeiNames.Namespace, StringComparison.Ordinal)
            && (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || Fragment().IsMatch(head));
    }

    /// <inheritdoc/>
    public SourceReading Read(SourceText source, ReadingOptions options)
    {
        if (HtmlNesting.TooDeep(source.Text) is var deep and >= 0)
            return new SourceReading(source.Name, Format, null, [new Finding("CH-X001", Severity.Error, $"Elements are nested deeper than {HtmlNesting.Maximum} levels.", source.PositionOf(deep))]);
        var findings = new List<Finding>();
        source = XmlCharacters.Clean(source, findings);
        using var html = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(source.Text);
        if (PreformattedPage(html) is { } pre) return ReadPreformatted(source, pre, options, findings);
        var place = PlaceOf(html, source.Text);
        var links = new HtmlLinks(Transcription.VolumeOf(source.Name, options) ?? place?.Volume);
        var notes = HtmlNotes.Find(html, links);
        var documents = new HtmlBlocks(notes, links).Read(ContentOf(html), out var before);
        if (documents.Count == 0)
        {
            findings.Add(new Finding("CH-X010", Severity.Error, "This page holds no document: no heading was found.", new SourcePosition(source.Name, 1, 1)));
            return new SourceReading(source.Name, Format, null, findings);
        }
        if (before.Count > 0)
            findings.Add(new Finding("CH-X012", Severity.Advice, $"What stands before the first document was not taken; paragraphs: {before.Count}.", source.PositionOf(before[0].Offset), Words: before[0].Text));
        findings.AddRange(notes.KeepUnplaced(documents[^1], source));
        return Transcription.Complete(source, options, Format, documents, findings, place);
    }

    /// <summary>The one element that keeps its own lines and holds nearly all of a page; null when there is none.</summary>
    private static IElement? PreformattedPage(IDocument html) =>
        html.QuerySelector("pre") is { } pre && pre.TextContent.Length > 0.8 * (html.Body?.TextContent.Length ?? 0) ? pre : null;

    /// <summary>A page that is nothing but preformatted text is page text; its lines count as they stand in the page.</summary>
    private SourceReading ReadPreformatted(SourceText source, IElement pre, ReadingOptions options, List<Finding> findings)
    {
        var line = pre.SourceReference is { } at ? source.PositionOf(at.Position.Index).Line : 1;
        var reading = new PageTextReader().Read(new SourceText(source.Name, new string('\n', line) + pre.TextContent), options);
        return reading with { Format = Format, Findings = [.. findings, .. reading.Findings] };
    }

    /// <summary>The smallest known container of the document; the whole body when none is known.</summary>
    private static IElement ContentOf(IDocument html)
    {
        var inner = html.QuerySelector("#content-inner") ?? html.QuerySelector("main") ?? html.QuerySelector("article") ?? html.QuerySelector("#content") ?? html.Body ?? html.DocumentElement;
        // A single document's own element leaves out what the site says around it.
        var own = inner.QuerySelectorAll("div").Where(HtmlBlocks.IsDocumentsOwn).Where(d => d.ParentElement?.Closest("div[class*=tei-div]") is null).Take(2).ToList();
        return own.Count == 1 ? own[0] : inner;
    }

    /// <summary>Volume and id from the page's own address (<c>/historicaldocuments/VOLUME/d9</c>), or from the one that a browser notes when it saves a page.</summary>
    private static (string? Volume, string? Id)? PlaceOf(IDocument html, string text)
    {
        var address = html.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? html.QuerySelector("meta[property='og:url']")?.GetAttribute("content")
            ?? (SavedFrom().Match(text[..Math.Min(text.Length, 1000)]) is { Success: true } saved ? saved.Groups[1].Value : "");
        return CanonicalAddress().Match(address) is { Success: true } m ? (m.Groups[1].Value, m.Groups[2].Value) : null;
    }

    [GeneratedRegex(@"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", RegexOptions.CultureInvariant)]
    private static partial Regex SavedFrom();

    [GeneratedRegex(@"/historicaldocuments/([\w-]+)/(d\d+[a-z]*)/?$", RegexOptions.CultureInvariant)]
    private static partial Regex CanonicalAddress();

    [GeneratedRegex(@"^<(h[1-6]|div|p|article|main|section)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fragment();
}
