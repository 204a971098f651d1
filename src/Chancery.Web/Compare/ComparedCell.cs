using Chancery.Facts.Reuse;

namespace Chancery.Web.Compare;

/// <summary>Words on one side of a row that are shown alike.</summary>
/// <param name="Text">The words as printed; empty where the other side has words and this has none.</param>
/// <param name="Kind">In what they differ from the other side; null where they do not.</param>
/// <param name="Number">The number of the difference, from 1, where it begins; otherwise 0.</param>
public sealed record ComparedRun(string Text, VariantKind? Kind, int Number);

/// <summary>One side of a row: paragraphs of runs.</summary>
/// <param name="Paragraphs">The paragraphs.</param>
/// <param name="Anchor">The place on the document's page at which it begins; null when that has none.</param>
/// <param name="Words">How many words it has.</param>
public sealed record ComparedCell(IReadOnlyList<IReadOnlyList<ComparedRun>> Paragraphs, string? Anchor, int Words)
{
    /// <summary>Makes a side of a row.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first word.</param>
    /// <param name="length">How many words.</param>
    /// <param name="marks">The differences on this side in order: first word, words, kind, number.</param>
    public static ComparedCell Of(PrintedText text, int start, int length, IEnumerable<(int Start, int Length, VariantKind Kind, int Number)> marks)
    {
        var paragraphs = new List<List<ComparedRun>>();
        var (at, block) = (start, -1);
        foreach (var mark in marks)
        {
            Add(mark.Start, null, 0);
            if (mark.Length > 0) Add(mark.Start + mark.Length, mark.Kind, mark.Number);
            else Paragraph().Add(new ComparedRun("", mark.Kind, mark.Number));
        }
        Add(start + length, null, 0);
        return new ComparedCell(paragraphs, length > 0 ? text.Blocks[text.Words[start].Block].Anchor : null, length);

        List<ComparedRun> Paragraph()
        {
            if (paragraphs.Count == 0) paragraphs.Add([]);
            return paragraphs[^1];
        }

        void Add(int until, VariantKind? kind, int number)
        {
            while (at < until)
            {
                var end = at;
                while (end + 1 < until && text.Words[end + 1].Block == text.Words[at].Block) end++;
                if (text.Words[at].Block == block && text.Blocks[block].Text[text.Words[at - 1].End..text.Words[at].Start] is { Length: > 0 } between) paragraphs[^1].Add(new ComparedRun(between, null, 0));
                // A mark that stands before the first word of a paragraph has made that paragraph already.
                else if (text.Words[at].Block != block && (block >= 0 || paragraphs.Count == 0)) paragraphs.Add([]);
                block = text.Words[at].Block;
                paragraphs[^1].Add(new ComparedRun(text.Blocks[block].Text[text.Words[at].Start..text.Words[end].End], kind, number));
                (at, number) = (end + 1, 0);
            }
        }
    }
}
