namespace Chancery.Checks.Reading;

/// <summary>How the source notes of a volume begin.</summary>
public enum SourceNoteForm
{
    /// <summary>There are none, or too few to tell.</summary>
    None,

    /// <summary><c>Source: Department of …</c></summary>
    Labelled,

    /// <summary>A bare file line above the heading: <c>501.AA/3–1648: Telegram</c>.</summary>
    FileLine,

    /// <summary>A summary of the document, with the source behind it.</summary>
    Summary,
}

/// <summary>What a volume shows of the era it was edited in; rules ask it rather than the volume's years.</summary>
/// <param name="SourceNotes">How the source notes begin, in nine of ten.</param>
/// <param name="HaveSourceNotes">Whether nine of ten documents have one, editorial notes apart.</param>
/// <param name="NumberedHeadings">Whether the headings print the number of the document.</param>
/// <param name="IsCalendar">Whether most documents are entries of a calendar, without text.</param>
public sealed record EraProfile(SourceNoteForm SourceNotes, bool HaveSourceNotes, bool NumberedHeadings, bool IsCalendar)
{
    private const double Most = 0.9;

    /// <summary>Sentences for the report.</summary>
    public IReadOnlyList<string> Described =>
    [
        SourceNotes switch
        {
            SourceNoteForm.Labelled => "source notes begin with Source:",
            SourceNoteForm.FileLine => "source notes are bare file lines",
            SourceNoteForm.Summary => "source notes begin with Summary:",
            _ => HaveSourceNotes ? "source notes in no one form" : "source notes missing or in no one form",
        },
        NumberedHeadings ? "headings print the numbers" : "headings without numbers",
        .. IsCalendar ? (string[])["entries of a calendar without text"] : [],
    ];

    internal static EraProfile Of(IReadOnlyList<CheckedDocument> documents)
    {
        var papers = documents.Where(d => !d.IsEditorial).ToList();
        var notes = papers.Select(d => d.SourceNote).OfType<CheckedNote>().ToList();
        var forms = notes.GroupBy(FormOf).Select(g => (Form: g.Key, Count: g.Count())).OrderByDescending(g => g.Count).ToList();
        var form = forms.Count > 0 && forms[0].Count >= Most * notes.Count ? forms[0].Form : SourceNoteForm.None;
        var numbered = documents.Count(d => d.Document.Head is { } head && head.Content(Documents.Document.IsNote).AsSpan().TrimStart() is [>= '0' and <= '9' or '[', ..]);
        return new EraProfile(form, notes.Count > 0 && notes.Count >= Most * papers.Count, numbered > documents.Count / 2, papers.Count > 0 && papers.Count(d => !d.HasText) > papers.Count / 2);
    }

    /// <summary>How one source note begins.</summary>
    internal static SourceNoteForm FormOf(CheckedNote note) =>
        note.IsInline ? SourceNoteForm.FileLine
        : note.Text.StartsWith("Source:", StringComparison.Ordinal) ? SourceNoteForm.Labelled
        : note.Text.StartsWith("Summary:", StringComparison.Ordinal) ? SourceNoteForm.Summary
        : SourceNoteForm.None;
}
