using System.Collections.Frozen;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.Offices;

/// <summary>Offices by what they are, so that <c>Premier</c>, <c>Prime Minister</c> and <c>Chancellor</c> are found under one word.</summary>
internal static class OfficeClasses
{
    public const string PrimeMinister = "prime minister";
    public const string ForeignMinister = "foreign minister";
    public const string Ambassador = "ambassador";
    public const string AdInterim = " ad interim";
    public const string SecretaryOfState = "secretary of state";

    private static readonly FrozenDictionary<string, string> Same = new Dictionary<string, string>
    {
        ["premier"] = PrimeMinister,
        ["chancellor"] = PrimeMinister,
        ["federal chancellor"] = PrimeMinister,
        ["chairman of the council of ministers"] = PrimeMinister,
        ["president of the council of ministers"] = PrimeMinister,
        ["president of the council"] = PrimeMinister,
        ["taoiseach"] = PrimeMinister,
        ["foreign secretary"] = ForeignMinister,
        ["minister of foreign affairs"] = ForeignMinister,
        ["minister for foreign affairs"] = ForeignMinister,
        ["secretary of state for foreign affairs"] = ForeignMinister,
        ["minister of external affairs"] = ForeignMinister,
        ["minister for external affairs"] = ForeignMinister,
        ["external affairs minister"] = ForeignMinister,
        ["secretary of state for external affairs"] = ForeignMinister,
        ["secretary for external affairs"] = ForeignMinister,
        ["secretary of foreign affairs"] = ForeignMinister,
        ["minister of foreign relations"] = ForeignMinister,
        ["defence minister"] = "defense minister",
        ["minister of defence"] = "defense minister",
        ["minister of defense"] = "defense minister",
        ["finance minister"] = "minister of finance",
        ["economics minister"] = "minister of economics",
        ["permanent representative"] = "permanent representative",
        ["representative"] = "permanent representative",
        ["charge"] = "charge daffaires",
        ["party first secretary"] = "first secretary of the communist party",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The class of an office as printed or tabled.</summary>
    public static string Of(string office) => OfWords(NameWords.Fold(office));

    /// <summary>The class of an office given as folded words joined by spaces.</summary>
    public static string OfWords(string office)
    {
        if (office.StartsWith("the ", StringComparison.Ordinal)) office = office[4..];
        if (office.EndsWith(AdInterim, StringComparison.Ordinal) && office.Length > AdInterim.Length) return OfWords(office[..^AdInterim.Length]) + AdInterim;
        return Same.GetValueOrDefault(office, office);
    }

    /// <summary>Whether the title before a name may be that of an office: <c>under secretary</c> of <c>Under Secretary of State for Political Affairs</c>.</summary>
    /// <param name="title">The title's folded words.</param>
    /// <param name="office">The class of the office.</param>
    public static bool TitleFits(string title, string office)
    {
        if (title.Contains("deputy assistant", StringComparison.Ordinal) || title.Contains("former", StringComparison.Ordinal)) return false;
        if (title.Contains("ambassador", StringComparison.Ordinal))
            return office.StartsWith(Ambassador, StringComparison.Ordinal) || office is "permanent representative" or "chief of the liaison office";
        if (title.Contains("secretary", StringComparison.Ordinal)) return SecretaryFits(title, office);
        if (title.EndsWith("vice president", StringComparison.Ordinal)) return office == "vice president";
        if (title.EndsWith("vice chancellor", StringComparison.Ordinal)) return office == "vice chancellor";
        if (title.EndsWith("vice premier", StringComparison.Ordinal)) return office == "vice premier";
        if (title.EndsWith("president", StringComparison.Ordinal)) return office.StartsWith("president", StringComparison.Ordinal);
        if (title.EndsWith("attorney general", StringComparison.Ordinal)) return office == "attorney general";
        if (title.EndsWith("chairman", StringComparison.Ordinal)) return office == PrimeMinister || office.StartsWith("chairman", StringComparison.Ordinal);
        if (OfWords(title) is PrimeMinister) return office == PrimeMinister;
        if (OfWords(title) is ForeignMinister) return office == ForeignMinister;
        if (title.EndsWith("minister", StringComparison.Ordinal))
            return title.EndsWith(' ' + "minister", StringComparison.Ordinal) ? OfWords(title) == office : office.Contains("minister", StringComparison.Ordinal) && office != PrimeMinister;
        if (IsRank(title)) return IsMilitary(office);
        foreach (var word in (string[])["king", "queen", "shah", "emperor", "pope", "counselor", "director", "administrator", "chief of protocol", "general secretary"])
            if (title.EndsWith(word, StringComparison.Ordinal)) return office.StartsWith(word, StringComparison.Ordinal);
        return false;
    }

    private static bool SecretaryFits(string title, string office)
    {
        if (OfWords(title) == office) return true;
        if (title.EndsWith("foreign secretary", StringComparison.Ordinal)) return office == ForeignMinister;
        if (title.Contains("under secretary", StringComparison.Ordinal))
            return office.Contains("under secretary", StringComparison.Ordinal) && title.Contains("deputy", StringComparison.Ordinal) == office.StartsWith("deputy", StringComparison.Ordinal) && Names(title, office);
        if (title.Contains("assistant secretary", StringComparison.Ordinal)) return office.Contains("assistant secretary", StringComparison.Ordinal) && Names(title, office);
        if (title.Contains("deputy secretary", StringComparison.Ordinal)) return office.StartsWith("deputy secretary", StringComparison.Ordinal);
        if (title.Contains("secretary general", StringComparison.Ordinal)) return office == "secretary general";
        if (title.EndsWith("first secretary", StringComparison.Ordinal)) return office.StartsWith("first secretary", StringComparison.Ordinal);
        if (title.EndsWith("general secretary", StringComparison.Ordinal)) return office.StartsWith("general secretary", StringComparison.Ordinal);
        return title is "secretary" or "acting secretary" && office.StartsWith("secretary of", StringComparison.Ordinal);
    }

    /// <summary>Whether the department that a title names, if it names one, is the office's.</summary>
    private static bool Names(string title, string office)
    {
        foreach (var department in (string[])["state", "defense", "treasury", "commerce", "army", "navy", "air force", "interior", "agriculture", "labor"])
            if (title.Contains(department, StringComparison.Ordinal)) return office.Contains(department, StringComparison.Ordinal);
        return true;
    }

    /// <summary>Whether a title is a military rank.</summary>
    public static bool IsRank(string title) =>
        title.EndsWith("general", StringComparison.Ordinal) || title.EndsWith("admiral", StringComparison.Ordinal) || title is "gen" or "adm" or "lt gen" or "maj gen" or "brig gen";

    private static bool IsMilitary(string office) =>
        office.StartsWith("chief of staff", StringComparison.Ordinal) || office.StartsWith("chief of naval", StringComparison.Ordinal) || office.StartsWith("command", StringComparison.Ordinal)
        || office.StartsWith("supreme allied", StringComparison.Ordinal) || office.Contains("joint chiefs", StringComparison.Ordinal) || office.Contains("central intelligence", StringComparison.Ordinal)
        || office == "staff secretary to the president";
}
