namespace Chancery.Sources.PageText;

/// <summary>Finds lists: their heads, groups, entries and labels.</summary>
internal static class ListLines
{
    private const int LongestHead = 60;
    private const int LongestLabel = 8;
    private const int OpeningBlocks = 12;

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
        Block? head = null;
        for (var i = from; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Role is not (BlockRole.Paragraph or BlockRole.Item)) continue;
            var next = OpeningLines.NextText(blocks, i + 1);
            var opens = next >= 0 && blocks[next].Bullet;
            if (opens && TypeOf(block.Text) is { } type)
            {
                block.Role = BlockRole.ListHead;
                block.ListType = type;
                head = block;
            }
            else if (block.Bullet) continue;
            else if (TableLines.IsRow(block.Text)) i = TableLines.Classify(blocks, i);
            else if (opens && head?.ListType == "participants" && IsGroup(block.Text)) block.Role = BlockRole.GroupHead;
            else if (opens && IsLabel(block.Text)) block.Role = BlockRole.Label;
            else if (opens && i < from + OpeningBlocks && IsHead(block.Text)) block.Role = BlockRole.ListHead;
            else if (next >= 0 && TypeOf(block.Text) == "participants" && OpeningLines.NextText(blocks, next + 1) is var behind and >= 0 && blocks[behind].Bullet && IsGroup(blocks[next].Text))
            {
                block.Role = BlockRole.ListHead;
                block.ListType = "participants";
                head = block;
            }
            else head = null;
        }
    }

    /// <summary>The type of the list that these words open; null when they open none.</summary>
    public static string? TypeOf(string text)
    {
        if (text.Length > LongestHead) return null;
        var words = text.AsSpan().TrimEnd("0123456789*†").TrimEnd(": —");
        if (HeadingLine.TryNumber(words, out _, out var numbered)) words = words[numbered..];
        return Types.GetValueOrDefault(words.ToString().ToUpperInvariant());
    }

    /// <summary>A short line in capitals, or with a colon, before a list: <c>COPIES TO:</c>, <c>THROUGH</c>.</summary>
    private static bool IsHead(string text)
    {
        if (text.Length > 30 || text.AsSpan().IndexOfAnyInRange('a', 'z') >= 0 && text[^1] != ':') return false;
        return char.IsAsciiLetterUpper(text[0]) && text.AsSpan().Count(' ') <= 3;
    }

    /// <summary>The name of a side: a country, a department.</summary>
    private static bool IsGroup(string text) => text.Length < LongestHead && text[^1] is not ';' and not ',' && (text[^1] != '.' || text.Length < 12) && char.IsUpper(text[0]);

    /// <summary>A number or letter alone on its line before an entry.</summary>
    private static bool IsLabel(string text)
    {
        if (text.Length > LongestLabel) return false;
        if (text.Length == 1) return !char.IsLetter(text[0]);
        return (char.IsAsciiLetterOrDigit(text[0]) || text[0] is '(' or '—' or '–' or '-' or '*') && text[^1] is '.' or ')' or ':' or '—' or '–' or '-' or '*';
    }
}
