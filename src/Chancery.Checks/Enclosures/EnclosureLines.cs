using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.Parts;

namespace Chancery.Checks.Enclosures;

/// <summary>The lines of running text that announce the enclosure behind them: <c>Attachment</c>, <c>[Tab A]</c>.</summary>
internal static class EnclosureLines
{
    private const int Longest = 80;

    /// <summary>The numbers of these lines among the runs of a document; those of encoded enclosures are not among them.</summary>
    public static IEnumerable<int> Of(CheckedDocument document)
    {
        for (var i = 0; i < document.Runs.Count; i++)
        {
            var run = document.Runs[i];
            if (run.Text.Length > Longest || run.Note is not null || run.Text.AsSpan().TrimStart() is not (['[' or '(' or 'A' or 'E' or 'T' or 'S', ..])) continue;
            if (run.Element.Name is TeiNames.Paragraph or TeiNames.Head or TeiNames.Label && EnclosureLabels.Matches(Document.Fold(run.Text)) && !IsEncoded(run, document)) yield return i;
        }
    }

    /// <summary>The words behind a run that are no note's; null where there are none.</summary>
    public static TextRun? Behind(CheckedDocument document, int index)
    {
        for (var i = index + 1; i < document.Runs.Count; i++)
            if (document.Runs[i].Note is null) return document.Runs[i];
        return null;
    }

    /// <summary>Whether a run lies in an encoded enclosure.</summary>
    public static bool IsEncoded(TextRun run, CheckedDocument document)
    {
        for (var e = run.Element; e is not null && e != document.Element; e = e.Parent)
            if (e.Name == TeiNames.Attachment) return true;
        return false;
    }
}
