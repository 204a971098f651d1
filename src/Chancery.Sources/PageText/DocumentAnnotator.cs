using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>Gives the words of a document their elements: dates, places and times, references in text and notes, salutations.</summary>
internal static class DocumentAnnotator
{
    public static void Annotate(PageDocument document, string? volume)
    {
        var context = new ReferenceContext { Volume = volume, DocumentId = document.Id };
        DateLineAnnotator.Annotate(document);
        foreach (var block in document.Blocks)
        {
            if (block.Role is BlockRole.Paragraph or BlockRole.Item) AddReferences(block.Inline, context);
        }
        foreach (var note in document.Notes) AddReferences(note.Inline, context);
        AddSalutations(document.Blocks);
    }

    /// <summary>A salutation that opens the first paragraph of a letter: <c>Dear Mr. Secretary: I have …</c>.</summary>
    private static void AddSalutations(List<Block> blocks)
    {
        var opening = false;
        foreach (var block in blocks)
        {
            if (block.Role is BlockRole.Heading or BlockRole.EnclosureHeading or BlockRole.EnclosureLabel) opening = true;
            else if (block.Role == BlockRole.Paragraph && opening)
            {
                opening = false;
                if (Salutations.LengthOf(block.Text) is var length and > 0) block.Inline.Spans.Insert(0, new InlineSpan(0, length, TeiNames.Salute));
            }
        }
    }

    private static void AddReferences(InlineText inline, ReferenceContext context)
    {
        foreach (var r in ReferenceGrammar.Find(inline.Text, context))
            inline.Spans.Add(new InlineSpan(r.Start, r.Length, TeiNames.Ref, (TeiNames.Target, r.Target)));
    }
}
