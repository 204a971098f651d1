using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Facts.People;

/// <summary>Lines of a list of participants that name a side, a government or an office under which people follow.</summary>
internal static partial class Sides
{
    private static readonly FrozenSet<string> Known = (
        "United States|U.S.|US|USA|U.S.A.|American|Americans|United Kingdom|U.K.|UK|British|Great Britain|USSR|U.S.S.R.|Soviet|Soviets|Soviet Union|Russian|France|French|Germany|German|Germans|Federal Republic of Germany|FRG|GDR|Italy|Italian"
        + "|Canada|Canadian|Canadians|Netherlands|Dutch|Belgium|Belgian|Luxembourg|Norway|Norwegian|Denmark|Danish|Sweden|Swedish|Finland|Finnish|Iceland|Ireland|Irish|Spain|Spanish|Portugal|Portuguese|Switzerland|Swiss|Austria|Austrian"
        + "|Greece|Greek|Turkey|Turkish|Turks|Cyprus|Cypriot|Yugoslavia|Yugoslav|Poland|Polish|Czechoslovakia|Czech|Hungary|Hungarian|Rumania|Romania|Rumanian|Bulgaria|Bulgarian|Albania|Iran|Iranian|Iranians|Iraq|Iraqi|Israel|Israeli|Israelis|Jordan"
        + "|Jordanian|Lebanon|Lebanese|Syria|Syrian|Saudi Arabia|Saudi|Saudis|Kuwait|Kuwaiti|Yemen|Egypt|Egyptian|Egyptians|UAR|U.A.R.|United Arab Republic|Libya|Libyan|Tunisia|Tunisian|Algeria|Algerian|Morocco|Moroccan|Sudan|Ethiopia|Ethiopian"
        + "|Ghana|Nigeria|Nigerian|Congo|Congolese|Kenya|South Africa|Rhodesia|Zambia|Tanzania|Somalia|Liberia|India|Indian|Indians|Pakistan|Pakistani|Afghanistan|Afghan|Ceylon|Nepal|Burma|Burmese|Thailand|Thai|Laos|Lao|Laotian|Cambodia|Cambodian"
        + "|Vietnam|Viet-Nam|Vietnamese|South Vietnam|North Vietnam|GVN|DRV|Indonesia|Indonesian|Indonesians|Malaysia|Malaya|Singapore|Philippines|Philippine|Filipino|Australia|Australian|Australians|New Zealand|China|Chinese|Republic of China"
        + "|GRC|PRC|Taiwan|Japan|Japanese|Korea|Korean|Koreans|ROK|Mexico|Mexican|Mexicans|Guatemala|Guatemalan|Honduras|El Salvador|Nicaragua|Costa Rica|Panama|Panamanian|Cuba|Cuban|Haiti|Haitian|Dominican Republic|Dominican|Jamaica|Trinidad"
        + "|British Guiana|Guyana|Colombia|Colombian|Venezuela|Venezuelan|Ecuador|Peru|Peruvian|Brazil|Brazilian|Brazilians|Bolivia|Bolivian|Paraguay|Uruguay|Argentina|Argentine|Chile|Chilean|United Nations|UN|U.N.|NATO|EEC|European Communities"
        + "|State|State Department|Department of State|Defense|Defense Department|Department of Defense|DOD|OSD|JCS|Joint Chiefs of Staff|CIA|White House|The White House|Treasury|Treasury Department|NSC|NSC Staff|AID|USIA|AEC|Commerce|Agriculture|Justice|ACDA|OMB|Bureau of the Budget")
        .Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an item, heading or label names a side.</summary>
    /// <param name="element">The element of the line.</param>
    /// <param name="line">Its words.</param>
    public static bool Is(TeiElement element, string line)
    {
        if (line.Length is 0 or > 60 || IsRemark(line)) return false;
        var name = Name(line);
        if (name.Length > 4 && name.StartsWith("The ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        if (Known.Contains(name) || Delegation().IsMatch(name)) return true;
        if (element.Name == TeiNames.Head || Person().IsMatch(line) || line.Contains(',', StringComparison.Ordinal)) return false;
        return line[^1] == ':' || element.Name == TeiNames.Label || element.Element(TeiNames.Hi) is { } hi && Document.Fold(hi.Content(Document.IsNote)) == line;
    }

    /// <summary>The side without its punctuation.</summary>
    public static string Name(string line) => line.Trim(' ', ':', '.', '—', '–', '-', '(', ')', '[', ']');

    /// <summary>Whether a line is a title of the list, or an editors' remark, rather than a participant.</summary>
    public static bool IsRemark(string line) => line[0] == '[' && line[^1] == ']' && line.Contains(' ') || Title().IsMatch(line);

    /// <summary>Whether a line heads a list of copies, which are no participants.</summary>
    public static bool IsDistribution(string line) => line.Length < 40 && Distribution().IsMatch(line);

    [GeneratedRegex(@"^(copies( to)?|copy to|cc|distribution|(approved )?(by|in)|cleared (by|with)|drafted by|file|ref(erence)?s?|subject|place|date|time)\s*:?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Distribution();

    [GeneratedRegex(@"^((other )?participants|present|also present|attended by|attendees|in attendance|the following were present|and|members present|attendance|principals|others)[:.]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"^[\p{L}. -]{2,30} (Side|Delegation|Participants|Group|Representatives|Members|Officials|Government|Party)$|^For the [\p{L}. -]{2,40}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Delegation();

    [GeneratedRegex(@"\b(Mr|Mrs|Miss|Dr|Sir|Lord|Gen|Adm|Sen|Col|Messrs|Ambassador|Secretary|President|Minister|General|Admiral|Senator|Governor|Colonel|Professor|Assistant|Director|Counselor|Chairman|King|Prince|Shah|Chancellor|Chief|Premier|Under|Deputy|Congressman|Representative|Speaker|Vice|Foreign|Prime|Captain|Major|Consul|Marshal|Chargé|Attaché|Officer|Interpreter|Administrator)\b|\d", RegexOptions.CultureInvariant)]
    private static partial Regex Person();
}
