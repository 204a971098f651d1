using System.Text.RegularExpressions;

namespace Chancery.Facts.Exchanges;

/// <summary>The words in which telegrams and notes tell of a delivery.</summary>
internal sealed partial class Carriage
{
    [GeneratedRegex(@"(?<!\bbe )(?<!\bbeing )\b(?<verb>handed|delivered|given|presented|passed)(?: to)?(?: (?<me>me|us))?(?:(?: \w+){0,2}? by (?<by>(?:the )?[\p{Lu}]))?|\breceived (?:\w+ ){0,2}from (?<by>[\p{Lu}])", RegexOptions.CultureInvariant)]
    private static partial Regex Handed();

    [GeneratedRegex(@"\b(?:[Dd]eliver(?:y)?|[Pp]ass|[Cc]onvey|[Tt]ransmit|[Hh]and|[Pp]resent|[Gg]ive)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Deliver();

    [GeneratedRegex(@"\bhanded by \p{Lu}\w+ to (?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex ToBearer();

    [GeneratedRegex(@"\bcommercial (?:cable|telegram)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Commercial();

    [GeneratedRegex(@"\b(?:for|by) (?<who>\p{Lu}\w+) to deliver\b|^(?:\d+\. )?For (?<who>(?!Ambassador|Embassy|Secretary|Department)\p{Lu}\w+) from \p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex ForBearer();

    [GeneratedRegex(@"\b[Ee]yes [Oo]nly (?:for )?(?<who>Ambassador \p{Lu}\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex EyesOnly();

    [GeneratedRegex(@"\b[Ff]or (?:the )?Ambassador\b|\bAmbassador (?:is )?(?:requested|should|instructed)\b|\b[Ee]yes [Oo]nly (?:for )?Ambassador\b", RegexOptions.CultureInvariant)]
    private static partial Regex ForAmbassador();

    [GeneratedRegex(@"\b(?:handed|delivered|gave|given|presented|conveyed|passed|transmitted to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:Handed|Delivered|Given|Presented)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Subjectless();

    /// <summary>Notes leave out the subject: <c>Handed by Fallow to Rasmark at 4 p.m.</c></summary>
    [GeneratedRegex(@"^(?:Handed|Delivered|Given|Presented)(?: orally)?(?: by (?<by>(?:the )?\p{Lu})[^.;]{0,50}?)?(?: to (?<to>(?:the )?\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutSubject();

    [GeneratedRegex(@"\b(?:[Tt]his|[Tt]he|of the) (?:\w+ )?(?:letter|message|note|communication|reply|statement)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TheLetter();

    [GeneratedRegex(@"\b[Tt]his (?:letter|message|note|communication|reply|statement)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ThisLetter();

    [GeneratedRegex(@"\b(?<this>[Tt]his|[Tt]he) (?:\w+ )?(?:letter|message|note|communication|reply|statement)\b[^.;]{0,60}?\b(?:was|were|had been) (?:then |formally |also )?(?<verb>handed|delivered|given|presented|conveyed|passed|transmitted)(?: on \w+ \d+,?)?(?: to (?<to>him|(?:the )?\p{Lu})[^.;]{0,40}?)?(?:\bby (?<by>(?:the )?\p{Lu})|$|[.;,]| on | at | in )", RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\b(?<verb>handed|delivered|gave|presented|conveyed|passed)\b(?<what>[^.;]{0,90}?\b(?:this|the) (?:letter|message|note|communication|reply|statement)\b)(?: to (?<to>(?:the )?\p{Lu}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    /// <summary>A city, which is a post and nobody on the way.</summary>
    [GeneratedRegex(@"^(?:London|Paris|Moscow|Bonn|Rome|Tokyo|Saigon|Vienna|Geneva|New Delhi|Delhi|Karachi|Cairo|Tel Aviv|Tehran|Ankara|Athens|Madrid|Lisbon|Brussels|The Hague|Ottawa|Canberra|Bangkok|Manila|Djakarta|Jakarta|Taipei|Seoul|Havana|Mexico City|Rabat|Tunis|Algiers|Tripoli|Belgrade|Warsaw|Prague|Budapest|Berlin|Baghdad|Damascus|Beirut|Amman|Jidda|Vientiane|Phnom Penh|Rangoon|Kuala Lumpur|Washington|New York|Bogotá|Bogota|Lima|Santiago|Caracas|Quito|La Paz|Buenos Aires|Rio de Janeiro|Brasilia|Montevideo)$", RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    [GeneratedRegex(@"\bdraft\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Draft();

    [GeneratedRegex(@"^According to (?<who>[\p{Lu}][\w.]+(?: [\p{Lu}][\w.]+){0,2}),", RegexOptions.CultureInvariant)]
    private static partial Regex According();

    [GeneratedRegex(@"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\bnoon\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hour();
}
