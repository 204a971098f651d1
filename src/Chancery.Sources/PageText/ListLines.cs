namespace Chancery.Sources.PageText;

/// <summary>Finds lists: their heads, entries and labels.</summary>
internal static class ListLines
{
    private const int LongestHead = 60;

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["SUBJECT"] = "subject",
        ["SUBJECTS"] = "subject",
        ["SUBJ"] = "subject",
        ["PARTICIPANTS"] = "participants",
        ["PARTICIPATION"] = "participants",
        ["PRESENT"] = "participants",
        ["ATTENDANCE"] = "participants",
        ["OTHERS PRESENT"] = "participants",
        ["OTHER PARTICIPANTS"] = "participants",
        ["ALSO PRESENT"] = "participants",
        ["ATTENDING"] = "participants",
        ["MEMBERS PRESENT"] = "participants",
        ["THOSE PRESENT"] = "participants",
        ["THOSE PRESENT WERE"] = "participants",
        ["PRESENT WERE"] = "participants",
        ["THE FOLLOWING WERE PRESENT"] = "participants",
        ["ATTENDED BY"] = "participants",
        ["TO"] = "to",
        ["MEMORANDUM FOR"] = "to",
        ["MEMORANDUM TO"] = "to",
        ["ACTION"] = "to",
        ["INFO"] = "to",
        ["FROM"] = "from",
        ["FM"] = "from",
        ["REF"] = "references",
        ["REFS"] = "references",
        ["REFERENCE"] = "references",
        ["REFERENCES"] = "references",
        ["RE"] = "references",
    };

    public static void Classify(List<Block> blocks, int from)
    {
        for (var i = from; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Role is not (BlockRole.Paragraph or BlockRole.Item)) continue;
            if (!block.Bullet && IsRow(block.Text))
            {
                i = Table(blocks, i);
                continue;
            }
            var next = OpeningLines.NextText(blocks, i + 1);
            if (next < 0 || !blocks[next].Bullet) continue;
            if (TypeOf(block.Text) is { } type)
            {
                block.Role = BlockRole.ListHead;
                block.ListType = type;
            }
            else if (!block.Bullet && IsLabel(block.Text)) block.Role = BlockRole.Label;
            else if (!block.Bullet && i < from + 12 && IsHead(block.Text)) block.Role = BlockRole.ListHead;
        }
    }

    /// <summary>The type of the list that these words open; null when they open none.</summary>
    public static string? TypeOf(string text)
    {
        if (text.Length > LongestHead) return null;
        var words = text.AsSpan().TrimEnd("0123456789*†").TrimEnd(": —").ToString().ToUpperInvariant();
        return Types.GetValueOrDefault(words);
    }

    /// <summary>A short line in capitals before a list: <c>COPIES TO:</c>, <c>THROUGH</c>.</summary>
    private static bool IsHead(string text)
    {
        if (text.Length > 40 || text.AsSpan().IndexOfAnyInRange('a', 'z') >= 0 && text[^1] != ':') return false;
        return char.IsAsciiLetterUpper(text[0]) && text.AsSpan().Count(' ') <= 4;
    }

    /// <summary>A number or letter alone on its line before an entry.</summary>
    private static bool IsLabel(string text)
    {
        if (text.Length > 8) return false;
        if (text.Length == 1) return !char.IsLetter(text[0]);
        return (char.IsAsciiLetterOrDigit(text[0]) || text[0] is '(' or '—' or '–' or '-' or '*') && text[^1] is '.' or ')' or ':' or '—' or '–' or '-' or '*';
    }

    private static bool IsRow(string text) => text.Contains(" | ", StringComparison.Ordinal) || text.EndsWith(" |", StringComparison.Ordinal);

    /// <summary>Reads a table: rows with bars, and rows of one cell between or behind them.</summary>
    /// <returns>Index of its last row.</returns>
    private static int Table(List<Block> blocks, int from)
    {
        var last = from;
        for (var i = from; i < blocks.Count; i++)
        {
            if (blocks[i].Role == BlockRole.PageBreak) continue;
            if (blocks[i].Bullet || blocks[i].Role != BlockRole.Paragraph) break;
            if (IsRow(blocks[i].Text)) last = i;
            else if (!IsCell(blocks[i].Text)) break;
        }
        for (var i = from; i <= last; i++)
            if (blocks[i].Role == BlockRole.Paragraph) blocks[i].Role = BlockRole.Row;
        return last;
    }

    private static bool IsCell(string text) => text.Length < 120;
}
