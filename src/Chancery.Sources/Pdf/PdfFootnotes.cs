using System.Globalization;
using Chancery.Sources.PageText;

namespace Chancery.Sources.Pdf;

/// <summary>The notes at the feet of pages: each begins with its number or sign and goes on, over pages too, until the next begins.</summary>
internal sealed class PdfFootnotes(PdfWords words)
{
    private PageNote? _last;

    /// <summary>All notes, in the order of the pages.</summary>
    public List<PageNote> All { get; } = [];

    /// <summary>Reads the foot of a page.</summary>
    /// <param name="page">The page; lines of its foot that belong to no note become text.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <returns>The notes that begin on it, each with its index.</returns>
    public List<(PageNote Note, int Index)> Read(PdfPage page, int number)
    {
        var begun = new List<(PageNote, int)>();
        var marked = page.Lines.SelectMany(l => l.Runs).Where(r => r.Superior).Select(r => r.Text.Trim()).ToHashSet(StringComparer.Ordinal);
        foreach (var line in page.Foot)
        {
            var m = PdfPage.NoteStart().Match(line.Text);
            if (m.Success && (line.Runs[0].Superior || line.Text[m.Groups[1].Length] is '.' or ' ' && (Follows(m.Groups[1].Value) || marked.Contains(m.Groups[1].Value))))
            {
                _last = new PageNote { ListMark = m.Groups[1].Value, Marker = m.Groups[1].Value, Offset = number, Inline = new InlineText { Text = line.Text[m.Length..] } };
                begun.Add((_last, All.Count));
                All.Add(_last);
            }
            else if (_last is not null) _last.Inline.Text = words.Join(_last.Inline.Text, line.Text);
            else page.Lines.Add(line);
        }
        foreach (var (note, _) in begun) note.IsSource = note.Inline.Text.StartsWith("Source:", StringComparison.Ordinal);
        return begun;
    }

    /// <summary>Whether a number carries on the numbering of the notes; a sign always begins a note.</summary>
    private bool Follows(string mark) =>
        !int.TryParse(mark, CultureInfo.InvariantCulture, out var n) || _last is null || n <= 1 || int.TryParse(_last.ListMark, CultureInfo.InvariantCulture, out var last) && n == last + 1;
}
