using System.Text.RegularExpressions;
using Chancery.Documents.Grammar;
using Chancery.Facts.Dates;
using Chancery.Facts.Reading;
using NodaTime;

namespace Chancery.Facts.Exchanges;

/// <summary>The letters that a letter names with their day.</summary>
internal static partial class Mentions
{
    /// <summary>Reads them in order, each once.</summary>
    /// <param name="blocks">The letter's blocks.</param>
    /// <param name="day">The letter's day; null when not known.</param>
    public static IReadOnlyList<MentionFact> Read(IReadOnlyList<OutlineBlock> blocks, LocalDate? day)
    {
        if (day is not { } known) return [];
        List<MentionFact>? found = null;
        foreach (var block in blocks)
        {
            if (!MayName(block.Text)) continue;
            foreach (Match m in Named().Matches(block.Text))
            {
                if (Day(m.Groups["date"].Value, known) is not { } date) continue;
                var mention = new MentionFact(m.Value, m.Value[0] is 'y' or 'Y' ? "receiver" : "sender", date, block.Where);
                if ((found ??= []).TrueForAll(f => f.Date != mention.Date || f.Of != mention.Of)) found.Add(mention);
            }
        }
        return found ?? (IReadOnlyList<MentionFact>)[];
    }

    /// <summary>The day that words name, not later than the letter; null when they name none.</summary>
    public static string? Day(string words, LocalDate letter)
    {
        var date = DateLineGrammar.Parse(words, letter.Year).FirstOrDefault(s => s is { Part: DateLinePart.Date, When.Length: >= 10 })?.When?[..10];
        if (date is null || IsoDates.Parse(date) is not { } parsed) return null;
        if (parsed.Start <= letter) return date;
        return words.AsSpan().IndexOf(date.AsSpan(0, 4)) >= 0 || parsed.Start.Day == 29 && parsed.Start.Month == 2 ? null : IsoDates.Print(parsed.Start.PlusYears(-1));
    }

    private static bool MayName(string text) =>
        text.Contains(" of ", StringComparison.Ordinal) && (text.Contains("our ", StringComparison.Ordinal) || text.Contains("my ", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\b(?:[Yy]our|[Mm]y|[Oo]ur) (?:\w+ ){0,3}?(?:letter|message|note|communication|telegram|cable|reply|statement|aide[- ]m[eé]moire)s? (?:of|dated) (?:the )?(?<date>\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,? \d{4})?|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
