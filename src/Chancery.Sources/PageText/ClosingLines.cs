namespace Chancery.Sources.PageText;

/// <summary>Finds signatures and what stands with them.</summary>
internal static class ClosingLines
{
    public static void Classify(List<Block> blocks, int from)
    {
        var end = blocks.Count;
        for (var i = blocks.Count; i >= from; i--)
        {
            if (i < blocks.Count && blocks[i].Role != BlockRole.EnclosureLabel) continue;
            Close(blocks, from, i);
            end = i;
        }
        _ = end;
    }

    private static void Close(List<Block> blocks, int from, int to)
    {
        var i = to - 1;
        while (i > from && blocks[i].Role == BlockRole.PageBreak) i--;
        if (i <= from || blocks[i].Role != BlockRole.Paragraph) return;
        if (IsName(blocks[i].Text)) blocks[i].Role = BlockRole.Signature;
    }

    private static bool IsName(string text)
    {
        if (text.Length > 60) return false;
        var words = text.Split(' ');
        if (words.Length > 6) return false;
        foreach (var w in words)
            if (!char.IsUpper(w[0]) && w[0] is not '[' and not '(' && w is not "de" and not "van" and not "von" and not "for") return false;
        return true;
    }
}
