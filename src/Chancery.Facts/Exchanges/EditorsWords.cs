using System.Text.RegularExpressions;
using Chancery.Documents.Grammar;
using Chancery.Facts.Provenance;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Exchanges;

/// <summary>What an editorial note tells of a text that it prints.</summary>
internal static partial class EditorsWords
{
    /// <summary>The sender, where another only passed the text on: <c>X gave him a message for …</c>; null when the announcing sentence names the sender.</summary>
    public static string? Sender(Announcement announcement, IReadOnlyList<OutlineBlock> body)
    {
        if (!PassedOn().IsMatch(announcement.Sentence)) return null;
        foreach (var sentence in Sentences.Of(body[announcement.Block].Text))
            if (Gave().Match(sentence) is { Success: true } m && NamePhrase.Before(sentence, m.Index) is { } giver) return giver;
        return null;
    }

    /// <summary>The day: of the announcing sentence's own paragraph, its first date.</summary>
    public static string? Date(CarriedText carried, DocumentOutline outline, int year)
    {
        foreach (var block in outline.Blocks)
        {
            if (block.Part >= 0 || !block.Text.Contains(carried.Announcement.Sentence, StringComparison.Ordinal)) continue;
            var from = PassedOn().IsMatch(carried.Announcement.Sentence) ? 0 : block.Text.IndexOf(carried.Announcement.Sentence, StringComparison.Ordinal);
            if (DateLineGrammar.Parse(block.Text[from..], year).FirstOrDefault(s => s is { Part: DateLinePart.Date, When.Length: >= 10 }) is { } date) return date.When![..10];
        }
        return null;
    }

    /// <summary>Those on the way: who passed the text on, and whoever it went through.</summary>
    public static void Way(Carriage carriage, CarriedText carried, int year, string where)
    {
        var sentence = carried.Announcement.Sentence;
        if (PassedOn().Match(sentence) is not { Success: true } m) return;
        if (NamePhrase.Before(sentence, m.Index) is { } bearer) carriage.Through(bearer);
        if (carried.Announcement.Through is { } through) carriage.Through(through);
        var date = DateLineGrammar.Parse(sentence.TrimEnd(':'), year).FirstOrDefault(s => s is { Part: DateLinePart.Date, When.Length: >= 10 })?.When?[..10];
        carriage.Deliver(sentence, where, date, carried.Announcement.To);
    }

    [GeneratedRegex(@"\b(?:transmitted|delivered|handed|conveyed|passed|forwarded)\b (?:to )?", RegexOptions.CultureInvariant)]
    private static partial Regex PassedOn();

    [GeneratedRegex(@"\b(?:gave|handed|entrusted) (?:him|her|them|\p{Lu}\w+) (?:with )?(?:a|the) (?:\w+ )?(?:message|letter|note|communication)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Gave();
}
