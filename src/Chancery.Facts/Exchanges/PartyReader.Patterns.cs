using System.Text.RegularExpressions;

namespace Chancery.Facts.Exchanges;

/// <summary>The words by which parties are known.</summary>
internal sealed partial class PartyReader
{
    /// <summary>A name right behind an office: <c>Minister of Foreign Affairs Fallow</c>.</summary>
    [GeneratedRegex(@"^(?<office>.{3,60} (?:Affairs|State|Defense|Defence|Treasury|Commerce|Agriculture|Relations|War|Finance|Economics)) (?<name>\p{Lu}[\w’'ʼ-]+(?: \p{Lu}[\w’'ʼ.-]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex BehindOffice();

    /// <summary>Where one is for the time being: <c>the President, at Port Vesper</c>.</summary>
    [GeneratedRegex(@", (?:at|in) \p{Lu}[\w. -]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Stay();

    [GeneratedRegex(@"^(?:the )?(?:(?:[\p{Lu}][\w-]+(?:an|ish|ese|ch|i|ic|av|sh|et|ds) ))?(?:President|Prime Minister|Premier|Chancellor(?! of the Ex)|Chairman of the Council of Ministers|Foreign Minister|Foreign Secretary|Minister (?:of|for) Foreign Affairs|Secretary of State)(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex SingleOffices();

    [GeneratedRegex(@"\b(?:Embassy|Legation|Government|Mission|Ambassador|Minister|Delegation|Counselor|Chargé) of (?:the )?(?:(?:Kingdom|Republic|Federation|Union) of )?(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfState();

    [GeneratedRegex(@"\b(?:President|Prime Minister|Premier|Chancellor|Chairman|King|Foreign Minister|Chief of State)\b", RegexOptions.CultureInvariant)]
    private static partial Regex HeadTitle();

    /// <summary>A hyphen left of an old line's end.</summary>
    [GeneratedRegex(@"(?<=\p{Ll})-(?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphenated();

    [GeneratedRegex(@"\b(?:Department|Ministry|Embassy|Legation|Office|Mission|Government|Delegation|Consulate|Affairs|Leaders|Leadership)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Institution();

    [GeneratedRegex(@"^(?<title>Chairmen|Presidents|Prime Ministers|Premiers|Foreign Ministers|Ministers|Secretaries|Ambassadors|Messrs\.?) ", RegexOptions.CultureInvariant)]
    private static partial Regex Plural();

    [GeneratedRegex(@"^(?:(?:Acting|Deputy|Foreign|Prime|Vice|Under|Assistant|General|First) )*(?:President|Chairman|Premier|Minister|Secretary|Chancellor|King|Queen|Shah|Emperor|Ambassador|Prince|Marshal|General|Mr|Dr|Sir|Lord|Governor|Senator|Department|Embassy|Ministry|Government)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    /// <summary>A mission abroad, or one who serves at a post.</summary>
    [GeneratedRegex(@"^(?:the )?(?:(?:Acting|Deputy|Permanent|First|Second|Political|Senior|American|U\.S\.|United States) )*(?:Ambassador|Minister|Minister-Counselor|Chargé(?: d[’'ʼ]Affaires)?|Charge|Consul(?: General)?|Vice Consul|Embassy|Legation|Consulate(?: General)?|High Commissioner(?: for \w+)?|Mission|Liaison Office|Interests Section|Representative|Special Representative|Deputy Chief of Mission|Counselor(?: of (?:the )?(?:Embassy|Legation))?|Delegation|Chief of the [\w ]+) (?:in|at|to) ", RegexOptions.CultureInvariant)]
    private static partial Regex Posted();

    [GeneratedRegex(@"^(?:(?:Acting|Deputy|Vice) )?(?:President|Chairman|Premier|Prime Minister|Foreign Minister|Foreign Secretary|Foreign Office|Foreign Ministry|Ministry of Foreign Affairs|Chancellor|King|Queen|Shah|Emperor|Sultan|Minister of Foreign Affairs|Minister|President’s|Government)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BareOffice();
}
