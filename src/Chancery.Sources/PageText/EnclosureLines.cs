using Chancery.Documents.Grammar;

namespace Chancery.Sources.PageText;

/// <summary>
/// Finds enclosures: the word that opens one and the heading behind it. An enclosure with another word than the one it stands in
/// (<c>Annex</c> behind <c>Attachment</c>) is an enclosure of that one; one with the same word stands beside it.
/// </summary>
internal static class EnclosureLines
{
    private const int LongestHeading = 400;
    private const int LongestUnlabelledHeading = 220;

    private static readonly string[] Words = ["Attachment", "Enclosure", "Annex", "Tab", "Appendix", "Subattachment", "Subenclosure", "Inclosure", "Subinclosure"];

    public static void Classify(List<Block> blocks, int from)
    {
        var open = new List<string>();
        var last = -1;
        for (var i = from; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Role == BlockRole.Paragraph && WordOf(block.Text) is { } word)
            {
                block.Role = BlockRole.EnclosureLabel;
                Open(open, word);
                var heading = OpeningLines.NextText(blocks, i + 1);
                if (heading >= 0 && blocks[heading].Role == BlockRole.Paragraph && IsHeading(blocks[heading].Text))
                {
                    blocks[heading].Role = BlockRole.EnclosureHeading;
                    OpeningLines.Opener(blocks, heading + 1);
                }
                else OpeningLines.Opener(blocks, i + 1);
            }
            else if (block.Role == BlockRole.Paragraph && last >= 0 && OpensUnlabelled(blocks, last, i))
            {
                block.Role = BlockRole.EnclosureHeading;
                block.OpensEnclosure = true;
                open.Clear();
                open.Add("");
                OpeningLines.Opener(blocks, i + 1);
            }
            block.Depth = open.Count;
            if (block.Role != BlockRole.PageBreak) last = i;
        }
    }

    private static void Open(List<string> open, string word)
    {
        var beside = open.IndexOf(word);
        if (beside >= 0) open.RemoveRange(beside, open.Count - beside);
        else if (open is [""]) open.Clear();
        open.Add(word);
    }

    /// <summary>A heading with its date line right behind a signature opens an enclosure that bears no word.</summary>
    private static bool OpensUnlabelled(List<Block> blocks, int last, int i)
    {
        var text = blocks[i].Text;
        if (text.Length > LongestUnlabelledHeading || text[^1] is '.' or ':' or ',' || blocks[last].Role != BlockRole.Paragraph || blocks[last].Bullet || !Signatures.IsSignature(blocks[last].Text)) return false;
        return OpeningLines.NextText(blocks, i + 1) is var next and >= 0 && DateLines.IsDateLine(blocks[next].Text) && (DocumentKinds.Of(text) != DocumentKinds.Other || text.Contains(" to ", StringComparison.Ordinal) && char.IsUpper(text[0]));
    }

    /// <summary>
    /// Whether the line is a word like <c>Attachment</c>, alone, in brackets, numbered or lettered, with or without a marker:
    /// <c>Tab A</c>, <c>[Enclosure 2]</c>, <c>[Attachment—Extract]5</c>, <c>Annex A (Revised)</c>, <c>[Attachment] confidential</c>.
    /// </summary>
    public static bool IsLabel(string text) => WordOf(text) is not null;

    /// <summary>The word of an enclosure's label; null where the line is none.</summary>
    private static string? WordOf(string text)
    {
        if (text.Length is < 3 or > 44) return null;
        var bracket = text[0] == '[';
        var line = text.AsSpan(bracket ? 1 : 0);
        foreach (var word in Words)
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = line[word.Length..].TrimEnd("0123456789");
            var close = rest.IndexOf(']');
            if (bracket != close >= 0) return null;
            if (bracket)
            {
                if (rest[(close + 1)..].IndexOfAnyInRange('A', 'Z') >= 0) return null;
                rest = rest[..close];
            }
            if (rest.EndsWith("(Revised)", StringComparison.OrdinalIgnoreCase)) rest = rest[..^9];
            return IsDesignation(rest) ? word : null;
        }
        return null;
    }

    /// <summary>Nothing, a letter or number, or <c>—Extract</c>.</summary>
    private static bool IsDesignation(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim(" “”\"‘’");
        if (rest.IsEmpty) return true;
        if (rest[0] is '—' or '–') return rest[1..].Trim().StartsWith("Extract", StringComparison.OrdinalIgnoreCase);
        if (rest.StartsWith("No. ", StringComparison.OrdinalIgnoreCase)) rest = rest[4..];
        if (rest.Length > 4) return false;
        foreach (var c in rest)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c is not '-' and not '–' and not '.') return false;
        return rest.IsEmpty || rest[^1] != '.';
    }

    private static bool IsHeading(string text) => text.Length < LongestHeading && text[^1] is not '.' and not ':' && !text.EndsWith(".”", StringComparison.Ordinal);
}
