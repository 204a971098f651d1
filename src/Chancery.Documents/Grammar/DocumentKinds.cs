using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar;

/// <summary>
/// The kinds of document that the series prints, read from the heading. The formula that begins first decides (a letter that conveys minutes is a
/// letter); among those that begin at one place, the more particular one, which stands first in the list.
/// </summary>
public static partial class DocumentKinds
{
    /// <summary>The kind of what no formula fits.</summary>
    public const string Other = "other";

    private static readonly (string Kind, Regex Heading)[] Formulas =
    [
        ("editorial-note", EditorialNote()),
        ("memorandum-of-telephone-conversation", MemorandumOfTelephoneConversation()),
        ("memorandum-of-conversation", MemorandumOfConversation()),
        ("minutes", Minutes()),
        ("memorandum-for-the-record", MemorandumForTheRecord()),
        ("directive", Directive()),
        ("intelligence-estimate", IntelligenceEstimate()),
        ("memorandum-to-the-president", MemorandumToThePresident()),
        ("circular-telegram", CircularTelegram()),
        ("circular-airgram", CircularAirgram()),
        ("telegram", Telegram()),
        ("airgram", Airgram()),
        ("despatch", Despatch()),
        ("message", Message()),
        ("letter", Letter()),
        ("note", DiplomaticNote()),
        ("memorandum", Memorandum()),
        ("resolution", Resolution()),
        ("agreement", Agreement()),
        ("statement", Statement()),
        ("report", Report()),
        ("paper", Paper()),
    ];

    /// <summary>Words that name a kind only where no formula does.</summary>
    private static readonly (string Kind, Regex Heading)[] Hints =
    [
        ("minutes", MeetingHint()),
        ("paper", PaperHint()),
    ];

    /// <summary>Every kind, as written in facts and addresses; <c>other</c> is what no formula fits.</summary>
    public static IEnumerable<string> All => Formulas.Select(k => k.Kind).Append(Other);

    /// <summary>The kind of a document with this heading (without its number); <c>other</c> when no formula fits.</summary>
    public static string Of(string heading)
    {
        var (found, first) = (Other, int.MaxValue);
        foreach (var (kind, formula) in Formulas)
        {
            if (formula.Match(heading) is not { Success: true } m || m.Index >= first) continue;
            (found, first) = (kind, m.Index);
            if (first == 0) return found;
        }
        if (found != Other || SenderFirst().IsMatch(heading)) return found;
        foreach (var (kind, hint) in Hints)
            if (hint.IsMatch(heading)) return kind;
        return Other;
    }

