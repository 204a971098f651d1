using System.Collections.Frozen;

namespace Chancery.Documents.Grammar.Names;

/// <summary>Given names that are often met, and the short forms that stand for them. All are folded.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, string[]> ShortForms = """
        abe: abraham, al: albert alfred alexander allen, alec: alexander, alex: alexander alexis, andy: andrew, archie: archibald, art: arthur,
        ben: benjamin, bert: albert herbert robert, betty: elizabeth, bill: william, billy: william, bob: robert, bobby: robert, charley: charles,
        charlie: charles, chet: chester, chris: christopher christian, chuck: charles, cy: cyrus, dan: daniel, dave: david, dick: richard,
        don: donald, doug: douglas, ed: edward edwin edmund, eddie: edward, fran: francis, frank: francis franklin, fred: frederick alfred,
        freddy: frederick, gene: eugene, gerry: gerald, hal: harold henry, hank: henry, harry: harold henry, herb: herbert, jack: john, jake: jacob,
        jeff: jefferson jeffrey, jerry: gerald jerome, jim: james, jimmy: james, joe: joseph, johnny: john, ken: kenneth, larry: lawrence,
        leo: leonard, les: leslie lester, len: leonard, liz: elizabeth, maggie: margaret, marty: martin, matt: matthew, max: maxwell, mike: michael,
        ned: edward, nick: nicholas nicolas, pat: patrick patricia, peggy: margaret, pete: peter, phil: philip phillip phillips, ray: raymond,
        rick: richard, rob: robert, ron: ronald, sam: samuel, sandy: alexander, stan: stanley, steve: stephen steven, stu: stuart,
        ted: edward theodore, teddy: edward theodore, tim: timothy, tom: thomas, tommy: thomas, tony: anthony, vic: victor, vince: vincent,
        walt: walter, wes: wesley, win: winthrop winston
        """.Split(',').Select(entry => entry.Split(':')).ToFrozenDictionary(e => e[0].Trim(), e => e[1].Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Known = """
        aaron abraham adam adlai adolf adolph alan albert alexander alexei alexis alfred allan allen alvin amos andre andrei andrew angus anna anne anthony antonio archibald armin arnold
        arthur august barbara barry benjamin bernard bradley brian bruce bruno carl carlos caroline catherine cecil charles chester christian christopher clarence clark claude clement
        clifford clinton craig curtis cyril cyrus daniel david dean dennis dmitri donald douglas dwight earl edgar edmund eduardo edward edwin eleanor elizabeth elliot elliott emile emilio
        eric ernest ernesto eugene evan everett felix fernando francis francisco francois frank franklin franz frederick gabriel gaston geoffrey george gerald gerard gilbert giovanni
        giuseppe glenn gordon graham grant gregory guy hans harlan harold harry harvey heinrich helen helmut henri henry herbert herman hermann homer horace howard hubert hugh hugo ian
        igor irving isaac ivan jackson jacob jacqueline jacques jaime james jan jane jason jay jean jefferson jeremy jerome john jonathan jorge jose joseph joshua juan jules julian julius
        karl katherine keith kenneth kurt lawrence leo leon leonard leonid leslie lester lewis lincoln lloyd louis lucius luis luther lyman lyndon malcolm manuel marcel margaret maria
        mario mark marshall martin mary matthew maurice maxwell melvin michael michel miguel milton mohamed mohammed mohammad morris muhammad murray nathan nathaniel neil nelson nicholas
        nikita nikolai norman oliver oscar otto owen pablo patricia patrick paul pedro percy peter philip philippe pierre quentin rafael ralph ramon raymond raul reginald rene reuben rex
        richard robert roberto roger roland ronald rose roy rudolf rudolph russell samuel sarah saul sergei seymour sherman sidney simon spencer stanley stephen steven stewart stuart susan
        sydney theodore thomas timothy victor vincent virginia vladimir wallace walter walton warren wayne wesley wilbur wilhelm willard william willy winston winthrop wolfgang yuri
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Concat(ShortForms.Keys).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All words, for a reader's vocabulary.</summary>
    public static IEnumerable<string> All => Known;

    /// <summary>Whether a folded word is a common given name or the short form of one.</summary>
    public static bool Contains(string word) => Known.Contains(word);

    /// <summary>Whether one folded word is a short form of the other.</summary>
    public static bool IsShortFor(string word, string name) => ShortForms.TryGetValue(word, out var names) && names.Contains(name, StringComparer.Ordinal);
}
