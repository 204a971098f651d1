using Chancery.Facts.Reading;

namespace Chancery.Facts.Citations;

/// <summary>What a note says of the paper at whose name its marker stands: <c>Not printed.</c>, <c>Document 117.</c>, <c>Dated April 3. (Ibid.)</c></summary>
internal static class MarkedPapers
{
    /// <summary>How far behind the paper's words the marker may stand.</summary>
    private const int Near = 3;

    private static readonly string[] Unprinted = ["Not printed", "Not found", "Neither printed", "Neither found", "None printed", "Neither is printed", "Not attached and not found"];

    /// <summary>Whether a text begins by saying that something is not printed.</summary>
    public static bool BeginsUnprinted(string text) => text.Length > 8 && text[0] == 'N' && Array.Exists(Unprinted, u => text.StartsWith(u, StringComparison.Ordinal));

    /// <summary>Adds what a note says to the papers before its marker.</summary>
    /// <param name="marked">The text with the marker.</param>
    /// <param name="note">The note.</param>
    /// <param name="said">The note's text as read.</param>
    /// <param name="references">The references of the document.</param>
    public static void Apply(CitingText marked, OutlineNote note, CitingText said, IReadOnlyList<ReferenceFact> references)
    {
        var last = marked.Mentions.FindLast(m => m.End <= note.Offset + 1 && note.Offset - m.End <= Near);
        if (last is null) return;
        var papers = marked.Mentions.Where(m => m.Group == last.Group && m.End <= note.Offset + 1).ToList();
        var text = note.Text;
        if (BeginsUnprinted(text))
        {
            foreach (var paper in text[0] == 'N' && text.StartsWith("Not", StringComparison.Ordinal) ? papers.TakeLast(1) : papers) paper.NotPrinted = true;
        }
        else if (text.StartsWith("Dated ", StringComparison.Ordinal) && CitedDays.At(text, "Dated ".Length) is { } day)
        {
            last.Day ??= day.Day;
            last.DaySupplied = last.Day == day.Day;
        }
        else
        {
            foreach (var reference in references)
            {
                if (reference.Where != note.Where || reference.Target.Contains("fn", StringComparison.Ordinal) || !IsDocument(reference.Target)) continue;
                var rest = text.AsSpan().TrimEnd(". ");
                if (rest.SequenceEqual(reference.Printed) || rest.StartsWith("Printed as ", StringComparison.Ordinal) && rest.EndsWith(reference.Printed, StringComparison.Ordinal)) last.Target = reference.Target;
                break;
            }
            return;
        }
        if (said.FirstPlace is { } place && !said.Mentions.Exists(m => m.Start < place.Start)) foreach (var paper in papers) marked.Places.TryAdd(paper, (place, false));
    }

    /// <summary>Whether a target is a document.</summary>
    public static bool IsDocument(string target) => target.IndexOf("#d", StringComparison.Ordinal) is >= 0 and var at && at + 2 < target.Length && char.IsAsciiDigit(target[at + 2]);
}
