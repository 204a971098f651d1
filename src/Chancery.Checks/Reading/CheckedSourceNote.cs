using Chancery.Facts.Provenance;
using Reader = Chancery.Facts.Provenance.SourceNotes;

namespace Chancery.Checks.Reading;

/// <summary>The words of a source note behind <c>Source:</c>, sentence by sentence, with their places.</summary>
public sealed class CheckedSourceNote
{
    private readonly FoldedRun _run;

    private CheckedSourceNote(TextRun run)
    {
        _run = new FoldedRun(run);
        Sentences = Reader.SentencesOf(_run.Text);
    }

    /// <summary>The sentences behind <c>Source:</c>; the first says where the paper lies.</summary>
    public IReadOnlyList<SourceNoteSentence> Sentences { get; }

    /// <summary>Where the paper lies, as far as the first comma, colon or semicolon; empty where a classification stands there.</summary>
    public string Repository => Sentences[0] is { Part: SourceNotePart.Locator } first ? first.Text[..End(first.Text)] : "";

    /// <summary>What stands behind the repository's comma, as far as the next mark; null where there is nothing.</summary>
    public string? Collection => Repository is { Length: > 0 } repository && Sentences[0].Text[repository.Length..] is [',', ' ', .. var rest] && End(rest) is > 0 and var end ? rest[..end] : null;

    /// <summary>Reports words of the note.</summary>
    /// <param name="findings">Takes the finding.</param>
    /// <param name="start">Where they begin; sentences count so.</param>
    /// <param name="length">How many characters they have.</param>
    /// <param name="message">One sentence.</param>
    public void Report(Findings findings, int start, int length, string message) => _run.Report(findings, start, length, message);

    /// <summary>Reads the source note of a document; null where it has none that begins with <c>Source:</c>.</summary>
    internal static CheckedSourceNote? Of(CheckedDocument document)
    {
        if (document.SourceNote is not { IsInline: false } note) return null;
        foreach (var run in document.Runs)
            if (run.Note == note.Element && run.Text.Contains("ource:", StringComparison.Ordinal) && new CheckedSourceNote(run) is { Sentences.Count: > 0 } read) return read;
        return null;
    }

    private static int End(string locator) => locator.AsSpan().IndexOfAny(",:;") is var end and >= 0 ? end : locator.Length;
}
