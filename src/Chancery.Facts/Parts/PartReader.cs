using System.Globalization;
using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;
using Chancery.Facts.Provenance;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Parts;

/// <summary>The enclosures: heading, kind, classification.</summary>
internal static class PartReader
{
    /// <summary>The enclosures in order.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="id">The document's id in facts.</param>
    public static IReadOnlyList<PartFact> Read(DocumentOutline outline, string id)
    {
        if (outline.Parts.Count == 0) return [];
        var parts = new List<PartFact>(outline.Parts.Count);
        for (var i = 0; i < outline.Parts.Count; i++)
        {
            var element = outline.Parts[i];
            var blocks = outline.Blocks.Where(b => b.Part == i).ToList();
            var label = blocks.Count > 0 && EnclosureLabels.Matches(blocks[0].Text) ? blocks[0].Text.Trim('[', ']', '(', ')', '.', ':', ' ') : null;
            var first = label is null ? 0 : 1;
            var heading = first < blocks.Count && IsHeading(blocks[first], element.Name == TeiNames.Attachment) ? blocks[first].Text.Trim('[', ']') : null;
            var suffix = element.Name == TeiNames.Attachment && Suffix(element.Id) is { } own ? own : "a" + (i + 1).ToString(CultureInfo.InvariantCulture);
            parts.Add(new PartFact($"{id}#{suffix}", DocumentKinds.Of(heading ?? ""), heading ?? label ?? "", Classification(outline, i)) { Label = label });
        }
        return parts;
    }

    private static string? Suffix(string? id)
    {
        var at = id?.LastIndexOf('a') ?? -1;
        return at > 0 && at < id!.Length - 1 && id.AsSpan(at + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? id[at..] : null;
    }

    private static bool IsHeading(OutlineBlock block, bool encoded)
    {
        if (block.Element.Name == TeiNames.Head) return true;
        if (block.Text.Length > 300 || block.Text[^1] is '.' or ':' or ';' or ',') return false;
        return block.Element[TeiNames.Rend] is "center" or "italic" or "strong" || block.Element.Element(TeiNames.Hi) is { } hi && Document.Fold(hi.Content(Document.IsNote)).Length * 2 > block.Text.Length
            || DocumentKinds.Of(block.Text) != "other" && block.Text.Length < 200 || encoded && block.Text.Length < 120 && block.Index == 0;
    }

    /// <summary>The classification that a note of the enclosure gives: its own source note, or a note that begins with one.</summary>
    private static string? Classification(DocumentOutline outline, int part)
    {
        foreach (var note in outline.Notes)
        {
            if (note.Part != part) continue;
            var marks = new Markings();
            if (DocumentOutline.IsSource(note)) return SourceNotes.Read(note.Text).Classification;
            foreach (var sentence in Sentences.Of(note.Text).Take(2))
                if (marks.Read(sentence) && marks.Classification is { } classification) return classification;
        }
        return null;
    }
}
