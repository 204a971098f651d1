using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Facts.Reading;
using NodaTime;

namespace Chancery.Facts.Dates;

/// <summary>
/// Infers the date of an undated paper from the day under which its file number says it was filed. Filing is not writing: replies lie under the paper
/// they answer and enclosures under what covered them, so the share of papers of the same kind for which it was the printed day is given with it.
/// </summary>
internal static partial class FilingDates
{
    /// <summary>The inferred date; null when there is no dated file number.</summary>
    public static DateFact? Infer(DocumentOutline outline, string kind, ProvenanceFact? provenance, string? where)
    {
        if (provenance?.FileNumber is not { } number || where is null || FileNumbers.FilingDay(number) is not { } day) return null;
        var filed = new Evidence(number, where);
        if (where == "heading" && OfEntry(outline.Heading, day, filed) is { } entry) return entry;
        var evidence = new List<Evidence> { filed };
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

    /// <summary>A calendar entry prints month and day; the year of the filing day, or the year before when it was filed in January, completes it.</summary>
    private static DateFact? OfEntry(string heading, LocalDate filed, Evidence evidence)
    {
        if (MonthAndDay().Match(heading) is not { Success: true } m) return null;
        var month = Months.Of(m.Groups["month"].ValueSpan);
        var day = int.Parse(m.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var year = month > filed.Month + 6 ? filed.Year - 1 : filed.Year;
        if (day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        var iso = IsoDates.Print(new LocalDate(year, month, day));
        return new DateFact(iso, iso, "day") { Degree = "inferred", Basis = "heading", Evidence = [new Evidence(m.Value, "heading"), evidence] };
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

    [GeneratedRegex(@"\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?<day>\d{1,2})\b(?!, \d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndDay();
}
