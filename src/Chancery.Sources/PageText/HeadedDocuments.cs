using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Sources.PageText;

/// <summary>Divides blocks whose headings are known as such (by HTML or by a style) into documents.</summary>
internal static partial class HeadedDocuments
{
    /// <summary>
    /// Each document begins at a heading with a printed number not lower than the last; where no heading bears a number, all
    /// from the first heading on is one document. A page break right before a heading belongs to the document.
    /// </summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="isHeading">Whether a block is a heading by its form.</param>
    /// <param name="before">What stands before the first document.</param>
    public static List<PageDocument> Split(List<Block> blocks, Func<Block, bool> isHeading, out IReadOnlyList<Block> before) =>
        Split(blocks, b => isHeading(b) ? 1 : 0, out before);

    /// <inheritdoc cref="Split(List{Block}, Func{Block, bool}, out IReadOnlyList{Block})"/>
    /// <param name="blocks">All blocks.</param>
    /// <param name="levelOf">The level of a block that is a heading by its markup, from 2; 1 for one that only has the form of one; 0 for text. Numbered headings within a document lie lower than its own.</param>
    /// <param name="before">What stands before the first document.</param>
    public static List<PageDocument> Split(List<Block> blocks, Func<Block, int> levelOf, out IReadOnlyList<Block> before)
    {
        var highest = int.MaxValue;
        var starts = new List<int>();
        var last = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (levelOf(blocks[i]) is not (> 0 and var level) || level > highest || NumberedHeading().Match(blocks[i].Text) is not { Success: true } m) continue;
            var number = int.TryParse(m.Groups[1].Value, CultureInfo.InvariantCulture, out var n) ? n : 0;
            if (number < last) continue;
            last = number;
            if (level > 1) highest = Math.Min(highest, level);
            starts.Add(i);
        }
        if (starts.Count == 0 && blocks.FindIndex(b => levelOf(b) > 0) is var only and >= 0) starts.Add(only);
        for (var s = 0; s < starts.Count; s++)
            while (starts[s] > 0 && blocks[starts[s] - 1].Role == BlockRole.PageBreak && (s == 0 || starts[s] - 1 > starts[s - 1])) starts[s]--;
        before = blocks[..(starts.Count == 0 ? blocks.Count : starts[0])];
        var documents = new List<PageDocument>(starts.Count);
        for (var d = 0; d < starts.Count; d++)
        {
            var document = new PageDocument { Offset = blocks[starts[d]].Offset };
            document.Blocks.AddRange(blocks[starts[d]..(d + 1 < starts.Count ? starts[d + 1] : blocks.Count)]);
            documents.Add(document);
        }
        return documents;
    }

    [GeneratedRegex(@"^\[?(\d+)[a-z]?\]?\.\s", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedHeading();
}
