namespace Chancery.Sources.PageText;

/// <summary>Says what every block of a document is.</summary>
internal static class BlockClassifier
{
    public static void Classify(PageDocument document)
    {
        var blocks = document.Blocks;
        var next = OpeningLines.Classify(document);
        ListLines.Classify(document, next);
        if (document.HasFileLine) KeepListsInParagraphs(blocks, next);
        EnclosureLines.Classify(blocks, next);
        ClosingLines.Classify(document, next);
        SectionHeadings.Classify(blocks, next);
        QuotedParagraphs.Classify(blocks, next);
        SetApart(blocks, next);
    }

    /// <summary>Asterisks alone on a line part the text and are no paragraph.</summary>
    private static void SetApart(List<Block> blocks, int from)
    {
        for (var i = from; i < blocks.Count; i++)
            if (blocks[i].Role == BlockRole.Paragraph && blocks[i].Text.AsSpan().IndexOfAnyExcept("* ") < 0) blocks[i].Role = BlockRole.Loose;
    }

    /// <summary>Volumes before 1955 set a lettered list into the paragraph whose colon announces it.</summary>
    private static void KeepListsInParagraphs(List<Block> blocks, int from)
    {
        for (var i = from; i + 1 < blocks.Count; i++)
            if (blocks[i].Role == BlockRole.Paragraph && blocks[i].Text[^1] is ':' or '—' && blocks[i + 1].Role == BlockRole.Label) blocks[i].HoldsList = true;
    }
}
