using Chancery.Documents.Tei;

namespace Chancery.Documents;

/// <summary>
/// Entries of a list of persons that only point to another: <c>Tran, see Lo Minh Tran</c>. Lists differ in whose key a mention of such a name gets. The
/// list's own descriptions tell: where they tag the names with the key of the person pointed to, the pointers stand for that person; otherwise each
/// pointer is a name with a key of its own.
/// </summary>
internal static class PersonPointers
{
    private const string See = "see ";

    /// <summary>The persons, with the pointers joined to those they stand for.</summary>
    public static IEnumerable<Person> Join(IReadOnlyList<(Person Person, TeiElement Item)> listed)
    {
        var pointers = new Dictionary<string, (string Own, string Other)>(StringComparer.Ordinal);
        foreach (var (person, item) in listed)
            if (Target(person, item) is { } other) pointers.TryAdd(person.Name, (person.Id, other));
        if (pointers.Count == 0) return listed.Select(l => l.Person);
        var (own, others) = (0, 0);
        foreach (var (person, item) in listed)
        {
            if (person.Description.StartsWith(See, StringComparison.Ordinal)) continue;
            foreach (var mention in item.Descendants(TeiNames.PersName))
            {
                if (mention[TeiNames.Corresp] is not ['#', .. var key] || !pointers.TryGetValue(Document.Fold(mention.Content()).TrimEnd(',', ' '), out var pointer)) continue;
                if (key == pointer.Own) own++;
                else if (key == pointer.Other) others++;
            }
        }
        return others <= own ? listed.Select(l => l.Person) : listed.Select(l => Target(l.Person, l.Item) is { } other ? l.Person with { SameAs = other } : l.Person);
    }

    private static string? Target(Person person, TeiElement item) =>
        person.Description.StartsWith(See, StringComparison.Ordinal) && item.Descendants(TeiNames.PersName).FirstOrDefault(p => p[TeiNames.Corresp] is ['#', _, ..]) is { } name ? name[TeiNames.Corresp]![1..] : null;
}
