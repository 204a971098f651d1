namespace Chancery.Sources.PageText;

/// <summary>Finds the rows of tables: lines with vertical bars, and lines of one cell among them.</summary>
internal static class TableLines
{
    private const int LongestCell = 120;

    public static bool IsRow(string text) => text.Contains(" | ", StringComparison.Ordinal) || text.EndsWith(" |", StringComparison.Ordinal) || text.StartsWith("| ", StringComparison.Ordinal);

    /// <summary>Marks the rows of the table that begins here.</summary>
    /// <returns>Index of its last row.</returns>
    public static int Classify(List<Block> blocks, int from)
    {
        var last = from;
        var names = true;
        var i = from;
        for (; i < blocks.Count; i++)
        {
            if (blocks[i].Role == BlockRole.PageBreak) continue;
            if (blocks[i].Bullet || blocks[i].Role != BlockRole.Paragraph) break;
            if (IsRow(blocks[i].Text))
            {
                last = i;
                names &= IsNameRow(blocks[i].Text);
            }
            else if (blocks[i].Text.Length > LongestCell) break;
        }
        // In a table of participants a further name stands alone in its row.
        if (names)
            for (i = last + 1; i < blocks.Count && (blocks[i].Role == BlockRole.PageBreak || blocks[i].Role == BlockRole.Paragraph && !blocks[i].Bullet && IsName(blocks[i].Text)); i++)
                if (blocks[i].Role == BlockRole.Paragraph) last = i;
        for (i = from; i <= last; i++)
            if (blocks[i].Role == BlockRole.Paragraph) blocks[i].Role = BlockRole.Row;
        return last;
    }

    /// <summary>Two cells, the first naming a side or the word <c>Participants</c>.</summary>
    private static bool IsNameRow(string text)
    {
        var bar = text.IndexOf(" | ", StringComparison.Ordinal);
        return bar > 0 && text.IndexOf(" | ", bar + 3, StringComparison.Ordinal) < 0 && text[bar - 1] is ':' or '—' or '–' or '-' && char.IsUpper(text[0]);
    }

    private static bool IsName(string text) => text.Length < LongestCell && text[^1] is not '.' and not ':' and not ';' && char.IsUpper(text[0]);
}
