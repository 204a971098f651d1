using System.Collections.Frozen;

namespace Chancery.Facts.People.Names;

/// <summary>Words that stand in names without being part of them, and words that bind.</summary>
internal static class NameVocabulary
{
    /// <summary>Ranks, styles and offices before or behind a name; folded.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        "general gen lieutenant lt lieut brigadier brig major maj colonel col admiral adm vice rear radm vadm captain capt commander cmdr cdr marshal field air chief commodore "
        + "sergeant generalissimo doctor dr professor prof sir lord lady dame baron count prince princess king queen crown duke earl viscount senator sen congressman representative "
        + "rep governor gov ambassador mr messrs mrs miss ms madame mme monsieur pandit hadj hajj shaikh sheikh sayyid shah emperor sultan reverend rev rabbi archbishop cardinal pope father "
        + "monsignor bishop justice judge honorable hon retired ret usa usn usaf usmc usar also later of counselor director minister secretary president chairman his excellency "
        + "master group wing squadron engineer eng ing lic");

    /// <summary>Words that say that the person is a woman.</summary>
    public static readonly FrozenSet<string> Women = Set("mrs miss ms madame mme lady dame queen princess");

    /// <summary>Words behind a name that tell father, son and grandson apart.</summary>
    public static readonly FrozenSet<string> Suffixes = Set("jr sr ii iii iv 2d 3d ill");

    /// <summary>Particles of surnames.</summary>
    public static readonly FrozenSet<string> Particles = Set("de del della da di van von der den la le du el al y dos das do ten ter ben bin ibn abd abu st");

    /// <summary>Particles that are written together with the name they precede.</summary>
    public static readonly FrozenSet<string> BoundParticles = Set("de del la van von der den du");

    /// <summary>Words with which a description goes on when it is an office and no given name.</summary>
    public static readonly FrozenSet<string> OfficeWords = Set(
        "president premier prime minister secretary ambassador director chief chairman member adviser advisor counselor consul officer deputy assistant special under senator foreign "
        + "head leader correspondent commander representative attorney editor journalist author british french soviet american german italian canadian mexican cuban vietnamese chinese "
        + "japanese korean indian arab democratic republican columnist economist spokesman congressman chancellor treasurer administrator consultant governor mayor charge attache embassy "
        + "office department bureau professor publisher lawyer banker businessman politician physicist scientist pseudonym see former acting");

    private static readonly FrozenDictionary<string, string[]> Short = Diminutives(
        "william bill will willy billy;robert bob rob bobby;richard dick rick;james jim jimmy;john jack johnny jock;edward ed ted eddie ned;theodore ted theo;charles charlie chuck chip;"
        + "thomas tom tommy;joseph joe jody;samuel sam sandy;henry hank harry;harold hal harry;lawrence larry;laurence larry lawrence;michael mike mick;daniel dan danny;david dave;donald don;"
        + "kenneth ken;ronald ron;frederick fred freddy;alfred al fred;albert al bert;alexander alex alec al sandy;anthony tony;benjamin ben;christopher chris;francis frank;franklin frank;"
        + "gerald jerry gerry;gerard gerry;geoffrey jeff jeffrey;jeffrey jeff;stephen steve steven;steven steve;walter walt;eugene gene;leonard len leo;philip phil phillip;phillip phil;"
        + "raymond ray;stanley stan;timothy tim;vernon vern;elizabeth betty liz beth;margaret peggy meg;katherine kathy kate kay;catherine kathy kate kay;patrick pat paddy;patricia pat;"
        + "peter pete;matthew matt;nathaniel nat;nicholas nick;lewis lew;louis lou;gregory greg;douglas doug;abraham abe;arthur art;bernard bernie;ernest ernie;herbert herb bert;martin marty;"
        + "maxwell max;norman norm;oliver ollie;russell russ;sidney sid;sydney sid;victor vic;vincent vince;wilfred wilf;konrad conrad;carl karl;allan alan allen;marc mark;eric erik;frederic frederick fredrick");

    /// <summary>Whether one given name is a short or other English form of the other.</summary>
    public static bool AreForms(string a, string b) => Short.TryGetValue(a, out var forms) && Array.IndexOf(forms, b) >= 0;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string[]> Diminutives(string groups)
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var group in groups.Split(';'))
        {
            var names = group.Split(' ');
            foreach (var name in names.Skip(1)) pairs.UnionWith([(names[0], name), (name, names[0])]);
        }
        return pairs.GroupBy(p => p.Item1, p => p.Item2).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }
}
