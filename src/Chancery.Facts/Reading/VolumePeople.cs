using Chancery.Documents;
using Chancery.Facts.Offices;
using Chancery.Facts.People;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.Reading;

/// <summary>A person of a volume's list with the name divided and the person of the tables that it is, where that can be told.</summary>
internal sealed record ListedPerson(Person Person, PersonName Name, Officer? Officer);

/// <summary>The list of persons of a volume, found by id, by name and by person of the tables.</summary>
internal sealed class VolumePeople
{
    private readonly Dictionary<string, ListedPerson> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ListedPerson>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<Officer, Person> _byOfficer = [];

    /// <summary>Divides the names of a list.</summary>
    /// <param name="persons">The list.</param>
    /// <param name="years">The years that the volume covers.</param>
    /// <param name="table">The holders of offices.</param>
    public VolumePeople(IEnumerable<Person> persons, YearSpan years, OfficeTable table)
    {
        foreach (var person in persons)
        {
            var name = PersonName.OfListed(person.Name, person.Description);
            var officer = CrossReference.Target(person.Description) is null ? OfficerOfEntry.Find(name, person.Description, years, table) : null;
            var listed = new ListedPerson(person, name, officer);
            if (!_byId.TryAdd(person.Id, listed)) continue;
            if (CrossReference.Target(person.Description) is not null) continue;
            foreach (var word in (name.IsUndivided ? name.Surname : [name.Core[0], name.Core[^1]]).Distinct())
            {
                if (!_bySurname.TryGetValue(word, out var same)) _bySurname.Add(word, same = []);
                same.Add(listed);
            }
            if (officer is not null) _byOfficer.TryAdd(officer, person);
        }
    }

    /// <summary>A person by <c>xml:id</c>; null when the list has none.</summary>
    public ListedPerson? this[string id] => _byId.GetValueOrDefault(id);

    /// <summary>The entry of a person of the tables; null when the list has none.</summary>
    public Person? EntryOf(Officer officer) => _byOfficer.GetValueOrDefault(officer);

    /// <summary>The one entry that a name means: by given names, by title or office, or because nobody else bears a surname that is not a common one.</summary>
    public ListedPerson? Find(PrintedPerson person, PersonName name, string? office)
    {
        if (!_bySurname.TryGetValue(name.Core[^1], out var same)) return null;
        ListedPerson? found = null;
        var words = office is null ? null : OfficeWords.Of(office);
        var (best, ties) = (NameAgreement.None, 0);
        foreach (var listed in same)
        {
            var agreement = GivenNames.Compare(name, listed.Name);
            if (agreement == NameAgreement.None) continue;
            if (agreement < NameAgreement.First && !Supports(listed, person.Title, words, same.Count)) continue;
            if (agreement < best) continue;
            ties = agreement > best ? 1 : ties + 1;
            (best, found) = (agreement, listed);
        }
        return ties == 1 ? found : null;
    }

    private static bool Supports(ListedPerson listed, string title, HashSet<string>? words, int namesakes)
    {
        var described = OfficeWords.Of(listed.Person.Description);
        if (words is { Count: > 0 }) return OfficeWords.Common(words, described) > 1;
        if (title.Length > 0 && !OfficeWords.IsStyle(title) && NameWords.Fold(listed.Person.Description).Contains(title, StringComparison.Ordinal)) return true;
        return namesakes == 1;
    }
}
