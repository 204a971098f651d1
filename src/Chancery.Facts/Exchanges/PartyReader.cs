using System.Text.RegularExpressions;
using Chancery.Facts.Dates;
using Chancery.Facts.Offices;
using Chancery.Facts.People;
using Chancery.Facts.People.Names;
using Chancery.Facts.Reading;
using NodaTime;

namespace Chancery.Facts.Exchanges;

/// <summary>Tells who a printed sender or receiver is, and for which government it acts.</summary>
/// <param name="resolver">Who a name or office stands for on the document's day.</param>
/// <param name="people">The volume's list; null for a document alone.</param>
/// <param name="table">The holders of offices.</param>
/// <param name="home">The powers whose offices are printed without an adjective.</param>
/// <param name="date">The document's date.</param>
internal sealed partial class PartyReader(ParticipantResolver resolver, VolumePeople? people, OfficeTable table, IReadOnlyList<string> home, DateFact? date)
{
    private const string OwnGovernment = "its own";

    private static readonly string[] TitlesOfBareNames = ["President", "Prime Minister", "Chairman", "Chancellor", "Foreign Minister", "Secretary of State", "Ambassador"];

    private readonly LocalDate? _day = date is not null && IsoDates.Parse(date.Start) is { } first ? first.Start : null;
    private readonly LocalDate? _last = date is not null && IsoDates.Parse(date.End) is { } last ? last.End : null;

    /// <summary>The year in which offices are looked up; 0 when not known.</summary>
    public int Year => _day?.Year ?? 0;

    /// <summary>The powers whose offices need no adjective.</summary>
    public IReadOnlyList<string> Home => home;

    /// <summary>Reads a party.</summary>
    /// <param name="printed">The words.</param>
    /// <param name="where">Their place.</param>
    /// <param name="power">The power that offices without name or adjective belong to; null for the home of the edition.</param>
    /// <param name="tagOf">The editors' tag at a name; null when there is none.</param>
    public Party Read(string printed, string where, string? power = null, Func<string, string?>? tagOf = null)
    {
        var members = Members(printed);
        if (members.Count == 1) return One(printed, members[0], where, power, tagOf);
        var parties = members.ConvertAll(m => One(m, m, where, power, tagOf) is { Key: null } unknown && power is not null && IsBareOffice(Strip(m)) && One(m, m, where, null, tagOf) is { Key: not null } ofHome ? ofHome : One(m, m, where, power, tagOf));
        return new Party(printed)
        {
            Person = Joined(parties, p => p.Person),
            Key = Joined(parties, p => p.Key),
            Entry = Joined(parties, p => p.Entry),
            Power = parties[0].Power ?? parties.Find(p => p.Power is not null)?.Power,
            IsForeign = parties.Exists(p => p.IsForeign),
            Standing = parties.Max(p => p.Standing),
        };
    }

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

    /// <summary>The one person who is addressed by such a title on the day, over all powers but those of home: <c>Mr. Chairman</c>.</summary>
    public Party? OfAddress(string title, string printed)
    {
        if (_day is not { } day) return null;
        Tenure? found = null;
        foreach (var officer in table.Officers)
            foreach (var tenure in officer.Tenures)
            {
                if (tenure.Class != OfficeClasses.PrimeMinister || tenure.On(day) != Holding.Yes || !tenure.Office.StartsWith(title, StringComparison.Ordinal) || home.Contains(tenure.Power)) continue;
                if (found is not null && found.Officer != tenure.Officer) return null;
                found = tenure;
            }
        return found is null ? null : new Party(printed) { Person = people?.EntryOf(found.Officer)?.Name ?? found.Officer.Name, Key = found.Officer.Key, Power = found.Power, IsForeign = true, Standing = Standing.Head };
    }

    private static string? Joined(List<Party> parties, Func<Party, string?> member)
    {
        var known = parties.Select(member).Where(m => m is not null).Distinct(StringComparer.Ordinal).ToList();
        return known.Count == 0 ? null : string.Join("; ", known);
    }

