using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Facts.Reading;

/// <summary>A block of running text: a paragraph, a heading below the first, an item of a list, a row of a table.</summary>
/// <param name="Element">The element that holds it.</param>
/// <param name="Text">Its words without notes, white space folded.</param>
/// <param name="Index">Its number from 0, in the document's own body or in its part; <see cref="InHeader"/> for a line above the lists of the header.</param>
/// <param name="Part">The number of the encoded or printed enclosure it belongs to, from 0; -1 for the document's own body.</param>
public sealed record OutlineBlock(TeiElement Element, string Text, int Index, int Part)
{
    /// <summary>The number of a block of the header.</summary>
    public const int InHeader = -1;

    /// <summary>The place as evidence names it.</summary>
    public string Where => DocumentOutline.PlaceOf(Part, Index);
}

/// <summary>A note with its words and the place of its marker.</summary>
/// <param name="Element">The note.</param>
/// <param name="Marker">The printed marker; null when there is none.</param>
/// <param name="Text">Its words, white space folded.</param>
/// <param name="At">Where the marker stands: <c>heading</c>, <c>date line</c>, <c>paragraph 3</c> …</param>
/// <param name="Part">The number of the enclosure it belongs to; -1 for the document itself.</param>
public sealed record OutlineNote(TeiElement Element, string? Marker, string Text, string At, int Part)
{
    /// <summary>The number of the block in which the marker stands, among all blocks; meaningless for notes of headings and date lines.</summary>
    public int Block { get; init; }

    /// <summary>The offset of the marker in the text of that block.</summary>
    public int Offset { get; init; }

    /// <summary>The place of the note's own words as evidence names it.</summary>
    public string Where => Marker is null ? "source note" : "note " + Marker;
}

/// <summary>A reference that the source encodes.</summary>
/// <param name="Element">The <c>ref</c>.</param>
/// <param name="Where">The place of its words.</param>
public sealed record OutlineReference(TeiElement Element, string Where);

/// <summary>A printed list, a date line or a heading with its part.</summary>
/// <param name="Element">The element.</param>
/// <param name="Part">The number of the enclosure; -1 for the document itself.</param>
public sealed record OutlineElement(TeiElement Element, int Part);

/// <summary>
/// What stands where in a document, read in one walk: blocks, notes, date lines, lists, page breaks, references. All facts are read from it,
/// and the quotation of every piece of evidence is found at the place it names (<see cref="TextsAt"/>).
/// </summary>
public sealed class DocumentOutline
{
    internal DocumentOutline(Document document) => Document = document;

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The heading without number and notes.</summary>
    public string Heading { get; internal set; } = "";

    /// <summary>The blocks in order.</summary>
    public IReadOnlyList<OutlineBlock> Blocks => BlockList;

    /// <summary>The notes in order of their markers.</summary>
    public IReadOnlyList<OutlineNote> Notes => NoteList;

    /// <summary>The date lines in order.</summary>
    public IReadOnlyList<OutlineElement> DateLines => DateLineList;

    /// <summary>The lists with a type: <c>subject</c>, <c>participants</c>, <c>to</c> …</summary>
    public IReadOnlyList<OutlineElement> Lists => ListList;

    /// <summary>The encoded references in order.</summary>
    public IReadOnlyList<OutlineReference> References => ReferenceList;

    /// <summary>The page breaks in order.</summary>
    public IReadOnlyList<TeiElement> PageBreaks => PageBreakList;

    /// <summary>The enclosures: encoded elements, or the paragraph that announces one in running text.</summary>
    public IReadOnlyList<TeiElement> Parts => PartList;

    /// <summary>Whether words stand before the first page break.</summary>
    public bool WordsBeforeFirstPageBreak { get; internal set; }

    /// <summary>Whether the text begins with a salutation: encoded as one, or a first paragraph that begins <c>Sir:</c>, <c>Dear …:</c>.</summary>
    public bool HasSalutation
    {
        get
        {
            for (var i = 0; i < BlockList.Count && i < 4 && BlockList[i].Part < 0; i++)
                if (BlockList[i].Element.Name == TeiNames.Salute || Salutations.Begins(BlockList[i].Text)) return true;
            return false;
        }
    }

    internal List<OutlineBlock> BlockList { get; } = [];

    internal List<OutlineNote> NoteList { get; } = [];

    internal List<OutlineElement> DateLineList { get; } = [];

    internal List<OutlineElement> ListList { get; } = [];

    internal List<OutlineReference> ReferenceList { get; } = [];

    internal List<TeiElement> PageBreakList { get; } = [];

    internal List<TeiElement> PartList { get; } = [];

    /// <summary>Reads a document.</summary>
    public static DocumentOutline Read(Document document) => new OutlineReader(document).Read();

    /// <summary>The source note: the first of that type, or the first note of the heading that begins as one; null when there is none.</summary>
    public OutlineNote? SourceNote
    {
        get
        {
            foreach (var note in NoteList)
                if (note.Part < 0 && IsSource(note)) return note;
            return null;
        }
    }

    /// <summary>Whether a note says where the paper lies.</summary>
    public static bool IsSource(OutlineNote note) =>
        note.Element[TeiNames.Type] == TeiNames.TypeSource || note.Text.StartsWith("Source:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The texts that a place of evidence names; more than one when the document uses a marker twice.</summary>
    /// <param name="where">The place, e.g. <c>note 1</c>.</param>
    public IEnumerable<string> TextsAt(string where) => where switch
    {
        "heading" => [Heading],
        "date line" => DateLineList.Select(d => Document.Fold(d.Element.Content(Document.IsNote))),
        "subject" or "participants" => ListList.SelectMany(l => (string[])[Document.Fold(l.Element.Content()), Document.Fold(l.Element.Content(Document.IsNote))]),
        _ => BlockList.Where(b => b.Where == where).Select(b => b.Text).Concat(NoteList.Where(n => n.Where == where).Select(n => n.Text)),
    };

    internal static string PlaceOf(int part, int index) => part switch
    {
        < 0 when index == OutlineBlock.InHeader => "header",
        < 0 => "paragraph " + index.ToString(System.Globalization.CultureInfo.InvariantCulture),
        0 => "attachment",
        _ => "attachment " + (part + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
