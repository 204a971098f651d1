using System.Globalization;
using System.Text;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions.Search;
using Chancery.Editions.Writing;
using Chancery.Facts.Reading;
using Chancery.Facts.Reuse;

namespace Chancery.Editions.Reuse;

/// <summary>Reads documents as they are compared: the words of <see cref="DocumentText.Body"/>, each with its place in print.</summary>
public static class PrintedTexts
{
    /// <summary>Two documents of an edition side by side.</summary>
    public static Collation Collate(StoredDocument a, StoredDocument b) => Collation.Of(Of(a), Of(b));

    /// <summary>A document of an edition.</summary>
    public static PrintedText Of(StoredDocument document)
    {
        var read = TeiReader.Read(new SourceText($"{document.Volume}/{document.Id}", document.Tei));
        return Of(new Document((read.File ?? throw new InvalidDataException($"The edition's copy of {document.Volume}/{document.Id} cannot be read.")).Root, document.Volume, document.Id));
    }

    /// <summary>A document of an edition with its notes behind the text, and with its pages.</summary>
    public static PrintedText Whole(StoredDocument document)
    {
        var read = TeiReader.Read(new SourceText($"{document.Volume}/{document.Id}", document.Tei));
        return Read(new Document((read.File ?? throw new InvalidDataException($"The edition's copy of {document.Volume}/{document.Id} cannot be read.")).Root, document.Volume, document.Id), withNotes: true);
    }

    /// <summary>Words of running text, which are no document.</summary>
    public static PrintedText OfWords(string text)
    {
        var reader = new BlockReader(null, []);
        reader.Read(text);
        return reader.Text;
    }

    /// <summary>A document.</summary>
    public static PrintedText Of(Document document) => Read(document, withNotes: false);

    private static PrintedText Read(Document document, bool withNotes)
    {
        var anchors = new Dictionary<TeiElement, string>();
        foreach (var block in DocumentOutline.Read(document).Blocks)
            if (block.Index >= 0) anchors.TryAdd(block.Element, string.Create(CultureInfo.InvariantCulture, $"{(block.Part < 0 ? "" : $"a{block.Part + 1}")}p{block.Index}"));
        var reader = new BlockReader(document.Head, anchors);
        reader.Read(document.Element);
        if (withNotes)
            foreach (var note in document.Element.Descendants(TeiNames.Note)) reader.ReadNote(note);
        return reader.Text;
    }

    /// <summary>Walks as <see cref="DocumentText"/> does.</summary>
    private sealed class BlockReader(TeiElement? head, Dictionary<TeiElement, string> anchors)
    {
        private readonly List<PrintedBlock> _blocks = [];
        private readonly List<PrintedWord> _words = [];
        private readonly List<PrintedPage> _pages = [];
        private readonly List<(int Offset, string Page)> _open = [];
        private readonly StringBuilder _text = new();
        private string? _anchor;
        private TeiElement? _note;

        public PrintedText Text => new(_blocks, _words) { Pages = _pages };

        public void Read(TeiElement element)
        {
            Walk(element, null);
            EndBlock();
        }

        public void Read(string text)
        {
            _text.Append(text);
            EndBlock();
        }

        public void ReadNote(TeiElement note)
        {
            _note = note;
            Walk(note, note.Id);
            EndBlock();
            _note = null;
        }

        private void Walk(TeiElement element, string? anchor)
        {
            anchor = anchors.GetValueOrDefault(element) ?? anchor;
            foreach (var node in element.Nodes)
            {
                if (node is TeiText text)
                {
                    if (_text.Length == 0) _anchor = anchor;
                    _text.Append(text.Value);
                }
                else if (node is TeiElement { Name: TeiNames.PageBreak } page)
                {
                    if (_note is null && page[TeiNames.N] is { } n) _open.Add((_text.Length, n));
                }
                else if (node is TeiElement child && child != head && child.Name != TeiNames.Note)
                {
                    var ends = DocumentText.IsBlock(child);
                    if (ends) EndBlock();
                    Walk(child, anchor);
                    if (ends) EndBlock();
                }
            }
        }

        private void EndBlock()
        {
            var raw = _text.ToString();
            var text = Document.Fold(raw);
            _text.Clear();
            foreach (var (offset, page) in _open) _pages.Add(new PrintedPage(_blocks.Count, Document.Fold(raw[..offset]).Length, page));
            _open.Clear();
            if (text.Length == 0) return;
            var first = _words.Count;
            var reader = new WordReader(text, stackalloc char[WordReader.MaximumLength]);
            while (reader.Next()) _words.Add(new PrintedWord(reader.Word.ToString(), _blocks.Count, reader.Start, reader.End));
            WithPunctuation(text, first);
            _blocks.Add(new PrintedBlock(text, _anchor) { IsNote = _note is not null });
        }

        /// <summary>
        /// Punctuation belongs to the word before it, unless it stands at the next word behind a space, as an opening bracket does. The first and the last word of a block have all that is left.
        /// </summary>
        private void WithPunctuation(string text, int first)
        {
            var start = 0;
            for (var i = first; i < _words.Count; i++)
            {
                var end = text.Length;
                if (i + 1 < _words.Count)
                {
                    end = _words[i + 1].Start;
                    while (end > _words[i].End && text[end - 1] != ' ') end--;
                    if (end == _words[i].End) end = _words[i + 1].Start;
                    while (text[end - 1] == ' ') end--;
                }
                _words[i] = _words[i] with { Start = start, End = end };
                start = end;
                while (start < text.Length && text[start] == ' ') start++;
            }
        }
    }
}
