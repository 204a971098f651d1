namespace Chancery.Sources.PageText;

/// <summary>Finds quotations of whole paragraphs: announced by a colon, each paragraph opened by a quotation mark, the last one closed.</summary>
internal static class QuotedParagraphs
{
    private const int MostParagraphs = 200;

    public static void Classify(List<Block> blocks, int from)
    {
        for (var i = from; i + 1 < blocks.Count; i++)
        {
            if (blocks[i].Role != BlockRole.Paragraph || blocks[i].HoldsList || !Announces(blocks[i].Text)) continue;
            if (OpeningLines.NextText(blocks, i + 1) is var first and >= 0 && End(blocks, first) is var last and >= 0)
            {
                for (var q = first; q <= last; q++) blocks[q].Quoted = true;
                i = last;
            }
        }
    }

    private static bool Announces(string text) => text.AsSpan().TrimEnd("0123456789") is [.., ':' or '—'];

    /// <summary>The last paragraph of the quotation; -1 when it does not close.</summary>
    private static int End(List<Block> blocks, int first)
    {
        for (var (i, paragraphs) = (first, 0); i < blocks.Count && paragraphs < MostParagraphs; i++)
        {
            if (blocks[i].Role == BlockRole.PageBreak) continue;
            if (blocks[i].Role != BlockRole.Paragraph || blocks[i].Depth != blocks[first].Depth || blocks[i].Text is not ['“', ..]) return -1;
            paragraphs++;
            var line = blocks[i].Text.AsSpan().TrimEnd("0123456789");
            if (line[^1] == '”' && Balance(line) <= 0) return i;
        }
        return -1;
    }

    private static int Balance(ReadOnlySpan<char> line) => line.Count('“') - line.Count('”');
}
