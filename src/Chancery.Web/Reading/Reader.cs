using System.Text.Json;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions;
using Chancery.Editions.Checks;
using Chancery.Editions.Dates;
using Chancery.Editions.Exchanges;
using Chancery.Editions.Files;
using Chancery.Editions.References;
using Chancery.Facts;
using Chancery.Publishing.Citations;
using Chancery.Publishing.Html;

namespace Chancery.Web.Reading;

/// <summary>A document with everything that its page shows.</summary>
public sealed record DocumentView(
    VolumeEntry Volume, StoredDocument Document, DocumentFacts Facts, DocumentHtml Html, DocumentCitation Citation, FileNeighbours? File, IReadOnlyList<CitingPlace> CitedBy, IReadOnlyList<ExchangePlace> Exchanges)
{
    /// <summary>The other documents in which text of it stands, each with its volume.</summary>
    public IReadOnlyList<(SharingDocument Other, VolumeEntry Volume)> AlsoPrinted { get; init; } = [];

    /// <summary>Its neighbours in time over the whole edition; null when it is undated.</summary>
    public TimeNeighbours? InTime { get; init; }

    /// <summary>The hits of a query that are marked in it; null when none was asked for.</summary>
    public MarkedHits? Hits { get; init; }

    /// <summary>The quoted words that are marked in it; null when none were asked for.</summary>
    public QuotedWords? Quoted { get; init; }

    /// <summary>What the checks found in it, in order of the places.</summary>
    public ListPart<StoredFinding> Findings { get; init; } = new(0, []);
}

/// <summary>A section or chapter with everything that its page shows.</summary>
public sealed record SectionView(VolumeEntry Volume, StoredSection Section, DocumentHtml Html, IReadOnlyList<ContentsEntry> Below);

/// <summary>Gathers what a page shows from the edition.</summary>
internal sealed class Reader(IEdition edition)
{
    /// <summary>Findings of a document that its page lists; the page of findings has all.</summary>
    private const int MostFindings = 200;

    /// <summary>A document's view, or null.</summary>
    public DocumentView? Document(string volume, string id, ReadingAddress asked)
    {
        if (edition.Document(volume, id) is not { } document || edition.Volume(volume) is not { } entry) return null;
        var facts = JsonSerializer.Deserialize(document.FactsJson, FactsJson.Default.DocumentFacts)!;
        var findings = edition.CheckFindings(new FindingFilter(volume, id), 0, MostFindings);
        var citation = DocumentCitation.Of(entry, document, facts);
        var (root, links) = Read(document.Tei, volume, id);
        var marks = DocumentMarks.Of(facts, findings.Items);
        DocumentHtml Html(IReadOnlyList<Highlight> highlights) => HtmlRenderer.Render(root, links.To, null, links.ToPerson, marks, highlights);
        var quoted = asked.Quote.Length == 0 ? null : QuotedWords.Find(new Document(root, volume, id), asked, document, facts, citation);
        var passage = quoted?.Highlights ?? [];
        var (hits, html) = asked.Query.Length == 0 ? (null, Html(passage)) : MarkedHits.Of(new Document(root, volume, id), asked, marked => Html([.. passage, .. marked]));
        return new DocumentView(entry, document, facts, html, citation, edition.BesideInFile(volume, id), edition.CitedBy(volume, id), edition.ExchangesOf(volume, id))
        {
            Hits = hits,
            Quoted = quoted,
            Findings = findings,
            InTime = edition.BesideInTime(volume, id),
            AlsoPrinted = [.. edition.SameText(volume, id).Select(o => (o, edition.Volume(o.Volume)!))],
        };
    }

    /// <summary>A section's or chapter's view, or null.</summary>
    public SectionView? Section(string volume, string id)
    {
        if (edition.Section(volume, id) is not { } section || edition.Volume(volume) is not { } entry) return null;
        var (root, links) = Read(section.Tei, volume, id);
        return new SectionView(entry, section, HtmlRenderer.Render(root, links.To, new PersonWays(edition, volume).On, links.ToPerson), Below(volume, id));
    }

    private (TeiElement Root, VolumeLinks Links) Read(string tei, string volume, string id)
    {
        var read = TeiReader.Read(new SourceText($"{volume}/{id}", tei));
        if (read.File is not { } file) throw new InvalidDataException($"The edition's copy of {volume}/{id} cannot be read: {read.Failure!.Message}");
        var links = new VolumeLinks(edition, volume, id);
        links.Expect(file.Root);
        return (file.Root, links);
    }

    /// <summary>The contents entries under a chapter.</summary>
    private List<ContentsEntry> Below(string volume, string id)
    {
        var below = new List<ContentsEntry>();
        var depth = -1;
        foreach (var entry in edition.Contents(volume))
        {
            if (depth >= 0 && entry.Depth <= depth) break;
            if (depth >= 0) below.Add(entry);
            else if (entry.Id == id) depth = entry.Depth;
        }
        return below;
    }
}
