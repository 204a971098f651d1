using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar.Names;

/// <summary>
/// Reads the names of a list: <c>Orlan, Emmet J.</c>, <c>Maren, Admiral Ruth (Lady Ostia)</c>, <c>Tolen Ruz, Pedro</c>, <c>Hoorn, Jan van</c>, and names
/// without inversion, <c>Tran Minh Lo</c>.
/// </summary>
internal static partial class ListedNameReader
{
    public static ListedName Read(Person person)
    {
        var printed = Brackets().Replace(person.Name, "");
        var nicknames = Quoted().Matches(printed).Select(m => FoldedWord.Of(m.Groups["name"].ValueSpan)).Where(n => n.Length > 0).ToList();
        printed = Quoted().Replace(printed, " ");
        var parts = printed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Words).Where(p => p.Count > 0).ToList();
        var family = parts.Count == 0 ? [] : WithoutTitles(parts[0]) is { Count: > 0 } untitled ? untitled : parts[0];
        var given = parts.Skip(1).Select(WithoutTitles).FirstOrDefault(p => p.Count > 0) ?? GivenBehind(person.Description);
        var name = new ListedName { Person = person, Listed = [.. Folded(parts.SelectMany(p => p))] };
        name.Meant = name;
        Add(name, Folded(family), family.Exists(w => w.Contains('-')), given);
        name.Given.AddRange(Folded(given).Where(w => !NameWords.Particles.Contains(w) || w.Length == 1));
        name.Given.AddRange(nicknames);
        var surnameEnd = person.Name.IndexOf(',', StringComparison.Ordinal);
        foreach (Match other in Brackets().Matches(person.Name)) AddOther(name, other.Groups["name"].Value, behindGiven: surnameEnd >= 0 && other.Index > surnameEnd);
        return name;
    }

    private static void Add(ListedName name, List<string> family, bool hyphen, List<string> given)
    {
        while (family.Count > 1 && family[^1] is "i" or "ii" or "iii" or "iv" or "v") family.RemoveAt(family.Count - 1);
        if (family.Count == 0) return;
        name.IsInverted = given.Count > 0;
        AddForm(name, family, !name.IsInverted && family.Count > 1 ? FormStrength.Whole : FormStrength.Family);
        if (name.IsInverted)
        {
            var trailing = Folded(given.AsEnumerable().Reverse().TakeWhile(w => NameWords.Particles.Contains(FoldedWord.Of(w))).Reverse());
            if (trailing.Count > 0 && trailing.Count < given.Count) AddForm(name, [.. trailing, .. family], FormStrength.Family);
            if (family.Count == 1) return;
            AddForm(name, [string.Concat(family)], FormStrength.Family);
            if (family[0].Length > 3 && !NameWords.PlaceOpenings.Contains(family[0])) AddForm(name, [family[0]], FormStrength.Family);
        }
        else if (hyphen) AddForm(name, [family[0]], FormStrength.Family);
        else if (family.Count > 1)
        {
            AddForm(name, [family[^1]], family.Count > 2 ? FormStrength.Family : FormStrength.Part);
            AddForm(name, [family[0]], FormStrength.Part);
        }
    }

    /// <summary>What stands in brackets: another spelling or a nickname, a pseudonym, a whole other name.</summary>
    private static void AddOther(ListedName name, string other, bool behindGiven)
    {
        var parts = Also().Replace(other, "").Split(',', StringSplitOptions.TrimEntries);
        var words = WithoutTitles(Words(parts[0]));
        if (words.Count == 0 || !char.IsUpper(words[0][0]) || parts[0].Contains('-') || words.TrueForAll(w => w.Length > 1 && w.All(char.IsUpper))) return;
        if (words.Count > 1 && parts.Length == 1) AddForm(name, Folded(words), FormStrength.Whole);
        else if (words.Count == 1 && parts.Length == 1 && behindGiven) name.Given.AddRange(Folded(words));
        else AddForm(name, Folded(words), FormStrength.Family);
    }

    private static void AddForm(ListedName name, List<string> words, FormStrength strength)
    {
        if (words.Count == 0 || words.Exists(w => w.Length == 0)) return;
        if (words.Count == 1 && (words[0].Length < 2 || NameWords.Particles.Contains(words[0])) || words.Count > 1 && words.TrueForAll(NameWords.Elsewhere.Contains)) return;
        if (!name.Forms.Exists(f => f.Words.AsSpan().SequenceEqual(words.ToArray()))) name.Forms.Add(([.. words], strength));
    }

    /// <summary>The given names of a list that sets only the surname as the name: they open the description.</summary>
    private static List<string> GivenBehind(string description)
    {
        var clause = WithoutTitles(Words(description.Split(',', 2)[0]));
        return clause.Count is 1 or 2 or 3 && clause.TrueForAll(w => char.IsUpper(w[0])) && GivenNames.Contains(FoldedWord.Of(clause[0])) ? clause : [];
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    private static List<string> WithoutTitles(List<string> words) => words.FindAll(w => FoldedWord.Of(w) is var folded && (!NameWords.Titles.Contains(folded) || folded == "lord"));

    /// <summary>The words folded, those with a hyphen divided.</summary>
    private static List<string> Folded(IEnumerable<string> words) => [.. words.SelectMany(w => w.Split('-')).Select(w => FoldedWord.Of(w)).Where(w => w.Length > 0)];

    [GeneratedRegex(@"\((?<name>[^)]*)\)?", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[“‘""](?<name>\p{L}[\p{L}. ]{0,30}?),?[”’""']+", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(?:also|later|alias|or|formerly)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Also();

    [GeneratedRegex(@"\p{L}+(?:[’'ʼ‘`-]\p{L}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
