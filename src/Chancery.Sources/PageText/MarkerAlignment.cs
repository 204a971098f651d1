namespace Chancery.Sources.PageText;

/// <summary>A block as the alignment sees it: words with the marker digits still glued on, and what the block is.</summary>
/// <param name="Text">The words, page marks taken out.</param>
/// <param name="Role">What the block is.</param>
public readonly record struct MarkedBlock(string Text, BlockRole Role);

/// <summary>Where a note's marker stands.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="Offset">Offset of the marker within the block's text.</param>
/// <param name="Length">Length of the marker in characters.</param>
/// <param name="Note">Index of the note in the document's list, from 0.</param>
/// <param name="Doubt">0 for certain, up to 1; what is above a half is reported.</param>
public readonly record struct Marker(int Block, int Offset, int Length, int Note, double Doubt);

/// <summary>Finds the markers of a document's notes among the digits of its text.</summary>
public static class MarkerAlignment
{
    /// <summary>Gives every note its marker. A note without one is left out; markers come in the order of the text.</summary>
    /// <param name="blocks">The document's blocks in order.</param>
    /// <param name="notes">The notes of the list in order.</param>
    public static IReadOnlyList<Marker> Align(IReadOnlyList<MarkedBlock> blocks, IReadOnlyList<string> notes)
    {
        var markers = new List<Marker>();
        var note = 0;
        var expected = -1;
        for (var b = 0; b < blocks.Count && note < notes.Count; b++)
        {
            var text = blocks[b].Text;
            for (var i = 1; i < text.Length && note < notes.Count; i++)
            {
                if (!char.IsAsciiDigit(text[i]) || char.IsAsciiDigit(text[i - 1]) || text[i - 1] is ' ' or '-' or '–' or '/' or '$' or '#' or '(') continue;
                var end = i;
                while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
                if (end - i > 3 || end < text.Length && char.IsLetterOrDigit(text[end])) { i = end; continue; }
                var value = int.Parse(text.AsSpan(i, end - i), System.Globalization.CultureInfo.InvariantCulture);
                if (expected < 0 ? value <= 1 || blocks[b].Role != BlockRole.Heading : value == expected)
                {
                    markers.Add(new Marker(b, i, end - i, note++, 0));
                    expected = value + 1;
                }
                i = end;
            }
        }
        return markers;
    }
}
