namespace Chancery.Sources.PageText;

/// <summary>Says what every block of a document is.</summary>
internal static class BlockClassifier
{
    public static void Classify(PageDocument document)
    {
        var blocks = document.Blocks;
        var next = OpeningLines.Classify(document);
        ListLines.Classify(blocks, next);
        EnclosureLines.Classify(blocks, next);
        ClosingLines.Classify(document, next);
    }
}
