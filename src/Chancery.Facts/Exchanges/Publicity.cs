using System.Text.RegularExpressions;

namespace Chancery.Facts.Exchanges;

/// <summary>Whether a text was made public at the time.</summary>
internal static partial class Publicity
{
    /// <summary>True when it was printed by an official series or the press, released, or its release was announced; false when it is called private; null when nothing is said.</summary>
    /// <param name="publications">Where it was published.</param>
    /// <param name="year">Its year; 0 when not known.</param>
    /// <param name="around">The carrier's own words and the notes.</param>
    /// <param name="text">The letter's own words.</param>
    public static bool? Of(IReadOnlyList<string> publications, int year, IEnumerable<string> around, IEnumerable<string> text)
    {
        foreach (var publication in publications)
            if (Publications.IsPublic(publication, year)) return true;
        var isPrivate = false;
        foreach (var words in around)
        {
            foreach (Match m in Release().Matches(words))
                if (!Doubt().IsMatch(words[Math.Max(0, m.Index - 40)..(m.Index + m.Length)]) && !words.AsSpan(m.Index + m.Length).TrimStart(" ").StartsWith("until", StringComparison.Ordinal)) return true;
            isPrivate |= (words.Contains("rivate", StringComparison.Ordinal) || words.Contains("not ", StringComparison.Ordinal) || words.Contains("off-the", StringComparison.Ordinal)) && Private().IsMatch(words);
        }
        foreach (var words in text) isPrivate |= (words.Contains("rivate", StringComparison.Ordinal) || words.Contains("off-the", StringComparison.Ordinal)) && PrivateChannel().IsMatch(words);
        return isPrivate ? false : null;
    }

    [GeneratedRegex(@"\b(?:[Mm]essage|[Ll]etter|[Tt]ext|[Rr]eply|[Ss]tatement|[Ee]xchange|[Nn]ote|White House)\b[^.;]{0,40}?\b(?:being|be|been|was|were|plans?|plans to|plan to) (?:publicly )?(?:released?|made public|publicized|published)\b|\b(?:text|message|letter) released\b|marked (?:for|[“""]?immediate) release|is a \w* ?\d* ?press release", RegexOptions.CultureInvariant)]
    private static partial Regex Release();

    [GeneratedRegex(@"\b(?:not|whether|if|until|before|unless|draft|resolution|address|speech)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"\boff-the-record\b|\bprivate (?:letter|message|communication|correspondence|channel|exchange)\b|\bnot (?:to )?be (?:made public|released|publicized|published)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Private();

    [GeneratedRegex(@"\bcommunicat\w+ privately\b|\bprivate(?:ly)? (?:letter|message|communication|correspondence|channel|exchange)\b|\boff-the-record\b", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateChannel();
}
