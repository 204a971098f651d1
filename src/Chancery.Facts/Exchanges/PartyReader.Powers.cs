using Chancery.Facts.Offices;
using Chancery.Facts.People;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.Exchanges;

/// <summary>For which power a party acts.</summary>
internal sealed partial class PartyReader
{
    /// <summary>The power of a mission's post: of <c>the Embassy in Hallin</c> the power Hallin.</summary>
    public string? PostOf(string party)
    {
        if (!Posted().IsMatch(party)) return null;
        var at = Math.Max(Math.Max(party.LastIndexOf(" in ", StringComparison.Ordinal), party.LastIndexOf(" to ", StringComparison.Ordinal)), party.LastIndexOf(" at ", StringComparison.Ordinal));
        if (at < 0) return null;
        var place = party[(at + 4)..];
        if (place.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket) place = place[..bracket];
        return table.Powers.Named(place.Trim(), Year) is [var power] ? power : place.Trim();
    }

    /// <summary>The power that an adjective or a name in words names first; null when none is.</summary>
    public string? PowerIn(string words, string? except)
    {
        foreach (var word in words.Split([' ', ',', '/', '.', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!char.IsUpper(word[0]) || word.Length < 2) continue;
            var found = table.Powers.Named(word, Year) is [var named] ? named : table.Powers.OfAdjective(word, Year) is [var adjective] ? adjective : null;
            if (found is not null && found != except && !home.Contains(found)) return found;
        }
        return null;
    }

    /// <summary>The two powers of <c>US/UK</c> or <c>Anglo-American</c>; null when they are not two.</summary>
    public (string First, string Second)? PowersOf(string one, string other)
    {
        var (a, b) = (Named(one), Named(other));
        return a is not null && b is not null && a != b ? (a, b) : null;
        string? Named(string word) => table.Powers.Named(word, Year) is [var n] ? n : table.Powers.OfAdjective(word, Year) is [var adjective] ? adjective : null;
    }

    private string? PowerOfPerson(ParticipantFact person)
    {
        if (person.Key is { } key && table[key] is { } officer && _day is { } day)
        {
            var held = officer.Tenures.Where(t => IsHeld(t, day)).Select(t => t.Power).Distinct(StringComparer.Ordinal).ToList();
            if (held.Count == 1) return held[0];
            var all = officer.Tenures.Select(t => t.Power).Where(p => p is not ("United Nations" or "North Atlantic Treaty Organization")).Distinct(StringComparer.Ordinal).ToList();
            if (all.Count == 1) return all[0];
        }
        if (person.Entry is { } entry && people?[entry] is { } listed) return OfficeSides.Of(FirstOffice(listed.Person.Description), Year, table.Powers, home.Contains(Powers.UnitedStates)) ?? PowerOfWords(FirstOffice(listed.Person.Description), null);
        return person.Side is { } side && (table.Powers.Named(side, Year).Count > 0 || home.Contains(side)) ? side : null;
    }

    private static string FirstOffice(string description) => description.IndexOf(';', StringComparison.Ordinal) is > 0 and var end ? description[..end] : description.Length > 150 ? description[..150] : description;

    private Standing StandingOf(ParticipantFact person)
    {
        if (person.Key is { } key && table[key] is { } officer && _day is { } day)
        {
            var standing = Standing.Servant;
            foreach (var tenure in officer.Tenures)
                if (IsHeld(tenure, day) && Standings.Of(tenure.Post is null ? tenure.Office : tenure.Title) is var of && of > standing) standing = of;
            return standing;
        }
        if (person.Entry is { } entry && people?[entry] is { } listed) return Standings.Of(FirstOffice(listed.Person.Description)) is > Standing.NoGovernment and var described ? described : Standing.Servant;
        return Standing.Unknown;
    }

    /// <summary>The power that the words of an office tell: by adjective, by <c>of</c>, or as an American mission abroad.</summary>
    private string? PowerOfWords(string office, string? bare)
    {
        var (text, _) = Bracketed(office);
        var words = NameWords.Of(text);
        if (words.Count == 0) return null;
        if (table.Powers.Leading(words, 0, Year) is ({ Count: > 0 } adjective, > 0)) return adjective.Count == 1 ? adjective[0] : null;
        for (var i = 1; i < words.Count - 1; i++)
            if (words[i - 1] is "of" or "the" && table.Powers.Leading(words, i, Year) is ({ Count: 1 } inner, > 0 and var taken) && i + taken < words.Count && words[i + taken] is "embassy" or "legation" or "mission" or "ministry" or "government" or "delegation" or "foreign") return inner[0];
        for (var i = words.Count - 2; i > 0; i--)
        {
            if (words[i] is not "of" || table.Powers.Named(string.Join(' ', words.Skip(i + 1)), Year) is not [var power]) continue;
            if (words[i - 1] is "republic" or "kingdom" or "union" && table.Powers.Named(string.Join(' ', words.Skip(i - 1)), Year) is [var whole]) return whole;
            return power;
        }
        if (Posted().IsMatch(text) && home.Count > 0) return home is [var sender] ? sender : home.Where(p => !text.EndsWith(p, StringComparison.Ordinal)).Take(2).ToList() is [var other] ? other : null;
        if (words.Count > 2 && words.IndexOf("of") is > 0 and var of)
            for (var end = words.Count - 1; end > of + 1; end--)
                if (table.Powers.Named(string.Join(' ', words.Skip(of + 1).Take(end - of - 1)), Year) is [var inside] && Standings.IsForeignOffice(text)) return inside;
        if (home.Count == 0)
        {
            // Of an edition whose own power is not known: an embassy of a state is of that state, an office without an adjective is of the edition's government.
            if (OfState().Match(text) is { Success: true } state) return state.Groups["name"].Value;
            if (Posted().IsMatch(text) || Institution().IsMatch(text) && Standings.Of(text) == Standing.Government) return OwnGovernment;
        }
        return bare is not null && IsBareOffice(text) && !Standings.IsHomeOffice(text) ? bare : null;
    }
}
