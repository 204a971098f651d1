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

    /// <summary>Whether an office was held on the day; of a document without one, at some time of its volume.</summary>
    private bool IsHeld(Tenure tenure, LocalDate day) => tenure.On(day) != Holding.No || _last is { } end && end > day && tenure.From.First <= end && (tenure.To is null || tenure.To.Value.Last >= day);

    private static bool Knows(ParticipantFact person) => person.Key is not null || person.Entry is not null;

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
}
