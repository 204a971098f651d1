using Chancery.Facts.Offices;
using Chancery.Facts.People.Names;
using NodaTime;

namespace Chancery.Facts.People;

/// <summary>A person of the tables of office holders for a printed one.</summary>
/// <param name="Officer">The person.</param>
/// <param name="Tenure">The tenure that supports it; null when the name alone does.</param>
/// <param name="Basis"><c>name</c>, <c>name-and-office</c>, <c>former-office</c> or <c>surname</c>.</param>
internal sealed record OfficerMatch(Officer Officer, Tenure? Tenure, string Basis)
{
    private const int YearsAround = 15;

    /// <summary>
    /// Finds who is meant by a name with a title or an office at a time: the holder of such an office on that day, one who bore the title before
    /// (ambassadors keep it), or one whose whole name agrees. Null when none or several fit.
    /// </summary>
    /// <param name="person">Title and name as printed.</param>
    /// <param name="name">The name, divided.</param>
    /// <param name="office">The office printed with it; null when there is none.</param>
    /// <param name="powers">The powers that it may serve as far as side or adjective tell; empty when they do not.</param>
    /// <param name="home">The powers whose offices are printed without an adjective.</param>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day.</param>
    /// <param name="table">The tables.</param>
    public static OfficerMatch? Find(PrintedPerson person, PersonName name, string? office, IReadOnlyList<string> powers, IReadOnlyList<string> home, LocalDate first, LocalDate last, OfficeTable table)
    {
        var words = office is null ? [] : OfficeWords.Of(office);
        var phrase = office is null ? null : OfficePhrase.Read(office, powers.Count > 0 ? powers : home, first.Year, table);
        var agreeing = new List<(Officer Officer, NameAgreement Name)>();
        foreach (var officer in Candidates(person, name, table))
            if (Agreement(person, name, officer) is > NameAgreement.None and var agreement && Lived(officer, first)) agreeing.Add((officer, agreement));
        if (agreeing.Count == 0) return null;
        var held = new List<Tenure>();
        foreach (var (officer, agreement) in agreeing)
            if (officer.Tenures.Where(t => IsHeld(t, first, last) && Serves(t, powers)).OrderByDescending(t => t.On(first)).FirstOrDefault(t => Fits(t, person.Title, agreement, words, phrase)) is { } tenure) held.Add(tenure);
        if (held.Count == 1) return new OfficerMatch(held[0].Officer, held[0], "name-and-office");
        if (held.Count > 1) return held.Where(t => t.On(first) == Holding.Yes).Take(2).ToList() is [var only] ? new OfficerMatch(only.Officer, only, "name-and-office") : null;
        if (Former(person.Title, agreeing, powers, first) is { } former) return former;
        var whole = agreeing.Where(a => (a.Name == NameAgreement.Full || a.Name == NameAgreement.First && agreeing.Count == 1 && table.OfSurname(name.Core[^1]).Count <= 2) && IsOfTheTime(a.Officer, first)
            && a.Officer.Tenures.Any(t => Serves(t, powers))).ToList();
        if (whole is [var (found, _)]) return new OfficerMatch(found, null, "name");
        return OfRareSurname(person, words, agreeing, first, table);
    }

    /// <summary>A bare surname that one person of the tables alone bears, in office at the time: <c>Mr. Gromyko</c>.</summary>
    private static OfficerMatch? OfRareSurname(PrintedPerson person, HashSet<string> words, List<(Officer Officer, NameAgreement Name)> agreeing, LocalDate day, OfficeTable table)
    {
        if (words.Count > 0 || person.Title.Length > 0 && !OfficeWords.IsStyle(person.Title) || agreeing is not [(var officer, NameAgreement.Surname)]) return null;
        if (table.OfSurname(officer.Forms[0].Core[^1]).Count > 1) return null;
        return officer.Tenures.Where(t => t.On(day) != Holding.No).Take(2).ToList() is [var tenure] ? new OfficerMatch(officer, tenure, "surname") : null;
    }

    private static IEnumerable<Officer> Candidates(PrintedPerson person, PersonName name, OfficeTable table)
    {
        var exact = table.OfOtherName(person.Title.Length == 0 ? NameWords.Fold(person.Name) : person.Title + ' ' + NameWords.Fold(person.Name));
        return exact.Count > 0 ? exact : table.OfSurname(name.Core[^1]);
    }

    private static NameAgreement Agreement(PrintedPerson person, PersonName name, Officer officer)
    {
        var printed = NameWords.Fold(person.Name);
        if (printed.Contains(' ', StringComparison.Ordinal) && officer.OtherNames.Any(o => NameWords.Fold(o) == printed)) return NameAgreement.Full;
        return officer.Forms.Max(form => GivenNames.Compare(name, form));
    }

    private static bool Fits(Tenure tenure, string title, NameAgreement name, HashSet<string> words, OfficePhrase? phrase)
    {
        var office = tenure.Class;
        if (phrase is not null && phrase.Class == office && phrase.Powers.Contains(tenure.Power) && (phrase.Post ?? tenure.Post) == tenure.Post) return true;
        var common = words.Count == 0 ? 0 : OfficeWords.Common(words, tenure.Words);
        if (title.Length > 0 && OfficeClasses.TitleFits(title, office)) return words.Count == 0 || common > 0 || name > NameAgreement.Surname || !title.Contains("secretary", StringComparison.Ordinal);
        return common > 1 && (name > NameAgreement.Surname || title.Length == 0 || OfficeWords.IsStyle(title));
    }

    /// <summary>Ambassadors keep the title when they come home.</summary>
    private static OfficerMatch? Former(string title, List<(Officer Officer, NameAgreement Name)> agreeing, IReadOnlyList<string> powers, LocalDate day)
    {
        if (!title.Contains("ambassador", StringComparison.Ordinal)) return null;
        var former = new List<Tenure>();
        foreach (var (officer, _) in agreeing)
            if (officer.Tenures.FirstOrDefault(t => t.From.First <= day && t.From.First.PlusYears(YearsAround) >= day && Serves(t, powers) && OfficeClasses.TitleFits("ambassador", t.Class)) is { } tenure) former.Add(tenure);
        return former is [var only] ? new OfficerMatch(only.Officer, only, "former-office") : null;
    }

    private static bool IsHeld(Tenure tenure, LocalDate first, LocalDate last) => tenure.On(first) != Holding.No || tenure.On(last) != Holding.No;

    private static bool Serves(Tenure tenure, IReadOnlyList<string> powers) => powers.Count == 0 || powers.Contains(tenure.Power);

    private static bool Lived(Officer officer, LocalDate day) => (officer.Born is not { } born || born + 18 < day.Year) && (officer.Died is not { } died || died >= day.Year);

    private static bool IsOfTheTime(Officer officer, LocalDate day) =>
        officer.Tenures.Any(t => t.From.First.PlusYears(-YearsAround) <= day && (t.To?.Last ?? t.From.Last.PlusYears(YearsAround)).PlusYears(YearsAround) >= day);
}
