using System.Text.RegularExpressions;
using Chancery.Documents.Grammar;

namespace Chancery.Sources.PageText;

/// <summary>Reads what stands before the text: file line, heading, summary, date line, handling, salutation.</summary>
internal static partial class OpeningLines
{
    private const int LongestFileLine = 200;
    private const int LongestHandling = 60;
    private const int LongestAside = 60;
    private const int MostAsides = 2;

    private static readonly HashSet<string> HandlingWords = new(StringComparer.Ordinal)
    {
        "secret", "top", "confidential", "restricted", "unclassified", "us", "urgent", "niact", "priority", "strictly", "personal", "official", "most", "immediate", "plain",
    };

    private static readonly string[] FileWords = ["flies", "file", "papers", "library", "records", "collection"];

    /// <summary>Gives the opening lines their roles.</summary>
    /// <returns>Index of the first block behind them.</returns>
    public static int Classify(PageDocument document)
    {
        var blocks = document.Blocks;
        var i = NextText(blocks, 0);
        if (i < 0) return blocks.Count;
        if (HeadingLine.TryNumber(blocks[i].Text, out var number, out _))
        {
            document.Number = number;
        }
        else if (NextText(blocks, i + 1) is var second and >= 0 && IsFileLine(blocks[i].Text) && (!DateLines.IsDateLine(blocks[second].Text) || DocumentKinds.Of(blocks[second].Text) != DocumentKinds.Other))
        {
            blocks[i].Role = BlockRole.FileLine;
            document.HasFileLine = true;
            i = second;
        }
        blocks[i].Role = BlockRole.Heading;
        var from = i + 1;
        // Volumes before 1906 may print a number of its own above the names: "No. 5."
        if (NumberAlone().IsMatch(blocks[i].Text) && NextText(blocks, from) is var names and >= 0 && blocks[names].Text.Contains(" to ", StringComparison.Ordinal) && !DateLines.IsDateLine(blocks[names].Text))
        {
            blocks[names].Role = BlockRole.Heading;
            from = names + 1;
        }
        if (!document.HasFileLine && NextText(blocks, from) is var summary and >= 0 && IsSummary(blocks, summary))
        {
            blocks[summary].Role = BlockRole.Summary;
            from = summary + 1;
        }
        return Opener(blocks, from);
    }

    /// <summary>Reads date line, handling and salutation behind a heading.</summary>
    /// <returns>Index of the first block behind them.</returns>
    public static int Opener(List<Block> blocks, int from)
    {
        var (dated, asides) = (false, 0);
        for (var i = NextText(blocks, from); i >= 0; i = NextText(blocks, from))
        {
            var text = blocks[i].Text;
            if (dated ? DateLines.IsDateLine(text) : DateLines.FollowsHeading(text) || DateLines.IsPlaceAlone(text))
            {
                blocks[i].Role = BlockRole.DateLine;
                dated = true;
            }
            else if (IsHandling(text)) blocks[i].Role = BlockRole.Handling;
            else if (Salutations.IsSalutation(text)) blocks[i].Role = BlockRole.Salutation;
            else if (dated || ++asides > MostAsides || !IsAside(blocks, i)) break;
            from = i + 1;
        }
        return from;
    }

    /// <summary>A short line between heading and date line that belongs to neither: <c>[Extract]</c>, <c>No. 66</c>, <c>NSC 5613/1</c>.</summary>
    private static bool IsAside(List<Block> blocks, int i)
    {
        var text = blocks[i].Text;
        if (text.Length > LongestAside || text[^1] == ':' || blocks[i].Bullet || blocks[i].Role != BlockRole.Paragraph || EnclosureLines.IsLabel(text)) return false;
        for (var (next, asides) = (NextText(blocks, i + 1), 1); next >= 0 && asides <= MostAsides; next = NextText(blocks, next + 1), asides++)
        {
            if (DateLines.IsDateLine(blocks[next].Text)) return true;
            if (blocks[next].Text.Length > LongestAside) return false;
        }
        return false;
    }

    /// <summary>A line of small capitals, which page text shows in lower case: <c>top secret us urgent</c>, <c>secret No. 66</c>.</summary>
    private static bool IsHandling(string text)
    {
        if (text.Length > LongestHandling || !char.IsAsciiLetterLower(text[0])) return false;
        var end = text.AsSpan().IndexOfAny(" —–,");
        return HandlingWords.Contains(end < 0 ? text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') : text[..end]);
    }

    /// <summary>The editors' summary stands between heading and date line, a sentence or more.</summary>
    private static bool IsSummary(List<Block> blocks, int i)
    {
        var text = blocks[i].Text;
        return text.Length > 60 && text[^1] is '.' or '”' or '"' && NextText(blocks, i + 1) is var next and >= 0
            && DateLines.FollowsHeading(blocks[next].Text) && !DateLines.FollowsHeading(text);
    }

    /// <summary>A file number or the name of files: what older volumes print in place of a source note.</summary>
    public static bool IsFileLine(string text)
    {
        if (text.Length > LongestFileLine || text.StartsWith("Editorial Note", StringComparison.OrdinalIgnoreCase)) return false;
        if (char.IsAsciiDigit(text[0]) && text.AsSpan().IndexOfAny('/', '.', '–') > 0) return true;
        if (text.Contains(" lot ", StringComparison.OrdinalIgnoreCase) || text.Contains("files", StringComparison.OrdinalIgnoreCase)) return true;
        var kind = DocumentKinds.Of(text);
        if (kind is DocumentKinds.Other or "paper" && Array.Exists(FileWords, w => text.Contains(w, StringComparison.OrdinalIgnoreCase))) return true;
        if (kind != DocumentKinds.Other) return false;
        return text.Contains('/', StringComparison.Ordinal) && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
    }

    [GeneratedRegex(@"^\[?No\. ?\d{1,4}[a-z]?\.?\]?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAlone();

    /// <summary>The next block that is not a page break; -1 when there is none.</summary>
    public static int NextText(List<Block> blocks, int from)
    {
        for (var i = from; i < blocks.Count; i++)
            if (blocks[i].Role != BlockRole.PageBreak) return i;
        return -1;
    }
}
