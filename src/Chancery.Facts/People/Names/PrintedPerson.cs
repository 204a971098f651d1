using Chancery.Facts.Offices;

namespace Chancery.Facts.People.Names;

/// <summary>A person as text names one, divided into title and name: <c>Under Secretary of State</c> and <c>Ball</c>.</summary>
/// <param name="Title">The folded words of titles and ranks before the name; empty when there is none.</param>
/// <param name="Powers">The powers that an adjective before the title names: <c>Soviet Ambassador …</c>.</param>
/// <param name="Name">The name as printed, without title; empty when only an office is printed.</param>
internal sealed record PrintedPerson(string Title, IReadOnlyList<string> Powers, string Name)
{
    private static readonly HashSet<string> Styles = new(
        ("mr mrs miss ms messrs dr doctor prof professor sir lord lady dame hon honorable ambassador minister secretary counselor counsellor consul general gen admiral adm colonel col captain capt major maj "
        + "commander lieutenant lt brigadier brig commodore marshal field air vice rear senator congressman governor president prime premier chancellor chairman king queen prince princess shah emperor pope "
        + "sultan sheikh shaikh pandit generalissimo director administrator judge justice commissioner representative speaker attorney foreign defense finance assistant under deputy acting first second third "
        + "special general secretary chief monsieur mme madame count baron archbishop cardinal reverend his her excellency the former premier charge daffaires").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Personal = new("mr mrs miss ms messrs dr doctor prof professor sir lord lady dame madame mme monsieur".Split(' '), StringComparer.Ordinal);

    private const int LongestTitle = 10;

    /// <summary>Divides what is printed. Several persons in one line are not told apart.</summary>
    public static PrintedPerson Divide(string printed, int year, OfficeTable table)
    {
        var tokens = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length > 40) return new PrintedPerson("", [], printed);
        var folded = Array.ConvertAll(tokens, t => NameWords.Fold(t));
        var title = new List<string>();
        IReadOnlyList<string> powers = [];
        var at = 0;
        while (at < tokens.Length)
        {
            var taken = PhraseAt(folded, at, table);
            if (taken == 0 && title.Count == 0 && powers.Count == 0) taken = AdjectiveAt(folded, at, year, table, ref powers);
            else if (taken > 0)
                for (var i = at; i < at + taken; i++)
                    if (folded[i].Length > 0 && folded[i] is not ("the" or "his" or "her" or "excellency" or "hon" or "honorable")) title.Add(folded[i]);
            if (taken == 0) break;
            at += taken;
        }
        // "Mr. King" is a person, "Secretary General" an office.
        if (at == tokens.Length && at > 1 && Personal.Contains(folded[0]))
        {
            at--;
            title.RemoveAt(title.Count - 1);
        }
        // A name follows the title with a capital; "in the Soviet Union" does not.
        var name = at < tokens.Length && (char.IsUpper(tokens[at][0]) || NameVocabulary.Particles.Contains(folded[at]) && at + 1 < tokens.Length) ? string.Join(' ', tokens[at..]) : "";
        return new PrintedPerson(string.Join(' ', title), powers, name.TrimEnd(',', ';', ':'));
    }

    /// <summary>How many words from a place are a title: the longest office, a bureau's <c>for … Affairs</c>, a style.</summary>
    private static int PhraseAt(string[] folded, int at, OfficeTable table)
    {
        for (var count = Math.Min(LongestTitle, folded.Length - at); count > 1; count--)
            if (table.IsTitle(string.Join(' ', folded.AsSpan(at, count)!))) return count;
        if (folded[at] == "for" && Array.IndexOf(folded, "affairs", at) is > 0 and var end && end - at < 9) return end - at + 1;
        return Styles.Contains(folded[at]) ? 1 : 0;
    }

    private static int AdjectiveAt(string[] folded, int at, int year, OfficeTable table, ref IReadOnlyList<string> powers)
    {
        var (found, words) = Offices.Powers.Leading(folded[at..], year);
        if (words == 0 || at + words >= folded.Length || PhraseAt(folded, at + words, table) == 0) return 0;
        powers = found;
        return words;
    }
}
