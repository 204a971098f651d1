namespace Chancery.Sources.PageText;

/// <summary>Finds enclosures: the word that opens one and the heading behind it.</summary>
internal static class EnclosureLines
{
    private static readonly string[] Words = ["Attachment", "Enclosure", "Annex", "Tab", "Appendix", "Subattachment", "Subenclosure", "Inclosure"];

    public static void Classify(List<Block> blocks, int from)
    {
        var depth = 0;
        for (var i = from; i < blocks.Count; i++)
        {
            if (blocks[i].Role == BlockRole.Paragraph && IsLabel(blocks[i].Text))
            {
                blocks[i].Role = BlockRole.EnclosureLabel;
                depth = 1;
                var heading = OpeningLines.NextText(blocks, i + 1);
                if (heading >= 0 && blocks[heading].Role == BlockRole.Paragraph && IsHeading(blocks[heading].Text))
                {
                    blocks[heading].Role = BlockRole.EnclosureHeading;
                    OpeningLines.Opener(blocks, heading + 1);
                }
                else OpeningLines.Opener(blocks, i + 1);
            }
            blocks[i].Depth = depth;
        }
    }

    /// <summary>
    /// Whether the line is a word like <c>Attachment</c>, alone, in brackets, numbered or lettered, with or without a marker:
    /// <c>Tab A</c>, <c>[Enclosure 2]</c>, <c>[Attachment—Extract]5</c>, <c>Annex A (Revised)</c>, <c>[Attachment] confidential</c>.
    /// </summary>
    public static bool IsLabel(string text)
    {
        if (text.Length is < 3 or > 44) return false;
        var bracket = text[0] == '[';
        var line = text.AsSpan(bracket ? 1 : 0);
        foreach (var word in Words)
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = line[word.Length..].TrimEnd("0123456789");
            var close = rest.IndexOf(']');
            if (bracket != close >= 0) return false;
            if (bracket)
            {
                if (rest[(close + 1)..].IndexOfAnyInRange('A', 'Z') >= 0) return false;
                rest = rest[..close];
            }
            if (rest.EndsWith("(Revised)", StringComparison.OrdinalIgnoreCase)) rest = rest[..^9];
            return IsDesignation(rest);
        }
        return false;
    }

    /// <summary>Nothing, a letter or number, or <c>—Extract</c>.</summary>
    private static bool IsDesignation(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim(" “”\"‘’");
        if (rest.IsEmpty) return true;
        if (rest[0] is '—' or '–') return rest[1..].Trim().StartsWith("Extract", StringComparison.OrdinalIgnoreCase);
        if (rest.Length > 4) return false;
        foreach (var c in rest)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c is not '-' and not '–' and not '.') return false;
        return rest[^1] != '.';
    }

    private static bool IsHeading(string text) => text.Length < 400 && text[^1] is not '.' and not ':' && !text.EndsWith(".”", StringComparison.Ordinal);
}
