using Chancery.Documents.Grammar;

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
        ["SUB"] = "subject",
        ["SUBJECT MATTER"] = "subject",
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

    private static readonly string[] Titles = ["Mr. ", "Mrs. ", "Miss ", "Dr. ", "Gen. ", "Sen. ", "Rep. ", "Senator ", "General ", "Admiral ", "Ambassador ", "Secretary ", "Under Secretary ", "The ", "Governor ", "Messrs. ", "Sir ", "Speaker ", "President ", "Congressman ", "Colonel "];

    public static void Classify(PageDocument document, int from)
    {
        var blocks = document.Blocks;
        Present(document, from);
        Block? head = null;
        for (var i = from; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Role is not (BlockRole.Paragraph or BlockRole.Item)) continue;
            var next = OpeningLines.NextText(blocks, i + 1);
            var opens = next >= 0 && blocks[next].Bullet;
            if (opens && TypeOf(block.Text) is { } type)
            {
                // A head that is set as an entry stays one, and the list that it opens has its type.
                block.Role = block.Bullet ? BlockRole.Item : BlockRole.ListHead;
                block.ListType = type;
                head = block;
                if (type == "subject") EndSubjects(blocks, next);
            }
            else if (block.Bullet) continue;
            else if (TableLines.IsRow(block.Text)) i = TableLines.Classify(blocks, i);
            else if (opens && head?.ListType == "participants" && IsGroup(block.Text)) block.Role = BlockRole.GroupHead;
            else if (opens && IsOtherHead(block.Text))
            {
                block.Role = BlockRole.ListHead;
                block.ListType = "subject";
            }
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

    /// <summary>A list of subjects ends where its entries begin to be counted: the one before the first number announces another list.</summary>
    private static void EndSubjects(List<Block> blocks, int first)
    {
        var entry = 0;
        for (var (i, last) = (first, -1); i >= 0 && blocks[i].Bullet; (last, i) = (i, OpeningLines.NextText(blocks, i + 1)), entry++)
        {
            if (entry < 2 || !blocks[i].Text.StartsWith("1. ", StringComparison.Ordinal)) continue;
            blocks[last].ListType = "simple";
            return;
        }
    }

    /// <summary>Minutes list those present right behind the opener, without a head.</summary>
    private static void Present(PageDocument document, int from)
    {
        var first = OpeningLines.NextText(document.Blocks, from);
        while (first >= 0 && !document.Blocks[first].Bullet && document.Blocks[first].Text.Length < LongestHead && TypeOf(document.Blocks[first].Text) is null) first = OpeningLines.NextText(document.Blocks, first + 1);
        if (first < 0 || !document.Blocks[first].Bullet || first > from + 3) return;
        if (document.Blocks.Find(b => b.Role == BlockRole.Heading) is not { } heading || DocumentKinds.Of(heading.Text) is not ("minutes" or "memorandum-of-conversation")) return;
        var (names, entries) = (0, 0);
        for (var i = first; i >= 0 && document.Blocks[i].Bullet; i = OpeningLines.NextText(document.Blocks, i + 1), entries++)
            if (Titles.Any(t => document.Blocks[i].Text.StartsWith(t, StringComparison.Ordinal)) && document.Blocks[i].Text.Length < 160) names++;
        if (entries >= 3 && names * 3 >= entries * 2) document.Blocks[first].ListType = "participants";
    }

    /// <summary>The type of the list that these words open; null when they open none.</summary>
    public static string? TypeOf(string text)
    {
        if (text.Length > LongestHead) return null;
        var words = text.AsSpan().TrimEnd("0123456789*†").TrimEnd(": —");
        if (HeadingLine.TryNumber(words, out _, out var numbered)) words = words[numbered..];
        return Types.GetValueOrDefault(words.ToString().ToUpperInvariant());
    }

    /// <summary>A short line in capitals before a list.</summary>
    private static bool IsHead(string text) =>
        text.Length <= 30 && char.IsAsciiLetterUpper(text[0]) && text.AsSpan().Count(' ') <= 3 && text.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && text.AsSpan().IndexOfAnyInRange('0', '9') < 0;

    /// <summary>
    /// The head of another list of the letterhead, <c>COPIES TO:</c>, <c>Through:</c>: a word of the office in capitals or with a colon. The series' editors
    /// give every such list the type <c>subject</c>.
    /// </summary>
    private static bool IsOtherHead(string text) => (text[^1] == ':' || text.AsSpan().IndexOfAnyInRange('a', 'z') < 0) && (HeaderLists.IsOther(text) || HeaderLists.IsOther(text.AsSpan(0, Math.Max(0, text.IndexOf('(', StringComparison.Ordinal)))));

    /// <summary>The name of a side: a country, a department.</summary>
    private static bool IsGroup(string text) => !HeaderLists.IsOther(text) && text.Length < LongestHead && text[^1] is not ';' and not ',' && (text[^1] != '.' || text.Length < 12) && char.IsUpper(text[0]);

    /// <summary>A number or letter alone on its line before an entry.</summary>
    private static bool IsLabel(string text)
    {
        if (text.Length > LongestLabel) return false;
        if (text.Length == 1) return !char.IsLetter(text[0]);
        return (char.IsAsciiLetterOrDigit(text[0]) || text[0] is '(' or '—' or '–' or '-' or '*') && text[^1] is '.' or ')' or ':' or '—' or '–' or '-' or '*';
    }
}
