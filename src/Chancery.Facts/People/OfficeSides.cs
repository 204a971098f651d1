using System.Text.RegularExpressions;
using Chancery.Facts.Offices;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.People;

/// <summary>Which power an office serves, as far as its words tell.</summary>
internal static partial class OfficeSides
{
    /// <summary>The power; null when the words tell none, or several.</summary>
    /// <param name="office">The office as printed with a name.</param>
    /// <param name="year">The year; 0 when unknown.</param>
    /// <param name="powers">The powers known.</param>
    /// <param name="american">Whether bureaus without an adjective are American.</param>
    public static string? Of(string office, int year, Powers powers, bool american)
    {
        if (office.Length > 160) return null;
        var words = NameWords.Of(office);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "of" && Served(words, i, year, powers) is { } named) return named;
            if (i + 1 < words.Count && powers.Leading(words, i, year) is ({ Count: 1 } found, var taken) && taken > 0 && IsAdjective(words, i, taken)) return found[0];
        }
        return american && American().IsMatch(office) ? Powers.UnitedStates : null;
    }

    /// <summary><c>Embassy of Italy</c>, <c>Prime Minister of Morocco</c>; <c>Office of Soviet Union Affairs</c> serves another.</summary>
    private static string? Served(List<string> words, int of, int year, Powers powers)
    {
        if (of == 0 || words[of - 1] is not ("embassy" or "minister" or "president" or "king" or "government" or "ambassador" or "premier" or "republic" or "mission" or "legation" or "chancellor")) return null;
        for (var end = words.Count; end > of + 1; end--)
            if (powers.Named(string.Join(' ', words.Skip(of + 1).Take(end - of - 1)), year) is [var power]) return power;
        return null;
    }

    /// <summary>An adjective at the beginning, or before an embassy or ministry, that is not the subject of a desk.</summary>
    private static bool IsAdjective(List<string> words, int at, int taken) =>
        !words.Contains("affairs") && !words.Contains("desk") && !words.Contains("division")
        && (at == 0 || words[at + taken] is "embassy" or "foreign" or "ministry" or "delegation" or "mission" or "ambassador" or "minister" or "government" or "army" or "secretary" or "legation");

    [GeneratedRegex(@"^(S|U|G|E|P|L|H|M|C|J|EUR|ARA|FE|EA|NEA|AF|IO|INR|SOA|INR|PM|PPS|EE|SOV|GER|WE|RA|SEA|RPA|CU|SCI|OES|D|T)(/[A-Z]{1,5})*$|\b(EUR|ARA|FE|EA|NEA|AF|IO|INR)(/[A-Z]{1,5})*$|^(Deputy )?(Assistant |Under )+Secretary (of (State|Defense)|for \p{Lu})|Department of (State|Defense)|White House|\b(NSC|CIA|ACDA|USIA|AEC|USAF|USN|USMC|USUN|AID)\b|U\.S\.|United States|American (Embassy|Ambassador|Minister|Consul)|Treasury|^Country Director|^Director, Office of|^Office of \w+ \w+ Affairs|Joint Chiefs|Policy Planning", RegexOptions.CultureInvariant)]
    private static partial Regex American();
}
