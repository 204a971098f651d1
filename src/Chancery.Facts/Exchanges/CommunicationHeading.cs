using System.Text.RegularExpressions;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Exchanges;

/// <summary>What the heading of a document or enclosure says: the form, who writes and to whom.</summary>
/// <param name="Form"><c>letter</c>, <c>message</c>, <c>telegram</c> …</param>
/// <param name="From">The sender as printed.</param>
/// <param name="To">The receiver as printed.</param>
/// <param name="IsCarrier">Whether it is the form of what carries papers rather than of a letter: a telegram, a despatch, a memorandum.</param>
internal sealed partial record CommunicationHeading(string Form, string From, string To, bool IsCarrier)
{
    /// <summary>Reads a heading; null when it names no sender and receiver, or a paper that was not sent.</summary>
    /// <param name="heading">The heading without number and notes.</param>
    /// <param name="kind">The document's kind, for headings that name no form.</param>
    public static CommunicationHeading? Read(string heading, string kind)
    {
        if (heading.Length is < 8 or > 400) return null;
        var text = heading.Trim('[', ']', ' ');
        var at = text.IndexOf(" to ", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        string form;
        var by = false;
        if (Named().Match(text) is { Success: true } m)
        {
            form = FormOf(m.Groups["form"].ValueSpan);
            by = !m.Groups["from"].Success;
            text = text[(m.Index + m.Length)..];
        }
        else if (kind is "letter" or "note" or "message" or "telegram" && SenderFirst().IsMatch(text)) form = kind;
        else return null;
        if (IsUnsent(heading) || Calendar().IsMatch(heading)) return null;
        if (PlaceAndDate().Match(text) is { Success: true } end) text = text[..end.Index];
        if (Trailing().Match(text) is { Success: true } titled)
        {
            form = FormOf(titled.ValueSpan);
            text = text[..titled.Index];
        }
        var (from, to) = SenderAndReceiver.Divide(text);
        // "Statement by the Representative to the United Nations (Wend)" names nobody to whom it was made.
        if (by && from is not null && SenderAndReceiver.IsAccredited(from) && to![^1] == ')') return null;
        return from is null || to is null ? null : new CommunicationHeading(form, from, to, form is "telegram" or "memorandum" or "airgram" or "despatch");
    }

    /// <summary>Whether a heading says that the paper was not sent in this form: a draft, a summary.</summary>
    public static bool IsUnsent(string heading) => Unsent().IsMatch(heading);

    /// <summary>The form that a word names.</summary>
    public static string FormOf(ReadOnlySpan<char> word)
    {
        if (word.Contains("letter", StringComparison.OrdinalIgnoreCase)) return "letter";
        if (word.Contains("message", StringComparison.OrdinalIgnoreCase) || word.Contains("communication", StringComparison.OrdinalIgnoreCase)) return "message";
        if (word.Contains("oire", StringComparison.OrdinalIgnoreCase)) return "aide-memoire";
        if (word.Contains("gram", StringComparison.OrdinalIgnoreCase) || word.Contains("cable", StringComparison.OrdinalIgnoreCase)) return "telegram";
        if (word.Contains("statement", StringComparison.OrdinalIgnoreCase)) return "statement";
        if (word.Contains("memorandum", StringComparison.OrdinalIgnoreCase)) return "memorandum";
        return word.Contains("note", StringComparison.OrdinalIgnoreCase) ? "note" : "message";
    }

    [GeneratedRegex(@"^(?:(?:Personal|Oral|Informal|Confidential|Secret|Special|Private|Joint|Diplomatic|Verbal|Text of|Unofficial|Formal|Open|Second|First|Identical|Undated|Handwritten|Circular|a|the|an) )*(?<form>Letter|Message|Communication|Note(?: Verbale)?|Aide[- ]M[eé]moire|Telegram|Cable|Cablegram|Statement|Memorandum)(?: No\.? ?\d+| \d+)?,? (?:(?<from>From)|Addressed|by|of|Sent by) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    /// <summary>A calendar entry describes a paper that is not printed.</summary>
    [GeneratedRegex(@"\. \d+ pp?\. ", RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    [GeneratedRegex(@" (?:Aide[- ]M[eé]moire|Memorandum|Note Verbale)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();

    /// <summary>Older volumes name sender and receiver alone.</summary>
    [GeneratedRegex(@"^(?:The |President |Prime Minister |King |Mr\. |Sir |Dr\. |\p{Lu}[\w’'ʼ.-]+ )", RegexOptions.CultureInvariant)]
    private static partial Regex SenderFirst();

    [GeneratedRegex(@"^(?:Draft|Proposed|Suggested|Revised Draft|Unsent|Paraphrase|Extract|Excerpt|Summary|Outline|Intelligence|Staff|Backchannel|Research)\b|\bdraft (?:letter|message|note|reply)\b|\bto (?:the )?(?:Congress|Senate|House of Representatives|Record|Files?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unsent();

    [GeneratedRegex(@"(?:, (?:\p{Lu}[\w’'ʼ.]* ?){1,3})?, (?:undated|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d).*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAndDate();
}
