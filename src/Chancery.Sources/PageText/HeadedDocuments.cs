using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Documents.Grammar;

namespace Chancery.Sources.PageText;

/// <summary>Divides blocks whose headings are known as such (by HTML, by a style or by their type) into documents.</summary>
internal static partial class HeadedDocuments
{
    /// <summary>A heading is looked for among so many candidates before it.</summary>
    private const int LookedBack = 400;

    /// <summary>
    /// Each document begins at a heading with a printed number; where no heading bears a number, all from the first heading on is one
    /// document. A page break right before a heading belongs to the document.
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
        var starts = Chain(Numbered(blocks, levelOf));
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

    private static List<Heading> Numbered(List<Block> blocks, Func<Block, int> levelOf)
    {
        var numbered = new List<Heading>();
        var highest = int.MaxValue;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (levelOf(blocks[i]) is not (> 0 and var level) || level > highest || NumberedHeading().Match(blocks[i].Text) is not { Success: true } m) continue;
            if (!int.TryParse(m.Groups[1].Value, CultureInfo.InvariantCulture, out var number)) continue;
            if (level > 1) highest = Math.Min(highest, level);
            numbered.Add(new Heading(i, number, m.Groups[2].Value, DocumentKinds.Of(blocks[i].Text[m.Length..]) != DocumentKinds.Other ? 2 : 1));
        }
        return numbered;
    }

    /// <summary>
    /// The likeliest chain of headings: numbers rise, as many headings as possible; one that follows its predecessor's number and one that
    /// names a kind of document count more, so that a telegram's own number or a numbered section does not end the counting.
    /// </summary>
    private static List<int> Chain(List<Heading> headings)
    {
        var score = new int[headings.Count];
        var previous = new int[headings.Count];
        var best = -1;
        for (var i = 0; i < headings.Count; i++)
        {
            (score[i], previous[i]) = (headings[i].Weight, -1);
            for (var j = i - 1; j >= 0 && j >= i - LookedBack; j--)
            {
                var step = headings[i].Number - headings[j].Number;
                if (step < 0 || step == 0 && string.CompareOrdinal(headings[i].Letter, headings[j].Letter) <= 0) continue;
                var through = score[j] + headings[i].Weight + (step <= 1 ? 2 : 0);
                if (through > score[i]) (score[i], previous[i]) = (through, j);
            }
            if (best < 0 || score[i] > score[best]) best = i;
        }
        var chain = new List<int>();
        for (var i = best; i >= 0; i = previous[i]) chain.Add(headings[i].Block);
        chain.Reverse();
        return chain;
    }

    /// <param name="Block">Index of its block.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Letter">The letter behind the number; empty for none.</param>
    /// <param name="Weight">How much speaks for it.</param>
    private readonly record struct Heading(int Block, int Number, string Letter, int Weight);

    [GeneratedRegex(@"^\[?(\d+)([a-z]?)\]?\.\s", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedHeading();
}
