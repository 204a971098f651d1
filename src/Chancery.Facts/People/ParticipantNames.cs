using System.Text.RegularExpressions;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.People;

/// <summary>Divides a participant's line into name and office.</summary>
public static partial class ParticipantNames
{
    /// <summary>The name and the office behind it, or the office before it (<c>EUR—Mr. Alder</c>, <c>The Acting Secretary, Mr. Alder</c>); the office is null when none is printed.</summary>
    public static (string Name, string? Office) Divide(string printed)
    {
        var line = Trailing().Replace(Aside().Replace(printed, ""), "").TrimEnd(' ', ',', ';');
        if (line.Length == 0) line = printed;
        if (OfficeFirst(line) is { } first) return first;
        var m = Division().Match(line);
        if (!m.Success) return (line, null);
        var office = line[(m.Index + m.Length)..].Trim(' ', ',', '(', ')', ';', '.', '—', '–');
        return (line[..m.Index].Trim(' ', ','), office.Length == 0 ? null : office);
    }

    /// <summary>An office, a bureau or a department, then the person; what follows the name is added to the office.</summary>
    private static (string Name, string? Office)? OfficeFirst(string line)
    {
        var m = BeforeDash().Match(line);
        if (m.Success)
        {
            var left = m.Groups["office"].Value.Trim();
            if (!Unit().IsMatch(left) && !OfficeLed().IsMatch(left) && !(m.Groups["style"].Success && left.Count(c => c == ' ') < 3 && !SpokenName.IsFull(left))) m = Match.Empty;
        }
        if (!m.Success)
        {
            m = BeforeComma().Match(line);
            if (!m.Success || !OfficeOnly().IsMatch(m.Groups["office"].Value) && !Unit().IsMatch(m.Groups["office"].Value)) return null;
        }
        var before = m.Groups["office"].Value.Trim(' ', ',', '.');
        var behind = m.Groups["behind"].Value.Trim(' ', ',', '(', ')', ';', '—', '–');
        return (m.Groups["name"].Value.Trim(' ', ','), behind.Length == 0 ? before : before + ", " + behind);
    }

    private const string Person = @"(?<style>(?:Mr|Mrs|Miss|Ms|Dr|Prof|Amb|Gen|Adm|Col|Lt|Sen|Ambassador|Senator|Admiral|General|Colonel|Captain|Major|Professor|Sir|Lord)\b\.? ?(?:(?:Gen|Col|Cdr)\.? )?)?(?:\p{Lu}[\w’'ʼ.-]* ){0,4}\p{Lu}[\w’'ʼ-]*\p{Ll}[\w’'ʼ-]*(?:, (?:Jr|Sr)\.?| I{2,3})?";
    private const string Words = @"((The|His Excellency|Her Majesty|H\.E\.|Acting|Deputy|Assistant|Asst\.|Special|Under|Vice|First|Second|Third|Executive|Senior|Principal|Political|Economic|Foreign|Prime|Finance|Defense|Private|Chief|General|\p{Lu}\w+(an|ish|ese|ch|i|ine|ss|ic|av|sh|b))[, ]+)*(Secretary|Minister|Ambassador|Director|Counsell?or|Chairman|President|Premier|Chancellor|Administrator|Representative|Officer|Consul|Adviser|Advisor|Assistant|Attorney General|Commissioner|Chargé|Chief|Director General|Secretary General|Governor|Treasurer|Executive)";

    [GeneratedRegex(@"^(?<office>[^—–:]{1,120}?)(?:\s?[—–:]\s?|\s-\s)(?<name>" + Person + @")(?<behind>(?:[,;)—–(].*| \([^()]*\))?)$", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeDash();

    [GeneratedRegex(@"^(?<office>[^—–:,()]{1,90}?(?:, [^—–:,()]{3,60})?)(?:, | \()(?<name>" + Person + @")(?<behind>(?:[,;)—–(].*)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeComma();

    /// <summary>A bureau's symbol or a department.</summary>
    [GeneratedRegex(@"^([A-Z]{1,5}(/[A-Z]{1,5})*|State|Defense|Treasury|Commerce|Agriculture|Justice|Labor|Interior|CIA|White House|The White House|AID|OSD|Interpreter|Chairman|Executive Chairman|Secretary|Notetaker|Note ?taker|Reporter|Drafter)$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    /// <summary>An office without a name: nothing but the words of offices, or an office <c>of</c>, <c>for</c>, <c>in</c>, <c>to</c> something.</summary>
    [GeneratedRegex("^(" + Words + @"([, ]+(of|for|in|to|at|on)\b[^—–:()]*)?([, ]+(\p{Lu}[\w-]+ )+Affairs)?|His Excellency|H\.E\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeOnly();

    /// <summary>Words that begin with an office, or end as those of a body do.</summary>
    [GeneratedRegex("^" + Words + @"\b|\b(Staff|Agency|Department|Embassy|Office|Bureau)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeLed();

    /// <summary>A remark in brackets that is no office: <c>(for part of the meeting)</c>.</summary>
    [GeneratedRegex(@"\s*[(\[](?=\p{Ll})[^)\]]*[)\]]|\s*\[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    /// <summary>What is left of the next line.</summary>
    [GeneratedRegex(@"\s+(Mr|Mrs|Dr)\.?$|(?<=\p{Ll}{4})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    [GeneratedRegex(@",(?! ?(Jr|Sr|II|III|IV)\b)|\s?—|\s–\s|\s-\s|(?<=[a-z.])[–-](?=[A-Z]{2})| \((?!\p{L}*\p{Ll}\w*\))|(?<=, Jr\.?),| (?=[A-Z]{2,4}(/[A-Z]{1,4})*$)(?!II)", RegexOptions.CultureInvariant)]
    private static partial Regex Division();
}
