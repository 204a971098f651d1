namespace Chancery.Sources.PageText;

/// <summary>Finds lists: their heads, entries and labels.</summary>
internal static class ListLines
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["SUBJECT"] = "subject", ["SUBJECTS"] = "subject", ["SUBJ"] = "subject",
        ["PARTICIPANTS"] = "participants", ["PRESENT"] = "participants", ["OTHERS PRESENT"] = "participants", ["PRESENT WERE"] = "participants",
        ["MEMBERS PRESENT"] = "participants", ["THE FOLLOWING WERE PRESENT"] = "participants", ["THOSE PRESENT"] = "participants", ["ATTENDANCE"] = "participants",
        ["TO"] = "to", ["MEMORANDUM FOR"] = "to", ["ACTION"] = "to", ["INFO"] = "to",
        ["FROM"] = "from", ["FM"] = "from",
        ["REF"] = "references", ["REFS"] = "references", ["REFERENCE"] = "references", ["REFERENCES"] = "references",
    };

    public static void Classify(List<Block> blocks, int from)
    {
        for (var i = from; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Role == BlockRole.Paragraph && IsRow(block.Text)) block.Role = BlockRole.Row;
            if (block.Role != BlockRole.Paragraph || i + 1 >= blocks.Count || !blocks[i + 1].Bullet) continue;
            if (IsLabel(block.Text)) block.Role = BlockRole.Label;
            else if (TypeOf(block.Text) is { } type)
            {
                block.Role = BlockRole.ListHead;
                block.ListType = type;
            }
        }
    }

    /// <summary>The type of the list that these words open; null when they open none.</summary>
    public static string? TypeOf(string text)
    {
        if (text.Length > 60) return null;
        var words = text.AsSpan().TrimEnd("0123456789*†").TrimEnd(": —").ToString().ToUpperInvariant();
        return Types.GetValueOrDefault(words);
    }

    private static bool IsLabel(string text) =>
        text.Length <= 8 && (char.IsAsciiLetterOrDigit(text[0]) || text[0] is '(' or '—' or '–' or '-' or '*') && text[^1] is '.' or ')' or ':' or '—' or '–' or '-' or '*';

    private static bool IsRow(string text) => text.Contains(" | ", StringComparison.Ordinal);
}
