using System.Text.RegularExpressions;

namespace Chancery.Facts.Provenance;

/// <summary>The names that follow <c>Drafted by</c>, <c>cleared with</c>, <c>approved in</c>, without days, offices in apposition and what was done besides.</summary>
internal static partial class Names
{
    /// <summary>The names in order.</summary>
    /// <param name="clause">What stands between one verb and the next.</param>
    public static IEnumerable<string> Of(string clause)
    {
        var m = Agent().Match(clause);
        if (!m.Success) yield break;
        var list = clause[(m.Index + m.Length)..];
        if (Office().IsMatch(list) && OfficeThenName().Match(list.TrimEnd(' ', '.', ';')) is { Success: true } one)
        {
            yield return one.Groups["name"].Value;
            yield break;
        }
        if (Stop().Match(list) is { Success: true } stop) list = list[..stop.Index];
        list = Day().Replace(list, "");
        foreach (var part in Divider().Split(list))
        {
            var name = Preposition().Replace(part.Trim(' ', ',', ';', '.', ':', '—'), "").Trim();
            if (Within().Match(name) is { Success: true } within) name = name[..within.Index];
            if (Office().IsMatch(name)) name = TrailingName().Match(name) is { Success: true } t ? t.Value : "";
            name = name.Trim(' ', ',', ';', '[', ']', '“', '”');
            if (name.Length is > 0 and < 60 && (char.IsUpper(name[0]) || name.Contains(' '))) yield return name;
        }
    }

    [GeneratedRegex(@"\b(by|with|in (?=[A-Z][A-Z/–-]*\b)|and by)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Agent();

    [GeneratedRegex(@"\b(who|which|whose|after|before|from|based|for|at|under|as|through|via|upon|following|but|that|using|dated|where|when|while|during|of Kissinger)\b|\bwith (the )?(?=[a-z])|[“(](?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    [GeneratedRegex(@",? on (or about )?((January|February|March|April|May|June|July|August|September|October|November|December)( \d{1,2})?|\d{1,2} [A-Z][a-z]+)(, \d{4})?(, \d[\d:]* [ap]\.m)?", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@";|,? and (?:with |by |in )?(?:the )?(?![a-z])|, (?!Jr|Sr|II)(?:with |by )?(?:the )?(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^((and|with|by|in|both|also|jointly|substance|draft|the Office of|himself|the) )+", RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@" \(| in |(?<!\b(Ministry|Department|Office|Bureau|Division|Embassy)) of (?![A-Z]\w+ [A-Z])|(?<=\w)/(?=[A-Z][a-z])|[’'ʼ]s? (office|staff|secretary)| at | on ", RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex(@"^((Deputy|Acting|Assistant|Special|Second|First|Third|Principal|Senior|Political|Economic|Under|Executive|Staff) )*(Director|Secretary|Officer|Counselor|Chief|Adviser|Advisor|Attaché|Minister|Consul|Assistant|Chargé|Chairman|Administrator|Representative)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    /// <summary>One office, however long, with the whole name of its holder behind it.</summary>
    [GeneratedRegex(@"^[^,;()]{20,}[a-z] (?<name>[A-Z][a-z]+ [A-Z]\. [A-Z][\w’'ʼ-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeThenName();

    [GeneratedRegex(@"(?<=[a-z] )[A-Z][\w.]*( [A-Z]\.)*( [A-Z][a-z]\w+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingName();
}
