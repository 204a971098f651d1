using Chancery.Documents;
using Chancery.Facts.Dates;
using Chancery.Facts.Decisions;
using Chancery.Facts.Offices;
using Chancery.Facts.People.Names;
using Chancery.Facts.Reading;
using NodaTime;

namespace Chancery.Facts.People;

/// <summary>
/// Who a printed name or office stands for. The order of evidence: the editors' tag, the volume's list by name, the holder of the office on the day, the
/// tables by surname with title or office, the printed name itself. What the tables leave open stays undecided and says why.
/// </summary>
/// <param name="people">The volume's list; null for a document alone.</param>
/// <param name="date">The document's date; null when it has none.</param>
/// <param name="table">The holders of offices.</param>
/// <param name="home">The powers whose offices are printed without an adjective.</param>
/// <param name="document">The document's id in facts, by which decisions name it.</param>
/// <param name="decisions">The decisions of editors.</param>
internal sealed class ParticipantResolver(VolumePeople? people, DateFact? date, OfficeTable table, IReadOnlyList<string> home, string document, DecisionList decisions)
{
    private readonly (LocalDate First, LocalDate Last)? _days = date is not null && IsoDates.Parse(date.Start) is { } first && IsoDates.Parse(date.End) is { } last ? (first.Start, last.End) : null;

    private int Year => _days?.First.Year ?? 0;

    /// <summary>The participant with person, key, degree, basis and evidence, as far as they can be told.</summary>
    /// <param name="participant">As printed.</param>
    /// <param name="tag">The entry of the volume's list that the editors' tag names; null when there is none.</param>
    /// <param name="where">The place of the printed words, as evidence names it.</param>
    public ParticipantFact Resolve(ParticipantFact participant, string? tag, string where)
    {
        var side = participant.Side is null ? null : table.Powers.OfSide(participant.Side, Year) ?? participant.Side;
        var resolved = Decided(participant with { Side = side }, where) ?? Undoubted(participant, Identify(participant with { Side = side }, tag, where));
        if (resolved.Degree == "inferred") resolved = resolved with { Agreement = BasisAgreement.Of(resolved.Basis) };
        return resolved.Side is null && SideOf(resolved) is { } inferred ? resolved with { Side = inferred, SideDegree = "inferred" } : resolved;
    }

    /// <summary>Who an editor says it is; null when none does.</summary>
    private ParticipantFact? Decided(ParticipantFact participant, string where)
    {
        if (decisions.Stated(DecidedFacts.Participant, document, participant.Printed) is not { Value: { } value } decision) return null;
        var person = DecidedPerson.Of(value, document, people, table);
        return participant with
        {
            Person = person.Name,
            Entry = person.Entry,
            Key = person.Key,
            Degree = "supplied",
            Basis = "decision",
            Evidence = [new Evidence(participant.Printed, where)],
            Decision = decision.Signed,
        };
    }

    /// <summary>What was inferred, or nothing when an editor rejects it.</summary>
    private ParticipantFact Undoubted(ParticipantFact participant, ParticipantFact resolved)
    {
        if (decisions.All.Count == 0 || decisions.Rejection(DecidedFacts.Participant, document, p => p == participant.Printed, v => DecidedPerson.IsNamed(v, resolved.Key, resolved.Entry, resolved.Person, document)) is not { } decision) return resolved;
        return participant with { Side = resolved.Side, SideDegree = resolved.SideDegree, Decision = decision.Signed };
    }

    private ParticipantFact Identify(ParticipantFact participant, string? tag, string where)
    {
        var evidence = new Evidence(participant.Printed, where);
        if (tag is not null && people?[tag] is { } tagged)
            return participant with { Person = tagged.Person.Name, Entry = tag, Key = tagged.Officer?.Key, Degree = "supplied", Basis = "tag", Evidence = [evidence] };
        var (title, name, office) = Parts(participant);
        if (name.Name.Length == 0) return OfOffice(participant, title, evidence);
        if (name.Name.Contains(" and ", StringComparison.Ordinal)) return participant;
        var person = PersonName.OfSpoken(name.Name);
        if (person.Words.All(w => w.Length < 2)) return participant;
        if (people?.Find(name, person, office) is { } listed)
            return participant with { Person = listed.Person.Name, Entry = listed.Person.Id, Key = listed.Officer?.Key, Degree = "inferred", Basis = "list", Evidence = [evidence] };
        if (_days is { } days && OfficerMatch.Find(name, person, office, PowersOf(participant, name), home, days.First, days.Last, table) is { } match)
            return OfOfficer(participant, match.Officer, match.Tenure, match.Basis, [evidence, .. DateEvidence()]);
        return participant with { Person = SpokenName.Inverted(name.Name), Basis = "name", Evidence = [evidence] };
    }

    /// <summary>Title, name and office: a name in brackets behind an office (<c>The Ambassador in Laos (Unger)</c>) is the name.</summary>
    private (string Office, PrintedPerson Name, string? Beside) Parts(ParticipantFact participant)
    {
        var name = participant.Name ?? participant.Printed;
        var divided = PrintedPerson.Divide(name, Year, table);
        if (divided.Name.Length == 0 && participant.Office is { } behind && SpokenName.IsName(behind) && participant.Printed.Contains('(', StringComparison.Ordinal))
            return (name, divided with { Name = behind }, name);
        return (name, divided, participant.Office);
    }

    private ParticipantFact OfOffice(ParticipantFact participant, string office, Evidence evidence)
    {
        if (_days is not { } days || OfficePhrase.Read(office, participant.Side is { } side ? [side] : home, Year, table) is not { } phrase) return participant;
        var holder = phrase.IsActing
            ? table.HolderOfClass(phrase.Class + OfficeClasses.AdInterim, phrase.Powers, phrase.Post, days.First, days.Last)
            : table.HolderOfClass(phrase.Class, phrase.Powers, phrase.Post, days.First, days.Last);
        if (holder.Tenure is { } tenure) return OfOfficer(participant, tenure.Officer, tenure, "office", [evidence, .. DateEvidence()]);
        if (phrase.IsActing && holder.Doubt is null) return participant with { Undecided = "The tables do not say who was acting on that day." };
        return holder.Doubt is null ? participant : participant with { Undecided = holder.Doubt, Candidates = [.. holder.Candidates.Select(c => c.Officer.Name)] };
    }

    private ParticipantFact OfOfficer(ParticipantFact participant, Officer officer, Tenure? tenure, string basis, IReadOnlyList<Evidence> evidence)
    {
        var entry = people?.EntryOf(officer);
        return participant with
        {
            Person = entry?.Name ?? officer.Name,
            Entry = entry?.Id,
            Key = officer.Key,
            Office = participant.Office ?? (basis == "former-office" ? null : tenure?.Title),
            Side = participant.Side ?? tenure?.Power,
            SideDegree = participant.Side is null && tenure is not null ? "inferred" : participant.SideDegree,
            Degree = "inferred",
            Basis = basis,
            Evidence = evidence,
        };
    }

    private IEnumerable<Evidence> DateEvidence() => date?.Evidence ?? [];

    private static IReadOnlyList<string> PowersOf(ParticipantFact participant, PrintedPerson name) => name.Powers.Count > 0 ? name.Powers : participant.Side is { } side ? [side] : [];

    /// <summary>The side that the office printed with a name tells: <c>British Embassy</c>, <c>Prime Minister of Morocco</c>, <c>EUR/GER</c>.</summary>
    private string? SideOf(ParticipantFact participant) => participant.Office is { } office ? OfficeSides.Of(office, Year, table.Powers, home.Contains(Powers.UnitedStates)) : null;
}
