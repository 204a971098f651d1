using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar;

/// <summary>
/// The kinds of document that the series prints, read from the heading. The first pattern that fits decides; the order puts
/// the longer formula first (<c>Memorandum of Telephone Conversation</c> before <c>Memorandum</c>).
/// </summary>
public static partial class DocumentKinds
{
    private static readonly (string Kind, Regex Heading)[] Kinds =
    [
        ("editorial-note", EditorialNote()),
        ("memorandum-of-telephone-conversation", MemorandumOfTelephoneConversation()),
        ("memorandum-of-conversation", MemorandumOfConversation()),
        ("circular-telegram", CircularTelegram()),
        ("circular-airgram", CircularAirgram()),
        ("telegram", Telegram()),
        ("airgram", Airgram()),
        ("despatch", Despatch()),
        ("memorandum-for-the-record", MemorandumForTheRecord()),
        ("memorandum-to-the-president", MemorandumToThePresident()),
        ("minutes", Minutes()),
        ("intelligence-estimate", IntelligenceEstimate()),
        ("letter", Letter()),
        ("message", Message()),
        ("note", DiplomaticNote()),
        ("memorandum", Memorandum()),
        ("report", Report()),
        ("statement", Statement()),
        ("paper", Paper()),
    ];

    /// <summary>Every kind, as written in facts and addresses; <c>other</c> is what no pattern fits.</summary>
    public static IEnumerable<string> All => Kinds.Select(k => k.Kind).Append("other");

    /// <summary>The kind of a document with this heading (without its number); <c>other</c> when no formula fits.</summary>
    public static string Of(string heading)
    {
        foreach (var (kind, pattern) in Kinds)
            if (pattern.IsMatch(heading)) return kind;
        return "other";
    }

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\[?editorial note", Loose)]
    private static partial Regex EditorialNote();

    [GeneratedRegex(@"memorandum of (a )?tele(phone|type|con)|transcript of (a )?telephone|record of (a )?telephone|telephone conversation|telephone call|notes? of (a )?telephone", Loose)]
    private static partial Regex MemorandumOfTelephoneConversation();

    [GeneratedRegex(@"(memorand(um|a) of|memorandum (for the record )?of (a |the )?|record of( a| the)?|summary record of( a| the)?|report of( a| the)?|notes? (of|on)( a| the)?) ?(\w+ )?(private )?conversations?|memorandum of (a )?(meeting|discussion)", Loose)]
    private static partial Regex MemorandumOfConversation();

    [GeneratedRegex(@"circular telegram|circular cable|telegram from .* to (all|certain|various) ", Loose)]
    private static partial Regex CircularTelegram();

    [GeneratedRegex(@"circular airgram|airgram from .* to (all|certain|various) ", Loose)]
    private static partial Regex CircularAirgram();

    [GeneratedRegex(@"\btelegrams?\b|^backchannel|\bcablegram|\bcable from", Loose)]
    private static partial Regex Telegram();

    [GeneratedRegex(@"\bairgram\b", Loose)]
    private static partial Regex Airgram();

    [GeneratedRegex(@"\bd[ei]spatch (from|to)\b|^d[ei]spatch\b|instruction from", Loose)]
    private static partial Regex Despatch();

    [GeneratedRegex(@"memorandum (for|of) (the )?(record|file)", Loose)]
    private static partial Regex MemorandumForTheRecord();

    [GeneratedRegex(@"memorandum .*(to|for) (the )?president( |$)(?!of\b)", Loose)]
    private static partial Regex MemorandumToThePresident();

    [GeneratedRegex(@"\bminutes\b|record of (action|meeting|the )|summary record|notes (of|on) .*meeting|memorandum of (a )?discussion|action minutes|record of .*meeting", Loose)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"intelligence estimate|intelligence memorandum|intelligence report|intelligence note|\bestimate\b", Loose)]
    private static partial Regex IntelligenceEstimate();

    [GeneratedRegex(@"\bletter\b", Loose)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\bmessages?\b", Loose)]
    private static partial Regex Message();

    [GeneratedRegex(@"^(diplomatic )?note (from|to)|note verbale|aide-m[eé]moire", Loose)]
    private static partial Regex DiplomaticNote();

    [GeneratedRegex(@"\bmemorand(um|a)\b", Loose)]
    private static partial Regex Memorandum();

    [GeneratedRegex(@"\breport\b", Loose)]
    private static partial Regex Report();

    [GeneratedRegex(@"\b(statement|communiqu[eé]|declaration|announcement|address|remarks|press release)\b", Loose)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\b(paper|study|agenda|program|outline|draft|plan)\b", Loose)]
    private static partial Regex Paper();
}
