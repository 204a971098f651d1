using Chancery.Checks;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Sources;

namespace Chancery;

/// <summary>Where findings stand in a text and in the documents made of it. Findings of reading are placed in the text, those of the checks in the TEI: each is looked for in the other by its words and what stands around them.</summary>
internal sealed class ProofPlaces
{
    /// <summary>Characters by which a place without words is known again.</summary>
    private static readonly int[] Known = [40, 24, 12];

    private readonly SourceText? _text;
    private readonly TeiFile _tei;
    private readonly IReadOnlyList<Document> _documents;
    private readonly IReadOnlyList<int> _lines;
    private readonly bool _isTei;
    private readonly bool _isPlain;
    private readonly Dictionary<int, SqueezedText> _ofDocument = [];
    private readonly Dictionary<int, SqueezedText> _ofText = [];

    public ProofPlaces(Transcribed transcribed, SourceText? text)
    {
        (_text, _tei, _documents, _lines) = (text, transcribed.Reading.Tei!, transcribed.Documents, transcribed.Reading.Lines);
        _isTei = transcribed.Reading.Format == SourceFormat.Tei;
        _isPlain = transcribed.Reading.Format is SourceFormat.PageText or SourceFormat.EbookText;
    }

    /// <summary>A finding of reading, which stands in the text.</summary>
    public ProofFinding OfReading(Finding finding)
    {
        if (_isTei) return OfCheck(finding);
        if (_text is null || finding.Where.Line < 1 || finding.Where.Line > _text.LineStarts.Count) return new ProofFinding(finding with { Where = finding.Where with { Line = 0 } }, "", -1, -1, 0, []);
        var start = Math.Min(_text.LineStarts[finding.Where.Line - 1] + Math.Max(finding.Where.Column - 1, 0), _text.Text.Length);
        var length = Math.Min(finding.Where.Length, _text.Text.Length - start);
        if (length == 0 && finding.Words is { Length: > 0 } words && _text.Text.AsSpan(start).StartsWith(words)) length = words.Length;
        var document = OfLine(finding.Where.Line);
        return new ProofFinding(document < 0 ? finding : finding with { Span = SpanOf(document, start, length), DocumentId = _documents[document].Id }, "", document, start, length, []);
    }

    /// <summary>A finding of the checks, which stands in the TEI.</summary>
    public ProofFinding OfCheck(Finding finding)
    {
        if (finding.Where.Line < 1) return new ProofFinding(finding, "", -1, -1, 0, []);
        var offset = _tei.Source.LineStarts[finding.Where.Line - 1] + finding.Where.Column - 1;
        var document = -1;
        for (var i = 0; i < _documents.Count; i++)
            if (_documents[i].Element.Start <= offset && offset < _documents[i].Element.End) document = i;
        if (document >= 0) finding = finding with { DocumentId = _documents[document].Id, Span = new DocumentSpan(offset - _documents[document].Element.ContentStart, finding.Where.Length) };
        if (_isTei) return new ProofFinding(finding with { Repairs = [] }, "", document, offset, finding.Where.Length, [.. finding.Repairs.Select(InTei), .. Meant(finding, offset, finding.Where.Length)]);
        finding = finding with { Repairs = [] };
        if (_text is null) return new ProofFinding(finding with { Where = finding.Where with { Line = 0 } }, "", document, -1, 0, []);
        if (document < 0) return new ProofFinding(finding with { Where = new SourcePosition(_text.Name, 0, 0) }, "", document, -1, 0, []);
        if (InText(document, offset, finding.Where.Length) is not var (start, length)) (start, length) = (_text.LineStarts[LineOf(document) - 1], 0);
        return new ProofFinding(finding with { Where = _text.PositionOf(start, length) }, "", document, start, length, _isPlain ? Meant(finding, start, length) : []);
    }

    private TextChange InTei(Repair repair) => new(repair.Title, _tei.Source.LineStarts[repair.Where.Line - 1] + repair.Where.Column - 1, repair.Where.Length, repair.Text);

    /// <summary>What the rule says was meant, where the words stand in the text without anything between them.</summary>
    private IReadOnlyList<TextChange> Meant(Finding finding, int start, int length)
    {
        if (length == 0 || Rules.All.FirstOrDefault(r => r.Id == finding.Rule) is not { } rule) return [];
        var words = _text!.Text.Substring(start, length);
        if (words.AsSpan().ContainsAny('<', '&') || rule.Meant(words) is not { } meant || meant == words) return [];
        return [new TextChange(words.TrimStart() == meant ? "Take the space out." : $"Write “{Document.Fold(meant)}”.", start, length, meant)];
    }

    /// <summary>The place in the text of characters of a document's TEI; null where it is not found.</summary>
    private (int Start, int Length)? InText(int document, int offset, int length)
    {
        var (here, there) = (TextOf(document), Of(document));
        var (at, words) = there.Between(offset, offset + length);
        if (here.Find(there, at, words) is var (start, end))
        {
            // White space before the words is part of what is meant.
            if (length > 0 && char.IsWhiteSpace(_tei.Source.Text[offset]))
                while (start > 0 && _text!.Text[start - 1] is ' ' or '\u00A0') start--;
            return (start, end - start);
        }
        foreach (var known in Known)
            if (here.Find(there, at, there.From(at, known)) is var (first, _)) return (first, 0);
        return null;
    }

    /// <summary>The place in a document's TEI of characters of the text; null where it is not found.</summary>
    private DocumentSpan? SpanOf(int document, int start, int length)
    {
        var (here, there) = (Of(document), TextOf(document));
        var (at, words) = there.Between(start, start + length);
        var content = _documents[document].Element.ContentStart;
        if (here.Find(there, at, words) is var (from, to)) return new DocumentSpan(from - content, to - from);
        foreach (var known in Known)
            if (here.Find(there, at, there.From(at, known)) is var (first, last)) return new DocumentSpan(first - content, last - first);
        return null;
    }

    private SqueezedText Of(int document) => _ofDocument.TryGetValue(document, out var known) ? known : _ofDocument[document] = SqueezedText.Of(_documents[document].Element);

    private SqueezedText TextOf(int document)
    {
        if (_ofText.TryGetValue(document, out var known)) return known;
        var end = document + 1 < _lines.Count ? _text!.LineStarts[LineOf(document + 1) - 1] : _text!.Text.Length;
        var start = _text.LineStarts[LineOf(document) - 1];
        return _ofText[document] = SqueezedText.Of(_text.Text, start, Math.Max(start, end));
    }

    private int LineOf(int document) => document < _lines.Count ? Math.Clamp(_lines[document], 1, _text!.LineStarts.Count) : 1;

    private int OfLine(int line)
    {
        if (_lines.Count != _documents.Count) return _documents.Count == 1 ? 0 : -1;
        var document = -1;
        for (var i = 0; i < _lines.Count && _lines[i] <= line; i++) document = i;
        return document;
    }
}
