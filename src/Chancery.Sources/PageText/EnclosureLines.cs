using System.Text.RegularExpressions;
using Chancery.Documents.Grammar;

namespace Chancery.Sources.PageText;

/// <summary>
/// Finds enclosures: the word that opens one and the heading behind it. An enclosure with another word than the one it stands in
/// (<c>Annex</c> behind <c>Attachment</c>) is an enclosure of that one; one with the same word stands beside it.
/// </summary>
internal static partial class EnclosureLines
{
    private const int LongestLabel = 60;
    private const int LongestHeading = 400;
    private const int LongestUnlabelledHeading = 220;

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
    /// <c>Tab A</c>, <c>[Enclosure 2]</c>, <c>[Attachment—Extract]5</c>, <c>Annex A (Revised)</c>, <c>[Inclosure 1 in No. 25.—Translation.]</c>.
    /// </summary>
    public static bool IsLabel(string text) => WordOf(text) is not null;

    /// <summary>The word of an enclosure's label in lower case; null where the line is none.</summary>
    private static string? WordOf(string text)
    {
        if (text.Length is < 3 or > LongestLabel || Label().Match(text) is not { Success: true } m) return null;
        if (m.Groups["open"].Success != m.Groups["close"].Success) return null;
        var word = m.Groups["word"].Value.ToLowerInvariant();
        return word.Replace("inclosure", "enclosure", StringComparison.Ordinal);
    }

    /// <summary>A line without a stop, or one from and to somebody, as older volumes print it: <c>Mr. Orlan to Mr. Tesk.</c></summary>
    private static bool IsHeading(string text)
    {
        if (text.Length >= LongestHeading || text[^1] is ':' || Handling().IsMatch(text) || text.EndsWith(".”", StringComparison.Ordinal)) return false;
        return text[^1] != '.' || text.Length < LongestUnlabelledHeading && FromTo().IsMatch(text);
    }

    [GeneratedRegex(@"^(?<open>\[)?(?<word>(?:sub)?(?:attachment|enclosure|inclosure|annex|tab|appendix))(?-i:(?: (?:No\. ?)?[“""‘]?(?:[A-Z]{1,4}|[A-Z]?[.–-]?\d{1,3}(?:[.–-]\d)?)[”""’]?)?(?: to (?:No\. )?\w+| in (?:No\. ?)?\d+)?)\.?(?: ?[—–-] ?(?:translation|extracts?|copy|memorandum|paraphrase|telegram)\.?| \((?:revised|extract|excerpt|translation)\))?\.?(?<close>\](?-i: [a-z ]+)?)?\d{0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(top secret|secret|confidential|restricted|unclassified|official use only|priority|urgent)\b.{0,20}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Handling();

    [GeneratedRegex(@"^\p{Lu}[^.]*(?:\.[^.]{1,40}){0,6} to \p{Lu}?[^:;]*\.$", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();
}
