using Chancery.Facts.Offices;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.People.Reconciliation;

/// <summary>
/// Finds the person of the edition whom a printed name means, for documents whose own volume does not list him. More is asked than within a volume: given names must agree, or the
/// office or title printed with the surname must be one of those listed, at about the same time; and only one person may fit.
/// </summary>
/// <param name="register">The people of the edition.</param>
/// <param name="table">The holders of offices, by which titles are told from names.</param>
public sealed class RegisterSearch(PersonRegister register, OfficeTable table)
{
    /// <summary>How many years may lie between a document and the volumes that list a person.</summary>
    private const int MostYearsApart = 6;

    private readonly ILookup<string, Known> _bySurname = register.Persons.Select(p => new Known(p)).SelectMany(k => k.Surnames.Select(s => (Surname: s, Known: k))).ToLookup(k => k.Surname, k => k.Known, StringComparer.Ordinal);

    /// <summary>The person; null when none or several may be meant.</summary>
    /// <param name="printed">The name as printed, with its title.</param>
    /// <param name="office">The office printed with it; null when there is none.</param>
    /// <param name="year">The document's year; 0 when it is not known.</param>
    public ReconciledPerson? Find(string printed, string? office, int year)
    {
        var divided = PrintedPerson.Divide(printed, year, table);
        if (divided.Name.Length == 0 || divided.Name.Contains(" and ", StringComparison.Ordinal)) return null;
        var name = PersonName.OfSpoken(divided.Name);
        if (name.Words.All(w => w.Length < 2)) return null;
        var words = office is null ? null : OfficeWords.Of(office);
        var (best, ties) = (0, 0);
        Known? found = null;
        foreach (var known in _bySurname[name.Core[^1]])
        {
            if (year > 0 && known.Years.GapTo(new YearSpan(year, year)) > MostYearsApart) continue;
            var strength = known.Bears(name) switch { true => 2, null when known.Supports(divided.Title, words) => 1, _ => 0 };
            if (strength == 0 || strength < best) continue;
            ties = strength > best ? 1 : ties + 1;
            (best, found) = (strength, known);
        }
        return ties == 1 ? found!.Person : null;
    }

    /// <summary>A person with what names and offices are compared by.</summary>
    private sealed class Known
    {
        private readonly List<PersonName> _names;
        private readonly HashSet<string> _offices;
        private readonly string _described;

        public Known(ReconciledPerson person)
        {
            Person = person;
            _names = [.. person.Entries.Where(e => CrossReference.Target(e.Description) is null).Select(e => PersonName.OfListed(e.Name, e.Description))];
            _offices = OfficeWords.Of(string.Join("; ", person.Entries.Select(e => e.Description)));
            _described = NameWords.Fold(string.Join("; ", person.Entries.Select(e => e.Description)));
            Years = new YearSpan(person.Entries.Min(e => e.Years.First), person.Entries.Max(e => e.Years.Last));
        }

        public ReconciledPerson Person { get; }

        public YearSpan Years { get; }

        public IEnumerable<string> Surnames => _names.SelectMany(n => n.IsUndivided ? n.Surname : [n.Core[0], n.Core[^1]]).Distinct(StringComparer.Ordinal);

        /// <summary>Whether the person bears a name: true when the first given names are the same or forms of one, false when the names contradict each other, null when they leave it open.</summary>
        public bool? Bears(PersonName printed)
        {
            bool? open = false;
            foreach (var name in _names)
            {
                if (printed.Suffix is not null && name.Suffix is null || GivenNames.Compare(printed, name) is not (var agreement and > NameAgreement.None)) continue;
                if (agreement == NameAgreement.Full && name.IsUndivided) return true;
                if (agreement >= NameAgreement.First && printed.Given.Count > 0 && name.Given.Count > 0 && GivenNames.Match(printed.Given[0], name.Given[0]) >= GivenMatch.Form) return true;
                open = null;
            }
            return open;
        }

        public bool Supports(string title, HashSet<string>? words) =>
            words is { Count: > 0 } ? OfficeWords.Common(words, _offices) > 1 : title.Length > 0 && !OfficeWords.IsStyle(title) && _described.Contains(title, StringComparison.Ordinal);
    }
}
