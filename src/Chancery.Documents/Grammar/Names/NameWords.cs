using System.Collections.Frozen;

namespace Chancery.Documents.Grammar.Names;

/// <summary>Words that stand before, within and instead of names. All are folded: small letters without accents and apostrophes.</summary>
internal static class NameWords
{
    /// <summary>Titles, ranks and forms of address; they are no part of a name's words.</summary>
    public static readonly FrozenSet<string> Titles = Words("""
        general gen lt lieutenant major maj brigadier brig vice rear admiral adm colonel col commander cmdr captain capt marshal field sir dr doctor mr mrs miss
        madame mme messrs monsieur archbishop prince princess king queen shah president pres secretary secy ambassador amb senator sen minister chancellor
        chairman premier lord viscount baron count professor prof generalissimo emperor bishop cardinal sheikh pasha ayatollah congressman representative
        governor judge justice retired jr sr ii iii iv
        """);

    /// <summary>Small words inside surnames: <c>van</c>, <c>de</c>, <c>al</c>.</summary>
    public static readonly FrozenSet<string> Particles = Words("de la le van von der den del di da al el bin ibn dos das du y ten ter ould");

    /// <summary>Capitalised words that no title, but another word of a place's name, makes of a surname: <c>San Orlan</c>, <c>Fort Maren</c>.</summary>
    public static readonly FrozenSet<string> PlaceOpenings = Words("san santa new ciudad fort port mount rio saint st los las puerto villa lake cape camp gia phuoc viet cao binh");

    /// <summary>Months, nations and other capitalised words that name something else unless a title or given name stands before them.</summary>
    public static readonly FrozenSet<string> Elsewhere = Words("""
        january february march april may june july august september october november december french german english british american russian chinese japanese indian
        thai greek turkish polish irish dutch swiss spanish italian portuguese jordan iran israel chad mali cuba china france lebanon west east north south house
        white press security affairs state states council nam viet vietnam united nations city county park post office center department international national
        foreign world army navy air force royal church day new page street the a an of to in at by for from with and or
        """);

    /// <summary>Common words that stand with a capital at the head of a sentence.</summary>
    public static readonly FrozenSet<string> Common = Words("""
        the and can may will shall do does did don to of in on at by for from with a an as so no not key you we they he she it but or if this that there here what
        when where who why how then than now all any each both our your my his her its their is are was were be been have has had would could should must let see
        say said get got go come long short low high hope love black green brown gray steel coal bell hall home hill wood ford i x y one two bill
        """);

    private static FrozenSet<string> Words(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
