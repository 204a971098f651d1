using System.Collections.Frozen;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.People;

/// <summary>The words of an office that tell it from others: <c>Assistant Secretary, EUR</c> speaks of Europe. Symbols of bureaus are spelled out.</summary>
internal static class OfficeWords
{
    private static readonly FrozenSet<string> Usual = (
        "the of to and in for at on from by secretary assistant deputy director under state department affairs office bureau minister ambassador general special chief member acting "
        + "officer first second third s u us american embassy legation foreign ministry national council staff representative permanent counselor president chairman board committee a an ad "
        + "interim extraordinary plenipotentiary prime former commission agency administrator executive principal senior desk charge daffaires country white house").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Symbols = new Dictionary<string, string[]>
    {
        ["acda"] = ["arms", "control", "disarmament"],
        ["cia"] = ["central", "intelligence"],
        ["aec"] = ["atomic", "energy"],
        ["jcs"] = ["joint", "staff"],
        ["usia"] = ["information"],
        ["aid"] = ["international", "development"],
        ["ica"] = ["international", "cooperation"],
        ["nsc"] = ["security"],
        ["nasa"] = ["aeronautics"],
        ["str"] = ["trade"],
        ["eur"] = ["european"],
        ["ara"] = ["inter"],
        ["fe"] = ["far", "eastern"],
        ["ea"] = ["east", "asian"],
        ["nea"] = ["near"],
        ["af"] = ["african"],
        ["io"] = ["organization"],
        ["inr"] = ["research"],
        ["pm"] = ["politico"],
        ["usun"] = ["nation"],
        ["dod"] = ["defense"],
        ["osd"] = ["defense"],
        ["isa"] = ["security"],
        ["omb"] = ["budget"],
        ["bob"] = ["budget"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that many offices share: one of them alone tells little.</summary>
    private static readonly FrozenSet<string> Weak = "international security economic political public policy planning research information administration development organization operation service".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Styles = "mr mrs miss ms dr doctor prof professor sir lord lady dame hon honorable".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const string WhiteHouse = "white-house";

    /// <summary>How much two offices have in common: 2 for a telling word, 1 for each that many offices share.</summary>
    public static int Common(HashSet<string> a, HashSet<string> b)
    {
        var common = 0;
        foreach (var word in a)
            if (b.Contains(word)) common += Weak.Contains(word) ? 1 : 2;
        return common;
    }

    /// <summary>The telling words, folded.</summary>
    public static HashSet<string> Of(string office)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var all = NameWords.Of(office);
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] == "white" && i + 1 < all.Count && all[i + 1] == "house") words.Add(WhiteHouse);
            if (all[i] == "president" && i > 0 && all[i - 1] == "the") words.Add(WhiteHouse);
            if (Symbols.TryGetValue(all[i], out var spelled)) words.UnionWith(spelled);
            else if (!Usual.Contains(all[i]) && all[i].Length > 1 && !IsSymbol(office, all[i])) words.Add(Singular(all[i]));
        }
        return words;
    }

    /// <summary>Organizations and Organization, Affairs and Affair are one word here.</summary>
    private static string Singular(string word) => word.Length > 4 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    /// <summary>A bureau's symbol that is not known says nothing.</summary>
    private static bool IsSymbol(string office, string word)
    {
        if (word.Length > 4) return false;
        var at = office.IndexOf(word.ToUpperInvariant(), StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetter(office[at - 1])) && (at + word.Length == office.Length || !char.IsLetter(office[at + word.Length]));
    }

    /// <summary>Whether a title is only a form of address.</summary>
    public static bool IsStyle(string title) => title.Split(' ').All(Styles.Contains);
}
