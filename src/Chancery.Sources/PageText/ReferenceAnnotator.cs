using Chancery.Documents.Grammar.References;
using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>Encodes the references of text and notes.</summary>
internal static class ReferenceAnnotator
{
    public static void Annotate(PageDocument document, string? volume)
    {
        var context = new ReferenceContext { Volume = volume, DocumentId = document.Id };
        foreach (var block in document.Blocks)
            if (block.Role is BlockRole.Paragraph or BlockRole.Item or BlockRole.Summary or BlockRole.Postscript or BlockRole.Row) Add(block.Inline, context);
        foreach (var note in document.Notes) Add(note.Inline, context);
    }

    private static void Add(InlineText inline, ReferenceContext context)
    {
        var found = ReferenceGrammar.Find(inline.Text, context);
        if (found.Count == 0) return;
        inline.AddSpans(found.Where(r => r.Kind != ReferenceKind.Neighbour || context.LinksNeighbours)
            .Select(r => new InlineSpan(r.Start, r.Length, TeiNames.Ref, (TeiNames.Target, r.Target))));
    }
}
