using System.Text.RegularExpressions;

namespace Chancery.Facts.Exchanges;

/// <summary>What the words of an office tell of those who hold it.</summary>
internal static partial class Standings
{
    /// <summary>Whom the holder acts for; unknown where the words name no office.</summary>
    public static Standing Of(string words)
    {
        if (NoGovernment().IsMatch(words)) return Standing.NoGovernment;
        if (Head().IsMatch(words)) return Standing.Head;
        if (Government().IsMatch(words)) return Standing.Government;
        return Office().IsMatch(words) ? Standing.Servant : Standing.Unknown;
    }

    /// <summary>Whether the words name an office, with or without a name.</summary>
    public static bool IsOffice(string words) => Head().IsMatch(words) || Government().IsMatch(words) || Office().IsMatch(words);

    /// <summary>Whether it is an office that the United States do not have.</summary>
    public static bool IsForeignOffice(string words) => Foreign().IsMatch(words);

    /// <summary>Whether it is a president's.</summary>
    public static bool IsPresident(string words) => words.StartsWith("President", StringComparison.Ordinal) && Head().IsMatch(words);

    /// <summary>Whether it is an office that is American unless an adjective says otherwise.</summary>
    public static bool IsHomeOffice(string words) => words.StartsWith("Secretary", StringComparison.Ordinal) || words.StartsWith("Department", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:Senators?|Congress(?:man|woman)?|Speaker|House of Representatives|Senate|Secretary[- ]General|High Authority|International Bank|Monetary Fund|Archbishop|Cardinal|Company|Corporation|University|Professor|Editor|Publisher|Managing Director|National Committee|Bank\b|Mrs\.|Correspondent|Federation of Labor|Foundation|Chamber of Commerce)", RegexOptions.CultureInvariant)]
    private static partial Regex NoGovernment();

    [GeneratedRegex(@"^(?:the )?(?:(?:\p{Lu}[\w-]+(?:an|ish|ese|ch|i|ic|av|sh|et) )|(?:Acting|Provisional|Federal|Interim) )?(?:President(?:-elect)?|Prime Minister|Premier|Chairmen|Chairman(?! of the (?:Joint|Atomic|Senate|House|Committee|Policy|Council of Economic|Board|Subcommittee|Federal|Task|Civil|National|Export|Tariff|Securities|Democratic|Republican|President))|Chancellor(?! of the Exchequer)|King|Queen|Shah(?:anshah)?|Emperor|Sultan|Chief of State|Head of State|Head of (?:the )?Government|General Secretary|First Secretary|Party Secretary|Generalissimo|Prince|Amir|Emir|Imam|Marshal|Taoiseach|Pope|Caudillo|Regent)(?= |$)(?! of the (?:International|Export|World|University|General Assembly|Senate|Board|High))", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"\b(?:Foreign (?:Minister|Secretary|Ministry|Office)|Minist(?:er|ry) (?:of|for)|Defen[sc]e Minister|Finance Minister|(?:Deputy |Vice )(?:Prime|Foreign) Minister|Secretary(?: Designate)? of (?:State|Defense|War|the Treasury|Commerce|Agriculture)|(?:Acting |Under |Assistant |Deputy )+Secretary|Secretary (?=\p{Lu})|Ambassadors?|Chargé|Charge d|Embassy|Legation|High Commission(?:er)?|Department of State|State Department|Governments?|Representative (?:at|to|in)|Mission (?:at|to|in)|Consul(?:ate)?(?: General)?|Attorney General|Vice President|President[’'ʼ]s (?:Deputy )?(?:Special )?(?:Assistant|Representative|Envoy)|Special (?:Representative|Envoy)|Special Assistant to|Vice Premier|Minister (?:in|(?=\p{Lu}))|Minister$|Secretary$|Counselor of (?:the )?(?:Embassy|Legation)|White House|(?<=\w )Lead(?:ers|ership)\b|^(?:Department|Dept)$|Foreign Affairs|External Affairs)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Government();

    [GeneratedRegex(@"\b(?:Director|Chief|Commander|Officer|Adviser|Advisor|Assistant|Administrator|Chairman|Deputy|Special|Bureau|Office|Staff|Division|Department|Agency|Council|Committee|Commission|Board|Counselor|Attaché|Consultant|General|Admiral|Colonel|Headquarters|Joint Chiefs|Group|Representative|Counsel|Executive|Secretary|Governor|Delegation|Members?|Mission)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(@"^(?:the )?(?:Acting |Deputy |Vice |Federal )*(?:Prime Minister|Premier|Chancellor|King\b|Queen\b|Shah|Emperor|Sultan|Foreign (?:Minister|Secretary|Office|Ministry)|Minist(?:er|ry) (?:of|for)|Defen[sc]e Minister|Finance Minister|Chief of State|General Secretary|First Secretary of the (?:Communist|Central)|Generalissimo|Taoiseach|Amir|Imam|Chairm[ae]n(?: of the (?:Council of (?:Ministers|State)|Presidium))?(?= \p{Lu}|$| of the (?:Council of (?:Ministers|State)|Presidium)))", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
