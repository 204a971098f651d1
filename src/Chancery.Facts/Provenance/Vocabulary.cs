using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Chancery.Facts.Provenance;

/// <summary>The set words of source notes: classifications, precedence, handling, institutions.</summary>
internal static partial class Vocabulary
{
    /// <summary>Classifications as the series prints them, the longer before the shorter that begins it.</summary>
    public static readonly string[] Classifications =
    [
        "No classification marking", "Top Secret", "Secret", "Confidential", "Restricted", "Unclassified", "Limited Official Use", "For Official Use Only", "Official Use Only", "Administrative–Confidential",
    ];

    private static readonly FrozenSet<string> PrecedenceWords = new[]
    {
        "flash", "immediate", "operational immediate", "niact", "niact immediate", "priority", "routine", "emergency", "urgent", "deferred", "rush", "niact priority", "us urgent", "immediate niact", "priority immediate",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> HandlingWords = new[]
    {
        "blue", "green", "cipher", "plain", "gray", "brown", "sensitive", "eyes only", "nodis", "exdis", "limdis", "noforn", "nocontract", "limit distribution", "limited distribution", "no distribution", "personal",
        "private", "personal and private", "official–informal", "official-informal", "need to know", "stadis", "roger channel", "cherokee", "literally eyes only", "controlled dissem", "controlled dissemination",
        "no foreign dissem", "code room", "presidential handling", "strictly confidential", "orcon", "no dissem abroad", "strictly private", "verbatim text", "exclusive", "spoke", "umbra", "codeword",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the words say how fast a telegram was to travel.</summary>
    public static bool IsPrecedence(string words) => PrecedenceWords.Contains(words);

    /// <summary>Whether the words are a known handling or distribution mark.</summary>
    public static bool IsHandling(string words) => HandlingWords.Contains(words);

    /// <summary>Whether a segment of a locator names an institution rather than a collection of one.</summary>
    public static bool IsInstitution(string words) => Institution().IsMatch(words) && !Collection().IsMatch(words);

    [GeneratedRegex(@"\b(Department (of|or)|Library|Archives|Agency|Cent(er|re)|University|Congress|Museum|Foundation|Society|Institut(e|ion)|Commission|College|Foreign Office|Public Record Office|Bureau of|Ministry|Corporation|Bank|Administration|Joint Chiefs of Staff|Federal Reserve|Embassy|Estate)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Institution();

    [GeneratedRegex(@"\b([Ff]iles?|[Pp]apers|[Rr]ecords|[Ll]ots?|[Cc]ollection|[Cc]orrespondence|Series)\b(?! (and|Administration|Center|Service))", RegexOptions.CultureInvariant)]
    private static partial Regex Collection();
}
