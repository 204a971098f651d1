using System.Globalization;
using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Dates;

/// <summary>
/// Infers the date of an undated paper from the day under which its file number says it was filed. Filing is not writing: replies lie under the paper
/// they answer and enclosures under what covered them, so the share of papers of the same kind for which it was the printed day is given with it.
/// </summary>
internal static class FilingDates
{
    /// <summary>The inferred date; null when there is no dated file number.</summary>
    public static DateFact? Infer(DocumentOutline outline, string kind, ProvenanceFact? provenance, string? where)
    {
        if (provenance?.FileNumber is not { } number || where is null || FileNumbers.FilingDay(number) is not { } day) return null;
        var evidence = new List<Evidence> { new(number, where) };
        var words = Months.Name(day.Month) + " " + day.Day.ToString(CultureInfo.InvariantCulture);
        foreach (var note in outline.Notes)
        {
            if (DocumentOutline.IsSource(note) || Mention(note.Text, words, day.Year) is not { } quote) continue;
            evidence.Add(new Evidence(quote, note.Where));
            break;
        }
        var iso = IsoDates.Print(day);
        return new DateFact(iso, iso, "day") { Degree = "inferred", Basis = "file-number", Agreement = FilingAgreement.Of(kind), Evidence = evidence };
    }

    /// <summary>The day as a note names it, unless it gives another year.</summary>
    private static string? Mention(string text, string words, int year)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if (end < text.Length && char.IsAsciiDigit(text[end]) || at > 0 && char.IsLetter(text[at - 1])) continue;
            if (end + 6 <= text.Length && text[end] == ',' && int.TryParse(text.AsSpan(end + 1, 5).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var printed))
            {
                if (printed != year) continue;
                return text[at..(end + 6)];
            }
            return words;
        }
        return null;
    }
}