    /// <summary>
    /// The kind of a document whose heading names only sender and receiver, as volumes before 1955 print it: from the form that the file line gives
    /// (<c>Telegram</c>), from a salutation, or from who writes to whom.
    /// </summary>
    /// <param name="heading">The heading without its number.</param>
    /// <param name="fileLine">The file line or source note; null when there is none.</param>
    /// <param name="salutation">Whether the text begins with a salutation.</param>
    public static string Of(string heading, string? fileLine, bool salutation)
    {
        var kind = Of(heading);
        if (kind != Other || !FromTo().IsMatch(heading)) return kind;
        if (fileLine is not null && FormOfFileLine().Match(fileLine) is { Success: true } form)
        {
            if (form.ValueSpan.Contains("airgram", StringComparison.OrdinalIgnoreCase)) return form.Groups["circular"].Success ? "circular-airgram" : "airgram";
            if (form.ValueSpan.Contains("telegram", StringComparison.OrdinalIgnoreCase)) return form.Groups["circular"].Success || Circular().IsMatch(heading) ? "circular-telegram" : "telegram";
            return "despatch";
        }
        if (ForeignMission().IsMatch(heading)) return "note";
        if (salutation) return "letter";
        return AmericanMission().IsMatch(heading) ? "despatch" : "letter";
    }

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\[?editorial note", Loose)]
    private static partial Regex EditorialNote();

    [GeneratedRegex(@"(memorand(um|a) of|(transcript|record|notes?|summary|report|transcription) (of|on)) (an? |the )?tele(phone|type|con)|telephone (conversation|call)|tele(type|con) conference", Loose)]
    private static partial Regex MemorandumOfTelephoneConversation();

    [GeneratedRegex(@"(memorand(um|a)( for the record)? of|((summary )?record|summary|transcript|report|notes?) (of|on)) (an? |the )?((\w|[-’'ʼ])+ ){0,3}conversations?\b|memorand(um|a) of (an? |the )?conferences?\b|^conversation (between|with)", Loose)]
    private static partial Regex MemorandumOfConversation();

    [GeneratedRegex(@"\b((summary |action |verbatim |draft )*minutes\b|(summary )?(record|notes|report|summary|memorand(um|a)) (of|on|by|for) (.{0,60} )?(meetings?|actions?|decisions|discussions?|conclusions)\b|record of (the )?\w+ (meeting|session)|highlights (of|from) .{0,40}(discussion|meeting)|summary (of conclusions|record)|memorandum on the substance of)", Loose)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\b(memorand(um|a)|note)s? (for|of|to) (the )?(record|files?|president[’'ʼ]s files?)\b", Loose)]
    private static partial Regex MemorandumForTheRecord();

    [GeneratedRegex(@"\bnational security (action|decision|study|council|planning) (memorandum|directive|action)|\bpresidential (directive|review memorandum|determination)|\bexecutive order\b|\b(policy )?directive\b", Loose)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\b(special )?(national )?(intelligence (estimate|memorandum|report|note|brief|study|summary|assessment)|(current|central) intelligence (memorandum|bulletin|weekly)|estimate\b)|\bresearch (memorandum|study)\b", Loose)]
    private static partial Regex IntelligenceEstimate();

    [GeneratedRegex(@"\bmemorand(um|a) for (the )?president\b(?![’\'ʼ-])|\bmemorand(um|a) .*(?<!assistant|assistants|adviser|advisers|counsel|counselor|consultant|secretary|representative|aide|deputy|counselors) (to|for) (the )?president(?![’'ʼ-])( \(?[A-Z]\w+\)?)?(,? ?$|[,.;]|\[| (?!of\b|for\b))", Loose)]
    private static partial Regex MemorandumToThePresident();

    [GeneratedRegex(@"\bcircular (telegram|cable|message)|\btelegrams? from .* to (all|certain|various|selected) ", Loose)]
    private static partial Regex CircularTelegram();

    [GeneratedRegex(@"\bcircular airgram|\bairgrams? from .* to (all|certain|various|selected) ", Loose)]
    private static partial Regex CircularAirgram();

    [GeneratedRegex(@"\b(telegrams?|cablegrams?|cables?)\b|^backchannel|^[A-Z][a-z]+ \d+ (from|to) [A-Z]", Loose)]
    private static partial Regex Telegram();

    [GeneratedRegex(@"\bairgrams?\b", Loose)]
    private static partial Regex Airgram();

    [GeneratedRegex(@"\b(circular )?(d[ei]spatch(es)?|instructions?) (no\. ?\d+ )?(from|to)\b|^d[ei]spatch\b", Loose)]
    private static partial Regex Despatch();

    [GeneratedRegex(@"\bletters?\b", Loose)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\bmessages?\b|\b(informal|oral) communications? from", Loose)]
    private static partial Regex Message();

    [GeneratedRegex(@"\bnotes? (from|to|by|prepared)\b|\bnote verbale|\baide[- ]m[eé]moire|\bstaff note\b", Loose)]
    private static partial Regex DiplomaticNote();

    [GeneratedRegex(@"\bmemorand(um|urn|a)\b", Loose)]
    private static partial Regex Memorandum();

    [GeneratedRegex(@"\bresolution\b", Loose)]
    private static partial Regex Resolution();

    [GeneratedRegex(@"^(draft )?(treaty|agreement|protocol|convention)\b|exchange of notes", Loose)]
    private static partial Regex Agreement();

    [GeneratedRegex(@"\b(statements?|communiqu[eé]|declaration|announcement|address|remarks|press (release|conference|briefing)|briefing by|interview (with|of)|speech|proclamation|news conference)\b", Loose)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\breports?\b", Loose)]
    private static partial Regex Report();

    [GeneratedRegex(@"\b(papers?|study|talking points|guidelines|analytical summary|essay|article)\b", Loose)]
    private static partial Regex Paper();

    [GeneratedRegex(@"\b(meeting|notes (of|on|for)|chiefs of mission conference)\b", Loose)]
    private static partial Regex MeetingHint();

    [GeneratedRegex(@"\b(agenda|program|outline|draft|plan|review|survey|summary|list|table|estimates|proposals?|recommendations)\b", Loose)]
    private static partial Regex PaperHint();

    [GeneratedRegex(@"^The \S.* to \S", RegexOptions.CultureInvariant)]
    private static partial Regex SenderFirst();

    [GeneratedRegex(@"\S to \S", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();

    [GeneratedRegex(@":\s*(?<circular>Circular )?(Telegrams?|Airgram|Instruction|D[ei]spatch)\b", Loose)]
    private static partial Regex FormOfFileLine();

    [GeneratedRegex(@" to (all|certain|various|the diplomatic) ", Loose)]
    private static partial Regex Circular();

    [GeneratedRegex(@"^the (?!American)(\p{L}+ )+(Embassy|Legation) to the (Department|Secretary) of State|^the (Department|Secretary) of State to the (?!American)(\p{Lu}\p{L}+ )+(Embassy|Legation)$", Loose)]
    private static partial Regex ForeignMission();

    [GeneratedRegex(@"^the ((acting|deputy|first|second) )*(ambassador|charg[eé]|minister|consul|vice consul|consul general|counselor|high commissioner|(acting )?united states representative|naval attach[eé]|military attach[eé])\b.* to the (department|(acting )?secretary) of state|^the (department|(acting )?secretary) of state to (the (embassy|legation|consulate|mission|united states (mission|representative))|certain|(all )?diplomatic)", Loose)]
    private static partial Regex AmericanMission();
}
