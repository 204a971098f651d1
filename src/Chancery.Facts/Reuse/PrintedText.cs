namespace Chancery.Facts.Reuse;

/// <summary>A word of a text with the punctuation that belongs to it.</summary>
/// <param name="Folded">The word as it is compared: small letters without diacritics and apostrophes.</param>
/// <param name="Block">The block in which it stands, from 0.</param>
/// <param name="Start">Where it begins in the block, its opening punctuation included.</param>
/// <param name="End">Behind its last character, its closing punctuation included.</param>
public readonly record struct PrintedWord(string Folded, int Block, int Start, int End);

/// <summary>A block of a text: a paragraph, a list item, a signature.</summary>
/// <param name="Text">Its characters, white space folded.</param>
/// <param name="Anchor">Where it stands on the document's page, <c>p3</c>; null when that has no place of its own.</param>
public sealed record PrintedBlock(string Text, string? Anchor)
{
    /// <summary>Whether it is a note's.</summary>
    public bool IsNote { get; init; }
}

/// <summary>A place at which a printed page begins.</summary>
/// <param name="Block">The block.</param>
/// <param name="Offset">The character of it.</param>
/// <param name="Page">The page's number as printed.</param>
public sealed record PrintedPage(int Block, int Offset, string Page);

/// <summary>A text as printed.</summary>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Words">Its words in order.</param>
public sealed record PrintedText(IReadOnlyList<PrintedBlock> Blocks, IReadOnlyList<PrintedWord> Words)
{
    /// <summary>Where pages begin, in order; notes have none.</summary>
    public IReadOnlyList<PrintedPage> Pages { get; init; } = [];

    /// <summary>The page on which a word stands; null before the first page that begins in the text.</summary>
    public string? PageAt(int word)
    {
        string? page = null;
        foreach (var begin in Pages)
        {
            if (begin.Block > Words[word].Block || begin.Block == Words[word].Block && begin.Offset >= Words[word].End) break;
            page = begin.Page;
        }
        return page;
    }

    /// <summary>A word as it is printed.</summary>
    public ReadOnlySpan<char> Printed(int word) => Blocks[Words[word].Block].Text.AsSpan(Words[word].Start, Words[word].End - Words[word].Start);

    /// <summary>Words in a row as they are printed, one space between blocks.</summary>
    public string Printed(int start, int length) => string.Join(' ', Paragraphs(start, length));

    /// <summary>The blocks or parts of blocks that words in a row fill.</summary>
    public IEnumerable<string> Paragraphs(int start, int length)
    {
        for (var i = start; i < start + length;)
        {
            var end = i;
            while (end + 1 < start + length && Words[end + 1].Block == Words[i].Block) end++;
            yield return Blocks[Words[i].Block].Text[Words[i].Start..Words[end].End];
            i = end + 1;
        }
    }

    /// <summary>The words as numbers for comparison.</summary>
    public ulong[] Numbers() => FoldedWords.Of(System.Text.Encoding.UTF8.GetBytes(string.Join(' ', Words.Select(w => w.Folded))));
}
