using System.Text.RegularExpressions;

namespace Chancery.Sources.PageText;

/// <summary>Finds titles within the text: short lines without a stop, in the capitals of a title, with text behind them.</summary>
internal static partial class SectionHeadings
{
    private const int Longest = 90;
    private const int MostWords = 14;
    private const int FewWords = 6;

    public static void Classify(List<Block> blocks, int from)
    {
        for (var i = from; i < blocks.Count; i++)
        {
            if (blocks[i].Role != BlockRole.Paragraph || blocks[i].HoldsList || !IsTitle(blocks[i].Text)) continue;
            if (OpeningLines.NextText(blocks, i + 1) is var next and >= 0 && blocks[next].Role is BlockRole.Paragraph or BlockRole.Label or BlockRole.Item or BlockRole.Row && blocks[next].Depth == blocks[i].Depth) blocks[i].Role = BlockRole.SectionHeading;
        }
    }

    private static bool IsTitle(string text)
    {
        var line = text.AsSpan().TrimEnd("0123456789*†");
        if (line.Length is < 4 or > Longest || !char.IsLetter(line[^1]) && line[^1] is not (')' or ']')) return false;
        if (line[0] == '[' || NoTitle().IsMatch(text)) return false;
        var first = line[0] is '“' or '(' ? line[1] : line[0];
        if (!char.IsUpper(first) && !Numbered().IsMatch(line)) return false;
        var (words, small) = (0, 0);
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            if (word.IsEmpty) continue;
            words++;
            if (word.Length > 3 && char.IsLower(word[0])) small++;
        }
        return words <= FewWords ? small * 2 <= words : words <= MostWords && small * 3 <= words;
    }

    /// <summary>Handling, numbers of papers, subject and reference lines, closing formulas.</summary>
    [GeneratedRegex(@"^(top secret|secret|confidential|restricted|unclassified|official use|no\. ?\d|\d{3,}\.|subject|reference|refs?\b|re:|sincerely|faithfully|respectfully|cordially|yours|with (best|warm)|for the |by the |attention)|\b\d{4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTitle();

    [GeneratedRegex(@"^(\(?\d{1,2}[.)]|\(?[a-zA-Z][.)]|[IVXivx]{1,5}[.)]) ?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
