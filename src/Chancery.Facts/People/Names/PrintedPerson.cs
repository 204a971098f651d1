using Chancery.Facts.Offices;

namespace Chancery.Facts.People.Names;

/// <summary>A person as text names one, divided into title and name: <c>Under Secretary of State</c> and <c>Ball</c>.</summary>
/// <param name="Title">The folded words of titles and ranks before the name; empty when there is none.</param>
/// <param name="Powers">The powers that an adjective before the title, or <c>of …</c> behind the name, tells: <c>Soviet Ambassador …</c>.</param>
/// <param name="Name">The name as printed, without title; empty when only an office is printed.</param>
internal sealed record PrintedPerson(string Title, IReadOnlyList<string> Powers, string Name)
{
    private const int LongestTitle = 10;
    private const int LongestName = 6;

    private static readonly HashSet<string> Styles = Set(
        "mr mrs miss ms messrs dr doctor prof professor sir lord lady dame hon honorable ambassador amb minister secretary asst secty counselor counsellor consul general gen admiral adm colonel col captain capt major maj "
        + "commander lieutenant lt brigadier brig commodore marshal field air vice rear senator sen congressman governor president prime premier chancellor chairman king queen prince princess shah emperor pope "
        + "sultan sheikh shaikh pandit generalissimo director administrator judge justice commissioner representative speaker attorney foreign defense finance assistant under deputy acting first second third "
        + "special chief monsieur mme madame count baron archbishop cardinal reverend his her excellency majesty highness h e hrh the former charge daffaires b");

    private static readonly HashSet<string> Personal = Set("mr mrs miss ms messrs dr doctor prof professor sir lord lady dame madame mme monsieur");
    private static readonly HashSet<string> Silent = Set("the his her excellency majesty highness hon honorable h e hrh");

    /// <summary>Divides what is printed. Several persons in one line are not told apart.</summary>
    public static PrintedPerson Divide(string printed, int year, OfficeTable table)
    {
        var tokens = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length is 0 or > 30) return new PrintedPerson("", [], "");
        var folded = Array.ConvertAll(tokens, t => NameWords.Fold(t));
        var title = new List<string>();
        IReadOnlyList<string> powers = [];
        var at = 0;
        if (tokens is ["M.", _]) at = 1;
        while (at < tokens.Length)
        {
            var taken = PhraseAt(folded, at, table);
            if (taken == 0 && title.Count == 0 && powers.Count == 0) taken = AdjectiveAt(folded, at, year, table, ref powers);
            else
                for (var i = at; i < at + taken; i++) title.AddRange(folded[i].Split(' ').Where(w => !Silent.Contains(w)));
            if (taken == 0) break;
            at += taken;
        }
        // "Mr. King" is a person, "Secretary General" an office.
        if (at == tokens.Length && at > 1 && Personal.Contains(folded[0]))
        {
            at--;
            title.RemoveAt(title.Count - 1);
        }
        var name = NameAt(tokens, folded, ref at, year, table, ref powers);
        if (name.Length > 0 && title.Count > 0 && title[0] == "amb") title[0] = OfficeClasses.Ambassador;
        return new PrintedPerson(string.Join(' ', title), powers, name);
    }

    /// <summary>The name from a place; what follows it with <c>of</c> is no part of it. Where an office with <c>of</c> or <c>to</c> comes first, the name is at the end.</summary>
    private static string NameAt(string[] tokens, string[] folded, ref int at, int year, OfficeTable table, ref IReadOnlyList<string> powers)
    {
        var end = tokens.Length;
        if (at == end) return "";
        if (!IsNamePart(tokens, folded, at))
        {
            if (at == 0 || end > LongestTitle) return "";
            var first = end;
            while (first > at && IsNamePart(tokens, folded, first - 1) && !Styles.Contains(folded[first - 1])) first--;
            if (first < end && folded[first - 1] is "of" or "the" or "to" or "in") first = BehindPower(tokens, first, year, table);
            else if (end - first < 2 || folded[first - 1] is "for" or "at" or "and") return "";
            if (first == end || folded[end - 1] is "affairs" or "staff" or "council" or "committee" || tokens[first..].All(t => !t.Any(char.IsLower))) return "";
            at = first;
        }
        var of = Array.IndexOf(folded, "of", at);
        if (of > at)
        {
            if (powers.Count == 0) powers = table.Powers.Named(string.Join(' ', tokens[(of + 1)..]), year);
            end = of;
        }
        if (end - at > LongestName) return "";
        for (var i = at; i < end; i++)
            if (!IsNamePart(tokens, folded, i)) return "";
        return string.Join(' ', tokens[at..end]).TrimEnd(',', ';', ':');
    }

    /// <summary>Where a name begins behind a power: <c>Ambassador to Laos Unger</c>; the end when there is no power, or no name behind it.</summary>
    private static int BehindPower(string[] tokens, int first, int year, OfficeTable table)
    {
        for (var end = Math.Min(first + 4, tokens.Length); end > first; end--)
            if (table.Powers.Named(string.Join(' ', tokens[first..end]), year).Count > 0) return end;
        return tokens.Length;
    }

    private static bool IsNamePart(string[] tokens, string[] folded, int at) =>
        folded[at].Length > 0 && (char.IsUpper(tokens[at].AsSpan().TrimStart("“\"‘'’ʻ(")[0]) || NameVocabulary.Particles.Contains(folded[at]) || folded[at] is "dinh" or "thi" or "ud" or "e") || tokens[at][0] is '(' or '“' or '"';

    /// <summary>How many words from a place are a title: the longest office, a bureau's <c>for … Affairs</c>, a style.</summary>
    private static int PhraseAt(string[] folded, int at, OfficeTable table)
    {
        if (table.BeginsTitle(folded[at]))
            for (var count = Math.Min(LongestTitle, folded.Length - at); count > 1; count--)
                if (table.IsTitle(string.Join(' ', folded.AsSpan(at, count)!))) return count;
        if (folded[at] == "for" && at > 0 && Array.IndexOf(folded, "affairs", at) is > 0 and var end && end - at < 9) return end - at + 1;
        return folded[at].Length > 0 && folded[at].Split(' ').All(Styles.Contains) ? 1 : 0;
    }

    private static int AdjectiveAt(string[] folded, int at, int year, OfficeTable table, ref IReadOnlyList<string> powers)
    {
        var (found, words) = table.Powers.Leading(folded, at, year);
        if (words == 0 || at + words >= folded.Length || PhraseAt(folded, at + words, table) == 0) return 0;
        powers = found;
        return words;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
