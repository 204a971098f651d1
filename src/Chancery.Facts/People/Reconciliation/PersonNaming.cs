using System.Globalization;
using Chancery.Facts.Offices;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.People.Reconciliation;

/// <summary>Gives reconciled persons their names and keys.</summary>
internal static class PersonNaming
{
    /// <summary>
    /// The persons in the order of their keys. A person of the tables has the tables' key. Where several would have one key, the one with the most entries
    /// keeps it, and the others add the first year of their volumes, and where that is the same too, their first entry.
    /// </summary>
    public static List<ReconciledPerson> Name(IReadOnlyList<PreparedEntry> entries, IEnumerable<(IReadOnlyList<int> Entries, IReadOnlyList<PersonMerge> Merges)> clusters)
    {
        var unnamed = new List<(string Key, string Name, Officer? Officer, List<PreparedEntry> Entries, IReadOnlyList<PersonMerge> Merges)>();
        foreach (var (numbers, merges) in clusters)
        {
            var members = numbers.Select(n => entries[n]).ToList();
            var officer = OfficerOf(members);
            var name = officer?.Name ?? Fullest(members);
            unnamed.Add((officer?.Key ?? PersonKeys.Of(name), name, officer, members, merges));
        }
        var persons = new List<ReconciledPerson>(unnamed.Count);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in unnamed.OrderByDescending(p => p.Officer is not null).ThenByDescending(p => p.Entries.Count).ThenBy(p => p.Entries[0].Entry.Reference, StringComparer.Ordinal))
        {
            var first = person.Entries[0].Entry;
            var key = person.Key;
            if (!taken.Add(key) && !taken.Add(key = $"{person.Key}-{person.Entries.Min(e => e.Entry.Years.First).ToString(CultureInfo.InvariantCulture)}"))
                for (key = $"{person.Key}-{string.Join('-', NameWords.Of(first.Reference))}"; !taken.Add(key);) key += "-x";
            persons.Add(new ReconciledPerson(key, person.Name, [.. person.Entries.Select(e => e.Entry)], person.Merges) { IsOfficeHolder = person.Officer is not null && key == person.Key });
        }
        return [.. persons.OrderBy(p => p.Key, StringComparer.Ordinal)];
    }

    /// <summary>The person of the tables that most entries describe; null when there is none, or two as often.</summary>
    public static Officer? OfficerOf(IEnumerable<PreparedEntry> members)
    {
        var found = members.Where(m => m.Officer is not null).GroupBy(m => m.Officer!).OrderByDescending(g => g.Count()).ToList();
        return found.Count == 0 || found.Count > 1 && found[0].Count() == found[1].Count() ? null : found[0].Key;
    }

    /// <summary>The name with the most given names written out, then the one most often listed, then the first in the alphabet.</summary>
    private static string Fullest(List<PreparedEntry> members)
    {
        var described = members.Where(m => m.Target is null).ToList();
        if (described.Count == 0) described = members;
        return described.GroupBy(m => Plain(m.Entry.Name), StringComparer.Ordinal)
            .OrderByDescending(g => PersonName.OfListed(g.Key).Given.Sum(w => w.Length > 1 ? 2 : 1)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
    }

    private static string Plain(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 && name.EndsWith(')') ? name[..bracket].TrimEnd(' ', ',') : name;
    }
}
