using Chancery.Editions;
using Chancery.Editions.Search;
using Chancery.Publishing.Html;
using Chancery.Web.Layout;
using Chancery.Web.Search;

namespace Chancery.Web.Reading;

/// <summary>The way from a volume's list of persons to the documents in which each is tagged. Asks the edition when the first is asked for.</summary>
internal sealed class PersonWays(IEdition edition, string volume)
{
    private Dictionary<string, PersonEntry>? _persons;

    /// <summary>The way on from a person's id; null where no document tags the person.</summary>
    public WayOn? On(string id)
    {
        _persons ??= edition.Persons(volume).GroupBy(p => p.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return _persons.TryGetValue(id, out var person) && person.Documents > 0
            ? new WayOn(person.Key is { } key ? Words.Person(key) : SearchAddress.Of(new SearchRequest { Volumes = [volume], Persons = [person.Name] }), Words.Count(person.Documents, "document"))
            : null;
    }
}
