using Chancery.Facts.Reading;

namespace Chancery.Facts.Citations;

/// <summary>What a document cites beside other documents of the edition: papers and publications.</summary>
internal readonly record struct CitationFacts(IReadOnlyList<CitedPaperFact> Papers, IReadOnlyList<PublicationFact> Publications);

/// <summary>
/// Reads the papers and publications that text and notes name. Telegrams, airgrams and despatches are found everywhere; memoranda, letters and places in archives
/// where the editors speak: in notes and editorial notes.
/// </summary>
internal static class CitedPaperReader
{
    /// <summary>What a document cites, first its text, then its notes.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="own">The document itself, where it is a telegram, airgram or despatch.</param>
    /// <param name="date">Its date.</param>
    /// <param name="provenance">Where it lies.</param>
    /// <param name="references">Its references.</param>
    public static CitationFacts Read(DocumentOutline outline, string kind, PaperFact? own, DateFact? date, ProvenanceFact? provenance, IReadOnlyList<ReferenceFact> references)
    {
        var publications = new List<PublicationFact>();
        var scan = new PublicationScan();
        var placed = new PlacedReferences(references);
        var setting = new CitingDocument(outline, own, date, placed);
        var trail = new ArchiveTrail(provenance, outline.SourceNote?.Where);
        var texts = new List<CitingText>();
        var byBlock = new Dictionary<int, CitingText>();
        var editorial = kind == "editorial-note";
        for (var i = 0; i < outline.Blocks.Count; i++)
        {
            var block = outline.Blocks[i];
            var cited = Publications(scan, block.Text, block.Where, publications);
            var text = new CitingText(block.Text, block.Where, inCable: own is not null && block.Part < 0);
            text.Find(written: editorial);
            if (editorial) text.Link(trail.Read(block.Text, block.Where, cited));
            if (text.Mentions.Count == 0) continue;
            texts.Add(text);
            byBlock.Add(i, text);
        }
        var source = outline.SourceNote;
        foreach (var note in outline.Notes)
        {
            var cited = Publications(scan, note.Text, note.Where, publications);
            if (note == source) continue;
            var text = new CitingText(note.Text, note.Where, inCable: own is not null && note.Part < 0);
            text.Find(written: true);
            text.Link(trail.Read(note.Text, note.Where, cited));
            if (byBlock.TryGetValue(note.Block, out var marked) && outline.Blocks[note.Block].Where == note.At) MarkedPapers.Apply(marked, note, text, placed);
            if (text.Mentions.Count > 0) texts.Add(text);
        }
        if (texts.Count == 0) return new CitationFacts([], publications);
        var papers = new List<CitedPaperFact>();
        foreach (var text in texts) setting.Add(text, papers);
        return new CitationFacts(papers, publications);
    }

    private static List<PublicationSpan> Publications(PublicationScan scan, string text, string where, List<PublicationFact> into)
    {
        var found = scan.Find(text, where);
        foreach (var span in found) into.Add(span.Fact);
        return found;
    }
}