    /// <summary>The persons of <c>Chairmen A and B</c>, <c>A/B</c>, <c>the X (A) and the Y (B)</c>, each with the title.</summary>
    private static List<string> Members(string printed)
    {
        var and = printed.IndexOf(" and ", StringComparison.Ordinal);
        var width = 5;
        if (and < 0 && printed.IndexOf('/', StringComparison.Ordinal) is > 1 and var stroke && !printed.Contains('(', StringComparison.Ordinal)) (and, width) = (stroke, 1);
        if (and <= 0) return [printed];
        var (left, right) = (printed[..and].Trim(), printed[(and + width)..].Trim());
        if (right.Length == 0 || left.Length == 0) return [printed];
        if (left[^1] != ')' && (left.Contains(" of ", StringComparison.Ordinal) || left.Contains(" for ", StringComparison.Ordinal) || left.Count(c => c == ' ') > 4)) return [printed];
        if (!char.IsUpper(right[0]) && !right.StartsWith("the ", StringComparison.Ordinal)) return [printed];
        if (Plural().Match(left) is { Success: true } m)
        {
            var title = m.Groups["title"].Value;
            title = title switch { "Chairmen" => "Chairman", "Secretaries" => "Secretary", _ => title[..^1] };
            return [title + ' ' + left[m.Length..], SpokenName.IsName(right) && !Titled().IsMatch(right) ? title + ' ' + right : right];
        }
        return [left, right];
    }

    private Party One(string printed, string member, string where, string? power, Func<string, string?>? tagOf)
    {
        var words = Strip(Stay().Replace(member, ""));
        var standing = Standings.Of(words);
        var isOffice = standing > Standing.NoGovernment || standing == Standing.NoGovernment && Standings.IsOffice(words);
        var elect = words.Contains("-elect", StringComparison.OrdinalIgnoreCase);
        var (office, name) = Bracketed(words);
        if (name is null) (office, name) = BehindPower(words);
        if (words.IndexOf(',', StringComparison.Ordinal) is > 2 and var comma && SpokenName.IsName(Unstyled(words[..comma])) && !Standings.IsOffice(words[..comma])) (name, office) = (words[..comma], words[(comma + 1)..].Trim());
        var fact = name is null ? new ParticipantFact(words) { Name = words, Side = power is not null && IsBareOffice(words) ? power : null } : new ParticipantFact(words) { Name = name, Office = office };
        var person = elect ? Elect(words, where) : resolver.Resolve(fact, tagOf?.Invoke(member), where);
        if (!Knows(person) && name is null && !elect && (Titled().Match(words) is { Success: true } titled ? words[titled.Length..].Trim() : words) is { Length: > 2 } surname && SpokenName.IsName(surname))
            person = surname.Length == words.Length ? Titles(words, where) ?? person : resolver.Resolve(new ParticipantFact(words) { Name = surname }, null, where) is { Key: not null, Basis: "surname" } rare ? rare : person;
        if (!Knows(person) && name is not null && HeadTitle().Match(office) is { Success: true } head && resolver.Resolve(new ParticipantFact(words) { Name = head.Value + ' ' + name }, null, where) is { } titledHead && Knows(titledHead)) person = titledHead;
        if (!Knows(person) && name is null && BehindOffice().Match(words) is { Success: true } behind) person = resolver.Resolve(new ParticipantFact(words) { Name = behind.Groups["name"].Value, Office = behind.Groups["office"].Value }, null, where);
        if (!Knows(person) && Hyphenated().IsMatch(words)) person = Titles(Hyphenated().Replace(words, ""), where) ?? person;
        var ofPerson = PowerOfPerson(person);
        var own = PowerOfWords(words, power);
        if (own is null && standing != Standing.Head && !Standings.IsForeignOffice(words) && Standings.IsOffice(office) && home is [var athome] && (name is not null || printed.StartsWith("the ", StringComparison.OrdinalIgnoreCase))) own = athome;
        // One who serves another power than the printed office does is a namesake.
        if (own is not null && ofPerson is not null && own != ofPerson && person.Basis != "tag") person = new ParticipantFact(words);
        own ??= ofPerson;
        if (own is null && power is not null && !Knows(person) && Standings.IsForeignOffice(words)) own = power;
        var foreign = own is null ? home.Contains(Powers.UnitedStates) && (Standings.IsForeignOffice(words) || Standings.IsPresident(words) && !Knows(person)) : !home.Contains(own);
        if (own is null && !foreign && standing >= Standing.Servant && isOffice && home is [var only]) own = only;
        if (standing == Standing.Unknown && Knows(person) && own is not null) standing = StandingOf(person);
        return new Party(printed)
        {
            Person = Knows(person) ? person.Person : name ?? (person.Person is { } read && (Standings.IsOffice(read) || Institution().IsMatch(read)) ? null : person.Person),
            Key = person.Key,
            Entry = person.Entry,
            Power = own,
            IsForeign = foreign,
            Standing = standing,
            SingleOffice = SingleOffice(name is null ? words : office),
        };
    }

