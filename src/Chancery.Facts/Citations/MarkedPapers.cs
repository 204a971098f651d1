using Chancery.Facts.Reading;

namespace Chancery.Facts.Citations;

/// <summary>What a note says of the paper at whose name its marker stands: <c>Not printed.</c>, <c>Document 117.</c>, <c>Dated April 3. (Ibid.)</c></summary>
internal static class MarkedPapers
{
    /// <summary>How far behind the paper's words the marker may stand.</summary>
    private const int Near = 3;

    /// <summary>How far from the beginning a note may name the paper again.</summary>
    private const int Beginning = 6;

    private static readonly string[] Unprinted = ["Not printed", "Not found", "Not attached and not found"];

    private static readonly string[] NonePrinted = ["Neither printed", "Neither found", "None printed", "Neither is printed"];

    /// <summary>Adds what a note says to the papers before its marker.</summary>
    /// <param name="marked">The text with the marker.</param>
    /// <param name="note">The note.</param>
    /// <param name="said">The note's text as read.</param>
    /// <param name="references">The references of the document.</param>
    public static void Apply(CitingText marked, OutlineNote note, CitingText said, PlacedReferences references)
    {
        if (marked.LastBefore(note.Offset + 1) is not { } last || note.Offset - last.End > Near) return;
        var text = note.Text;
        if (Begins(text, Unprinted)) last.NotPrinted = true;
        else if (Begins(text, NonePrinted)) foreach (var paper in last.Members) paper.NotPrinted = true;
        else if (text.StartsWith("Dated ", StringComparison.Ordinal) && CitedDays.At(text, "Dated ".Length) is { } day)
        {
            last.DaySupplied = last.Day is null;
            last.Day ??= day.Day;
        }
        else if (last.Number is not null && said.Mentions is [{ Number: not null } same, ..] && same.Number == last.Number && same.Form == last.Form && same.Start <= Beginning && same.Members.Count == 1)
        {
            // The note names the paper again, with more.
            last.DaySupplied = last.Day is null && same.Day is not null;
            last.Day ??= same.Day;
            if (said.Places.TryGetValue(same, out var known)) marked.Places.TryAdd(last, known);
            return;
        }
        else
        {
            if (references.First(note.Where) is not { } reference || !PlacedReferences.IsDocument(reference.Target)) return;
            var words = text.AsSpan().TrimEnd(". ");
            if (words.SequenceEqual(reference.Printed) || words.StartsWith("Printed as ", StringComparison.Ordinal) && words.EndsWith(reference.Printed, StringComparison.Ordinal)) last.Target = reference.Target;
            return;
        }
        if (said.FirstPlace is not { } place || said.Mentions.Count > 0 && said.Mentions[0].Start < place.Start) return;
        foreach (var paper in last.Members) marked.Places.TryAdd(paper, (place, false));
    }

    private static bool Begins(string text, string[] words) => text.Length > 8 && text[0] == 'N' && Array.Exists(words, w => text.StartsWith(w, StringComparison.Ordinal));
}
