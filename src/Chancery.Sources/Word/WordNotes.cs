using Chancery.Sources.PageText;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Sources.Word;

/// <summary>The real footnotes and endnotes of a Word file, with the marks that Word counts and does not keep as text.</summary>
internal sealed class WordNotes
{
    private readonly Dictionary<(bool End, long Id), OpenXmlElement> _bodies = [];
    private readonly Counting _footnotes, _endnotes;
    private readonly HashSet<(bool End, long Id)> _seen = [];

    public WordNotes(MainDocumentPart main)
    {
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
            if (note.Id?.Value is { } id) _bodies.TryAdd((false, id), note);
        foreach (var note in main.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? [])
            if (note.Id?.Value is { } id) _bodies.TryAdd((true, id), note);
        var section = main.Document?.Body?.Descendants<SectionProperties>().LastOrDefault();
        var settings = main.DocumentSettingsPart?.Settings;
        _footnotes = Counting.Of(section?.GetFirstChild<FootnoteProperties>(), settings?.GetFirstChild<FootnoteDocumentWideProperties>(), NumberFormatValues.Decimal);
        _endnotes = Counting.Of(section?.GetFirstChild<EndnoteProperties>(), settings?.GetFirstChild<EndnoteDocumentWideProperties>(), NumberFormatValues.LowerRoman);
    }

    /// <summary>The notes in the order of their markers.</summary>
    public List<PageNote> All { get; } = [];

    /// <summary>Takes the note that a reference leads to.</summary>
    /// <param name="reference">A reference of a footnote or endnote.</param>
    /// <param name="run">The run that holds it.</param>
    /// <param name="paragraph">Number of the paragraph.</param>
    /// <param name="textOf">Reads the words of a note; is given its own mark.</param>
    /// <returns>The note's index; null where it has no text, or was taken before.</returns>
    public int? Take(FootnoteEndnoteReferenceType reference, OpenXmlElement run, int paragraph, Func<OpenXmlElement, string, InlineText> textOf)
    {
        if (reference.Id?.Value is not { } id) return null;
        var key = (reference is EndnoteReference, id);
        if (!_bodies.TryGetValue(key, out var body) || !_seen.Add(key)) return null;
        var counting = key.Item1 ? _endnotes : _footnotes;
        string mark;
        if (reference.CustomMarkFollows?.Value == true && run.Elements<Text>().FirstOrDefault() is { } custom)
        {
            mark = custom.Text.Trim();
            custom.Text = "";
        }
        else mark = counting.Next();
        var text = textOf(body, mark);
        All.Add(new PageNote { ListMark = mark, Marker = mark, Offset = paragraph, Inline = text, IsSource = text.Text.StartsWith("Source:", StringComparison.Ordinal), Placed = true });
        return All.Count - 1;
    }

    /// <summary>A section ends; notes that count by section begin anew.</summary>
    public void EndSection()
    {
        _footnotes.EndSection();
        _endnotes.EndSection();
    }

    /// <summary>How Word counts one kind of notes.</summary>
    private sealed class Counting(NumberFormatValues format, int start, bool bySection)
    {
        private int _counted;

        public static Counting Of(OpenXmlCompositeElement? section, OpenXmlCompositeElement? document, NumberFormatValues usual)
        {
            T? Find<T>() where T : OpenXmlElement => section?.GetFirstChild<T>() ?? document?.GetFirstChild<T>();
            var restart = Find<NumberingRestart>()?.Val?.Value;
            return new Counting(Find<NumberingFormat>()?.Val?.Value ?? usual, Find<NumberingStart>()?.Val?.Value ?? 1, restart == RestartNumberValues.EachSection);
        }

        public string Next() => WordNumbering.Printed(start + _counted++, format);

        public void EndSection()
        {
            if (bySection) _counted = 0;
        }
    }
}
