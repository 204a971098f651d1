using System.Text.RegularExpressions;
using NodaTime;

namespace Chancery.Documents.Grammar.Names;

/// <summary>Tells namesakes apart: by the office or title printed before the name, by who alone held it on the day, by who alone was named more fully before.</summary>
internal static partial class OfficeChoice
{
    /// <summary>The one who is meant; null when the text does not tell.</summary>
    /// <param name="bearers">Those of the name, two or more.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="end">Offset behind it.</param>
    /// <param name="title">The title directly before the name, folded; null when none is.</param>
    /// <param name="met">Those whom the document has named beyond doubt.</param>
    /// <param name="day">The document's day; null when unknown.</param>
    public static ListedName? Of(List<ListedName> bearers, string text, int start, int end, string? title, HashSet<Person> met, LocalDate? day)
    {
        var before = text.AsSpan(Math.Max(0, start - 90), Math.Min(start, 90));
        var office = "";
        foreach (var m in Office().EnumerateMatches(before)) office = before.Slice(m.Index, m.Length).Trim(" ,(").ToString();
        if (office.Length == 0 && title is not null) office = TitleOf(title);
        if (office.Length == 0 && Administration().Match(text, end).Success) office = "President";
        if (office.Length > 0)
        {
            var holders = Holders(bearers, office, day);
            for (var cut = office.LastIndexOf(" for ", StringComparison.Ordinal); holders.Count == 0 && cut > 0; cut = office.LastIndexOf(" for ", StringComparison.Ordinal))
                holders = Holders(bearers, office = office[..cut], day);
            if (holders.Count == 1) return holders[0];
            if (holders.Count == 0 && Decisive().IsMatch(office)) return null;
            if (holders.Count > 1) bearers = holders;
        }
        return bearers.FindAll(b => met.Contains(b.Person)) is [var only] ? only : null;
    }

    /// <summary>Those to whom the list gives an office: on the day, or at any time; of the nation's President before those of companies; deputies where nobody holds the office itself, since they are addressed by it.</summary>
    private static List<ListedName> Holders(List<ListedName> bearers, string office, LocalDate? day)
    {
        var holders = bearers.FindAll(b => Holds(b, office, null, deputies: false));
        if (holders.Count > 1 && day is { } known && holders.FindAll(b => Holds(b, office, known, deputies: false)) is { Count: > 0 } then) holders = then;
        if (holders.Count > 1 && office == "President" && holders.FindAll(b => Holds(b, "President of the United States", null, deputies: false)) is { Count: > 0 } ofTheNation) return ofTheNation;
        return holders.Count == 0 && office is "Ambassador" or "Secretary" or "Minister" or "Director" ? bearers.FindAll(b => Holds(b, office, null, deputies: true)) : holders;
    }

    /// <summary>Whether the list gives a person an office or a rank, on a day where one is given.</summary>
    private static bool Holds(ListedName bearer, string office, LocalDate? day, bool deputies)
    {
        if (day is null && Names(bearer.Ranked, office, deputies)) return true;
        foreach (var tenure in bearer.Tenures)
            if ((day is not { } known || tenure.Covers(known)) && Names(tenure.Office, office, deputies)) return true;
        return false;
    }

    /// <summary>Whether words name an office itself and not its deputy: <c>Assistant Secretary of State</c> is no <c>Secretary of State</c>, an adviser to the President no <c>President</c>.</summary>
    private static bool Names(string words, string office, bool deputies)
    {
        for (var at = words.IndexOf(office, StringComparison.Ordinal); at >= 0; at = words.IndexOf(office, at + 1, StringComparison.Ordinal))
        {
            var end = at + office.Length;
            if (at > 0 && char.IsLetter(words[at - 1]) || end < words.Length && char.IsLetter(words[end])) continue;
            var lesser = words.AsSpan(Math.Max(0, at - 24), Math.Min(at, 24));
            if (!(deputies ? Serving() : Lesser()).IsMatch(lesser)) return true;
        }
        return false;
    }

    private static string TitleOf(string title) => title switch
    {
        "gen" or "general" => "General",
        "col" or "colonel" => "Colonel",
        "adm" or "admiral" => "Admiral",
        "pres" or "president" => "President",
        "sec" or "secy" or "secretary" => "Secretary",
        "amb" or "ambassador" => "Ambassador",
        "sen" or "senator" => "Senator",
        "congressman" or "representative" => "Representative",
        "king" => "King",
        "prince" => "Prince",
        "dr" => "Dr.",
        "mrs" => "Mrs.",
        _ => "",
    };

    [GeneratedRegex(@"(?:(?:Acting|Assistant|Deputy|Under|Vice|Foreign|Prime|Attorney|Defense|Special)\s)*(?:Secretary(?:-General|\sGeneral)?|Minister|President|Ambassador|Director|Chairman|Representative|Commissioner|Counselor|Adviser|Assistant|Administrator|Governor|Senator|Chancellor|Premier|General|Admiral|Colonel)(?:\s(?:of|for|to)\s(?:the\s)?\p{Lu}\w*(?:\s(?:and\s|of\s|the\s)*\p{Lu}\w*)*)*[ ,(]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(@"\G\s[Aa]dministration(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Administration();

    [GeneratedRegex(@"(?:Acting|Assistant|Deputy|Under|Vice|former|Former|to the|of the|for the)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Lesser();

    [GeneratedRegex(@"(?:to the|of the|for the)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Serving();

    /// <summary>Offices that a namesake without them does not bear.</summary>
    [GeneratedRegex(@"President|Secretary|Senator|Minister|Chancellor|\sof\s", RegexOptions.CultureInvariant)]
    private static partial Regex Decisive();
}
