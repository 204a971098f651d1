using Chancery.Documents.Grammar;

namespace Chancery.Sources.PageText;

/// <summary>Reads what stands before the text: file line, heading, summary, date line, handling, salutation.</summary>
internal static class OpeningLines
{
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
        else if (NextText(blocks, i + 1) is var second and >= 0 && IsFileLine(blocks[i].Text, blocks[second].Text))
        {
            blocks[i].Role = BlockRole.FileLine;
            i = second;
        }
        blocks[i].Role = BlockRole.Heading;
        return Opener(blocks, i + 1, afterHeading: true);
    }

    /// <summary>Reads date line and what stands with it, behind a heading.</summary>
    public static int Opener(List<Block> blocks, int from, bool afterHeading)
    {
        var i = NextText(blocks, from);
        if (i < 0) return blocks.Count;
        if (afterHeading && blocks[i].Text.Length > 60 && NextText(blocks, i + 1) is var next and >= 0 && IsDateLine(blocks[next].Text) && !IsDateLine(blocks[i].Text))
        {
            blocks[i].Role = BlockRole.Summary;
            i = next;
        }
        var seen = from;
        while (i >= 0)
        {
            if (IsDateLine(blocks[i].Text)) blocks[i].Role = BlockRole.DateLine;
            else if (IsSalutation(blocks[i].Text)) blocks[i].Role = BlockRole.Salutation;
            else break;
            seen = i + 1;
            i = NextText(blocks, seen);
        }
        return seen;
    }

    public static bool IsDateLine(string text) =>
        text.Length is > 3 and < 160 && DateLineGrammar.Parse(text).Count > 0;

    public static bool IsSalutation(string text) =>
        text.Length < 60 && (text.StartsWith("Dear ", StringComparison.Ordinal) || text.StartsWith("My dear ", StringComparison.Ordinal));

    private static bool IsFileLine(string first, string second) =>
        first.Length < 200 && second.Length < 500 && !first.StartsWith("Editorial Note", StringComparison.Ordinal)
        && (first.Contains('/') || first.Contains("file", StringComparison.OrdinalIgnoreCase) || first.Contains("Lot", StringComparison.Ordinal));

    /// <summary>The next block that is not a page break; -1 when there is none.</summary>
    public static int NextText(List<Block> blocks, int from)
    {
        for (var i = from; i < blocks.Count; i++)
            if (blocks[i].Role != BlockRole.PageBreak) return i;
        return -1;
    }
}
