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

    /// <summary>Whether the line is a word like <c>Attachment</c>, alone, in brackets, numbered or lettered, with or without a marker.</summary>
    public static bool IsLabel(string text)
    {
        if (text.Length > 26) return false;
        var line = text.AsSpan().Trim("[]");
        foreach (var word in Words)
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = line[word.Length..].TrimEnd("0123456789]").Trim(" “”\"");
            return rest.Length <= 3 && rest.IndexOfAny(".,;:") < 0 && (rest.IsEmpty || char.IsAsciiLetterUpper(rest[0]));
        }
        return false;
    }

    private static bool IsHeading(string text) => text.Length < 400 && text[^1] is not '.' and not ':' && !text.EndsWith(".”", StringComparison.Ordinal);
}