    private static string? SingleOffice(string office)
    {
        if (SingleOffices().Match(office) is not { Success: true } m) return null;
        return OfficeClasses.Of(m.Value);
    }

    /// <summary>Whether an office was held on the day; of a document without one, at some time of its volume.</summary>
    private bool IsHeld(Tenure tenure, LocalDate day) => tenure.On(day) != Holding.No || _last is { } end && end > day && tenure.From.First <= end && (tenure.To is null || tenure.To.Value.Last >= day);

    private static bool Knows(ParticipantFact person) => person.Key is not null || person.Entry is not null;

    private static string Strip(string words)
    {
        words = words.Trim(' ', ',', '.', '“', '”', '"');
        foreach (var lead in (string[])["the ", "The ", "His Majesty ", "His Excellency ", "Her Majesty "])
            if (words.StartsWith(lead, StringComparison.Ordinal) && words.Length > lead.Length) words = words[lead.Length..];
        return words;
    }

    /// <summary>The office and the name in brackets behind it.</summary>
    private static (string Office, string? Name) Bracketed(string words)
    {
        if (words[^1] != ')' || words.LastIndexOf('(') is not (> 1 and var open)) return (words, null);
        var name = words[(open + 1)..^1].Trim();
        return name.Length < 2 || !char.IsUpper(name[0]) ? (words, null) : (words[..open].Trim(), Strip(name));
    }

    /// <summary>A name behind the power that the office serves: <c>Chairman of the Council of Ministers of the Soviet Union Orlan</c>.</summary>
    private (string Office, string? Name) BehindPower(string words)
    {
        if (!words.Contains(" of ", StringComparison.Ordinal)) return (words, null);
        var tokens = words.Split(' ');
        for (var name = tokens.Length - 1; name > 2 && tokens.Length - name <= 3; name--)
            for (var of = name - 2; of > 0; of--)
                if (tokens[of] == "of" && table.Powers.Named(string.Join(' ', tokens[(of + 1)..name]), Year) is [_]) return SpokenName.IsName(string.Join(' ', tokens[name..])) ? (string.Join(' ', tokens[..name]), string.Join(' ', tokens[name..])) : (words, null);
        return (words, null);
    }

    private static string Unstyled(string name) => name.StartsWith("Mr. ", StringComparison.Ordinal) || name.StartsWith("Dr. ", StringComparison.Ordinal) ? name[4..] : name;

    private static bool IsBareOffice(string words) => Standings.IsOffice(words) && BareOffice().IsMatch(words);

    /// <summary>One who was elected and is not yet in office.</summary>
    private ParticipantFact Elect(string words, string where)
    {
        var name = words[(words.LastIndexOf(' ') + 1)..];
        var bare = name.Contains("-elect", StringComparison.OrdinalIgnoreCase);
        if (_day is { } day)
            foreach (var officer in bare ? table.Officers : table.OfSurname(NameWords.Fold(name)))
                foreach (var tenure in officer.Tenures)
                    if (tenure.Class is "president" && tenure.From.First > day && tenure.From.First <= day.PlusDays(200) && (!bare || home.Contains(tenure.Power)))
                        return new ParticipantFact(words) { Person = people?.EntryOf(officer)?.Name ?? officer.Name, Key = officer.Key, Side = tenure.Power, Basis = "office" };
        return resolver.Resolve(new ParticipantFact(words) { Name = name }, null, where);
    }

