namespace Chancery.Sources.PageText;

/// <summary>Something that stands between two characters of a block: a note's marker or a page break.</summary>
/// <param name="Offset">Offset within the block's text.</param>
/// <param name="Note">Index of the note; -1 for a page break.</param>
/// <param name="Page">The page's number as printed; null for a note.</param>
internal readonly record struct InlineMark(int Offset, int Note, string? Page);

/// <summary>A stretch of a block's text that becomes an element.</summary>
/// <param name="Start">Offset within the text.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="Element">Local name.</param>
/// <param name="Attributes">Attributes in order.</param>
internal sealed record InlineSpan(int Start, int Length, string Element, params (string Name, string Value)[] Attributes)
{
    /// <summary>Offset behind it.</summary>
    public int End => Start + Length;
}

/// <summary>A text with what stands in it.</summary>
internal sealed class InlineText
{
    public string Text { get; set; } = "";

    public List<InlineMark> Marks { get; set; } = [];

    /// <summary>The elements in the order of the text, none overlapping.</summary>
    public List<InlineSpan> Spans { get; set; } = [];

    /// <summary>Cuts off the beginning.</summary>
    public void Cut(int length)
    {
        Text = Text[length..];
        Marks = Marks.ConvertAll(m => m with { Offset = Math.Max(0, m.Offset - length) });
        Spans = [.. Spans.Where(s => s.Start >= length).Select(s => s with { Start = s.Start - length })];
    }

    /// <summary>Adds spans that are in order; one that meets a span already there is left out.</summary>
    public void AddSpans(IEnumerable<InlineSpan> added)
    {
        var merged = new List<InlineSpan>(Spans.Count + 4);
        var next = 0;
        foreach (var span in added)
        {
            for (; next < Spans.Count && Spans[next].End <= span.Start; next++) merged.Add(Spans[next]);
            if (next == Spans.Count || span.End <= Spans[next].Start) merged.Add(span);
        }
        if (merged.Count == 0) return;
        merged.AddRange(Spans[next..]);
        Spans = merged;
    }
}

/// <summary>A block of a document: one line of page text, or several that were wrapped.</summary>
internal sealed class Block
{
    public BlockRole Role { get; set; }

    /// <summary>The words; markers are taken out once they are aligned.</summary>
    public required InlineText Inline { get; init; }

    public string Text => Inline.Text;

    /// <summary>What the source itself says that the block is, by class or style; null where it does not say.</summary>
    public BlockRole? Given { get; init; }

    /// <summary>Offset in the source.</summary>
    public int Offset { get; init; }

    /// <summary>Whether a bullet stood before it.</summary>
    public bool Bullet { get; init; }

    /// <summary>The type of the list that a list head opens; null for one without.</summary>
    public string? ListType { get; set; }

    /// <summary>Whether the list behind this paragraph belongs into it.</summary>
    public bool HoldsList { get; set; }

    /// <summary>How deep in enclosures the block lies; 0 for the document's own text.</summary>
    public int Depth { get; set; }

    /// <summary>Takes in the words of another block, behind its own.</summary>
    public void Take(Block other)
    {
        var shift = Text.Length + 1;
        Inline.Text = $"{Text} {other.Text}";
        Inline.Marks.AddRange(other.Inline.Marks.ConvertAll(m => m with { Offset = m.Offset + shift }));
        Inline.Spans.AddRange(other.Inline.Spans.ConvertAll(s => s with { Start = s.Start + shift }));
    }

    /// <summary>Whether this heading opens an enclosure that no word announces.</summary>
    public bool OpensEnclosure { get; set; }

    /// <summary>Whether the paragraph belongs to a quotation of whole paragraphs.</summary>
    public bool Quoted { get; set; }

    public override string ToString() => $"{Role}: {Text}";
}

/// <summary>A note of the list at the end.</summary>
internal sealed class PageNote
{
    /// <summary>The number or sign the list gives it.</summary>
    public required string ListMark { get; init; }

    public required InlineText Inline { get; init; }

    public int Offset { get; init; }

    /// <summary>The marker as it stands in the text; the list's mark where the text has none.</summary>
    public string? Marker { get; set; }

    public bool IsSource { get; set; }

    /// <summary>Whether its marker is found and taken out of the text.</summary>
    public bool Placed { get; set; }

    public string Id { get; set; } = "";
}

/// <summary>A document as read from page text.</summary>
internal sealed class PageDocument
{
    public List<Block> Blocks { get; } = [];

    public List<PageNote> Notes { get; } = [];

    /// <summary>Whether the list prints the markers themselves rather than counting from 1.</summary>
    public bool ListsMarkers { get; set; }

    public int Offset { get; init; }

    /// <summary>The number printed before the heading; null when none is.</summary>
    public string? Number { get; set; }

    /// <summary>Whether a file line stands before the heading, as in volumes before 1955.</summary>
    public bool HasFileLine { get; set; }

    /// <summary>The <c>xml:id</c>.</summary>
    public string Id { get; set; } = "";

    /// <summary>Adds the block of a line; a line of page marks alone becomes a page break for each.</summary>
    public void Add(Block block)
    {
        if (block.Text.Length > 0 || block.Role == BlockRole.PageBreak) Blocks.Add(block);
        else Blocks.AddRange(block.Inline.Marks.ConvertAll(mark => new Block { Role = BlockRole.PageBreak, Offset = block.Offset, Inline = new InlineText { Marks = [mark] } }));
    }

    /// <summary>Takes from all notes of a source those that the blocks lead to, in the order of their markers.</summary>
    public void TakeNotes(IReadOnlyList<PageNote> all)
    {
        foreach (var marks in Blocks.Select(b => b.Inline.Marks))
        {
            for (var i = 0; i < marks.Count; i++)
            {
                if (marks[i] is not { Page: null } mark) continue;
                all[mark.Note].Placed = true;
                Notes.Add(all[mark.Note]);
                marks[i] = mark with { Note = Notes.Count - 1 };
            }
        }
    }
}
