namespace Chancery.Sources.PageText;

/// <summary>Finds signatures and what stands with them, at the end of the document and of every enclosure.</summary>
internal static class ClosingLines
{
    public static void Classify(PageDocument document, int from)
    {
        var blocks = document.Blocks;
        for (var i = blocks.Count; i > from; i--)
            if (i == blocks.Count || blocks[i].Role == BlockRole.EnclosureLabel) Close(document, from, i);
    }

    private static void Close(PageDocument document, int from, int to)
    {
        var blocks = document.Blocks;
        var i = Previous(blocks, from, to);
        // Brackets that the editors set around an unsigned name stand as lines of their own.
        var bracket = i >= 0 && blocks[i].Text == "]";
        if (bracket)
        {
            blocks[i].Role = BlockRole.Closer;
            i = Previous(blocks, from, i);
        }
        // An office may stand under the name on a line of its own.
        if (!bracket && i >= 0 && Signatures.IsOffice(blocks[i].Text) && Previous(blocks, from, i) is var above and >= 0 && Signatures.IsName(blocks[above].Text))
        {
            // An ebook prints the lines of one signature apart.
            if (document.ListsMarkers) blocks[above].Take(blocks[i]);
            else blocks[i].Role = BlockRole.Closer;
            if (document.ListsMarkers) blocks.RemoveAt(i);
            i = above;
        }
        var signed = false;
        for (; i >= 0 && blocks[i].Role == BlockRole.Paragraph && Signatures.IsSignature(blocks[i].Text); i = Previous(blocks, from, i))
        {
            blocks[i].Role = BlockRole.Signature;
            signed = true;
        }
        if (bracket && i >= 0 && blocks[i].Text == "[") blocks[i].Role = BlockRole.Closer;
        if (signed && document.HasFileLine && i >= 0 && blocks[i].Role == BlockRole.Paragraph && blocks[i].Text is ['F', 'o', 'r', ' ', .., ':'] and { Length: < 60 }) blocks[i].Role = BlockRole.Closer;
    }

    private static int Previous(List<Block> blocks, int from, int i)
    {
        for (i--; i >= from; i--)
            if (blocks[i].Role != BlockRole.PageBreak) return i;
        return -1;
    }
}