    /// <summary>A bare surname in a telegram is one that both sides know: the head of state or government of that name, then a minister, then an ambassador.</summary>
    private ParticipantFact? Titles(string name, string where)
    {
        foreach (var title in TitlesOfBareNames)
            if (resolver.Resolve(new ParticipantFact(name) { Name = title + ' ' + name }, null, where) is { Key: not null } person) return person;
        return null;
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

    /// <summary>A name right behind an office: <c>Minister of Foreign Affairs Fallow</c>.</summary>
    [GeneratedRegex(@"^(?<office>.{3,60} (?:Affairs|State|Defense|Defence|Treasury|Commerce|Agriculture|Relations|War|Finance|Economics)) (?<name>\p{Lu}[\w’'ʼ-]+(?: \p{Lu}[\w’'ʼ.-]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex BehindOffice();

    /// <summary>Where one is for the time being: <c>the President, at Port Vesper</c>.</summary>
    [GeneratedRegex(@", (?:at|in) \p{Lu}[\w. -]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Stay();

    [GeneratedRegex(@"^(?:the )?(?:(?:[\p{Lu}][\w-]+(?:an|ish|ese|ch|i|ic|av|sh|et|ds) ))?(?:President|Prime Minister|Premier|Chancellor(?! of the Ex)|Chairman of the Council of Ministers|Foreign Minister|Foreign Secretary|Minister (?:of|for) Foreign Affairs|Secretary of State)(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex SingleOffices();

    [GeneratedRegex(@"\b(?:Embassy|Legation|Government|Mission|Ambassador|Minister|Delegation|Counselor|Chargé) of (?:the )?(?:(?:Kingdom|Republic|Federation|Union) of )?(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfState();

    [GeneratedRegex(@"\b(?:President|Prime Minister|Premier|Chancellor|Chairman|King|Foreign Minister|Chief of State)\b", RegexOptions.CultureInvariant)]
    private static partial Regex HeadTitle();

    /// <summary>A hyphen left of an old line's end.</summary>
    [GeneratedRegex(@"(?<=\p{Ll})-(?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphenated();

    [GeneratedRegex(@"\b(?:Department|Ministry|Embassy|Legation|Office|Mission|Government|Delegation|Consulate|Affairs|Leaders|Leadership)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Institution();

    [GeneratedRegex(@"^(?<title>Chairmen|Presidents|Prime Ministers|Premiers|Foreign Ministers|Ministers|Secretaries|Ambassadors|Messrs\.?) ", RegexOptions.CultureInvariant)]
    private static partial Regex Plural();

    [GeneratedRegex(@"^(?:(?:Acting|Deputy|Foreign|Prime|Vice|Under|Assistant|General|First) )*(?:President|Chairman|Premier|Minister|Secretary|Chancellor|King|Queen|Shah|Emperor|Ambassador|Prince|Marshal|General|Mr|Dr|Sir|Lord|Governor|Senator|Department|Embassy|Ministry|Government)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    /// <summary>A mission abroad, or one who serves at a post.</summary>
    [GeneratedRegex(@"^(?:the )?(?:(?:Acting|Deputy|Permanent|First|Second|Political|Senior|American|U\.S\.|United States) )*(?:Ambassador|Minister|Minister-Counselor|Chargé(?: d[’'ʼ]Affaires)?|Charge|Consul(?: General)?|Vice Consul|Embassy|Legation|Consulate(?: General)?|High Commissioner(?: for \w+)?|Mission|Liaison Office|Interests Section|Representative|Special Representative|Deputy Chief of Mission|Counselor(?: of (?:the )?(?:Embassy|Legation))?|Delegation|Chief of the [\w ]+) (?:in|at|to) ", RegexOptions.CultureInvariant)]
    private static partial Regex Posted();

    [GeneratedRegex(@"^(?:(?:Acting|Deputy|Vice) )?(?:President|Chairman|Premier|Prime Minister|Foreign Minister|Foreign Secretary|Foreign Office|Foreign Ministry|Ministry of Foreign Affairs|Chancellor|King|Queen|Shah|Emperor|Sultan|Minister of Foreign Affairs|Minister|President’s|Government)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BareOffice();
}
