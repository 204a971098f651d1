using Chancery.Documents;
using Chancery.Documents.Grammar.Names;
using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>Gives the words of a document their elements: dates, places and times, references, persons and terms in text and notes, omissions, salutations.</summary>
internal static class DocumentAnnotator
{
    /// <param name="document">The document.</param>
    /// <param name="volume">The volume's id; null when unknown.</param>
    /// <param name="names">The lists of persons and terms; null for none.</param>
    /// <param name="source">The source.</param>
    /// <param name="findings">Takes the names whose bearer is in doubt.</param>
    public static void Annotate(PageDocument document, string? volume, NameIndex? names, SourceText source, List<Finding> findings)
    {
        DateLineAnnotator.Annotate(document);
        ReferenceAnnotator.Annotate(document, volume);
        if (names is not null) NameAnnotator.Annotate(document, names, source, findings);
        OmissionAnnotator.Annotate(document);
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
}
