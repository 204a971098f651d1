using Chancery.Facts.Decisions;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.People.Reconciliation;

/// <summary>
/// The persons of an edition, reconciled over its volumes' lists: entries are one person where names, their forms, offices in the descriptions and the
/// volumes' periods speak for it together. The result depends on the entries and not on their order; every merge says why it was made, and a decision
/// (<c>same-person</c>) makes or forbids one.
/// </summary>
public sealed class PersonRegister
{
    private readonly Dictionary<string, ReconciledPerson> _byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReconciledPerson> _byKey = new(StringComparer.Ordinal);

    private PersonRegister(List<ReconciledPerson> persons, IReadOnlyList<Decision> unapplied)
    {
        Persons = persons;
        Unapplied = unapplied;
        foreach (var person in persons)
        {
            _byKey.Add(person.Key, person);
            foreach (var entry in person.Entries) _byReference.Add(entry.Reference, person);
        }
    }

    /// <summary>The persons in the order of their keys.</summary>
    public IReadOnlyList<ReconciledPerson> Persons { get; }

    /// <summary>Decisions on <c>same-person</c> that name an entry which no list here has.</summary>
    public IReadOnlyList<Decision> Unapplied { get; }

    /// <summary>The person of an entry; null when the register has no such entry.</summary>
    public ReconciledPerson? Of(string volume, string id) => _byReference.GetValueOrDefault(volume + "/" + id);

    /// <summary>A person by key; null when there is none.</summary>
    public ReconciledPerson? this[string key] => _byKey.GetValueOrDefault(key);

    /// <summary>Reconciles entries.</summary>
    /// <param name="entries">The entries of all volumes, in any order; of two with one id in a volume the first counts.</param>
    /// <param name="options">Tables and decisions; null for the built-in tables alone.</param>
    public static PersonRegister Reconcile(IEnumerable<ListEntry> entries, FactOptions? options = null)
    {
        options ??= FactOptions.Default;
        var prepared = entries.DistinctBy(e => e.Reference).OrderBy(e => e.Volume, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => PreparedEntry.Of(e, options.Offices)).ToList();
        var references = CrossReferences(prepared);
        var weight = new PairWeight(new NameFrequencies(prepared, options.Offices));
        var (confirmed, apart, unapplied) = Decided(prepared, options.Decisions);
        var clusters = new PersonClusters(prepared, weight, apart);
        foreach (var (a, b) in confirmed) clusters.Merge(a, b, Link(a, b, "decision"), sure: true);
        foreach (var (a, b) in references) clusters.Merge(a, b, Link(a, b, prepared[a].IsPseudonym || prepared[b].IsPseudonym ? "pseudonym" : "cross-reference"), sure: true);
        foreach (var link in CandidateLinks.Of(prepared, weight).OrderByDescending(l => l.Weight).ThenBy(l => l.First).ThenBy(l => l.Second)) clusters.Merge(link.First, link.Second, Weighed(link), sure: link.Basis == "other-name");
        foreach (var (a, b) in SameOfficer(prepared, clusters)) clusters.Merge(a, b, Link(a, b, "office-holder"), sure: true);
        return new PersonRegister(PersonNaming.Name(prepared, clusters.Persons()), unapplied);

        PersonMerge Link(int a, int b, string basis) => new(prepared[Math.Min(a, b)].Entry.Reference, prepared[Math.Max(a, b)].Entry.Reference, basis) { YearsApart = prepared[a].Entry.Years.GapTo(prepared[b].Entry.Years) };

        PersonMerge Weighed(CandidateLink link) => Link(link.First, link.Second, link.Basis) with
        {
            SharedWords = [.. weight.SharedWords(prepared[link.First], prepared[link.Second]).Take(6)],
            Weight = Math.Round(link.Weight, 2),
        };
    }

    /// <summary>The entries that only refer to another of their volume, with that other. One whose target is not listed takes the target's name.</summary>
    private static List<(int From, int To)> CrossReferences(List<PreparedEntry> entries)
    {
        var volumes = entries.Select((e, i) => (Entry: e, Number: i)).ToLookup(e => e.Entry.Entry.Volume, StringComparer.Ordinal);
        var links = new List<(int, int)>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Target is not { } target) continue;
            var words = NameWords.Of(target).Where(w => !NameVocabulary.Titles.Contains(w) && !NameVocabulary.Suffixes.Contains(w)).ToList();
            var (found, least, ties) = (-1, int.MaxValue, 0);
            foreach (var (other, number) in volumes[entries[i].Entry.Volume])
            {
                if (other.Target is not null || words.Count == 0) continue;
                var names = other.Name.Words.ToList();
                if (!words.TrueForAll(w => names.Exists(n => Spelling.Alike(n, w) || w.Length == 1 && n[0] == w[0]))) continue;
                var more = names.Count - words.Count;
                ties = more < least ? 1 : more == least ? ties + 1 : ties;
                if (more < least) (found, least) = (number, more);
            }
            if (ties == 1) links.Add((i, found));
            else if (words.Count > 1) entries[i].TakeTarget();
        }
        return links;
    }

    /// <summary>Persons who are the same one of the tables: their first entries, unless one list names both, or something excludes it.</summary>
    private static List<(int, int)> SameOfficer(List<PreparedEntry> entries, PersonClusters clusters)
    {
        var links = new List<(int, int)>();
        foreach (var same in clusters.Persons().Select(p => (p.Entries, Officer: PersonNaming.OfficerOf(p.Entries.Select(e => entries[e])))).Where(p => p.Officer is not null).GroupBy(p => p.Officer))
        {
            var persons = same.OrderByDescending(p => p.Entries.Count).ThenBy(p => p.Entries[0]).ToList();
            foreach (var other in persons.Skip(1))
                if (!persons[0].Entries.Any(a => other.Entries.Any(b => entries[a].Entry.Volume == entries[b].Entry.Volume || PairWeight.Excluded(entries[a], entries[b])))) links.Add((persons[0].Entries[0], other.Entries[0]));
        }
        links.Sort();
        return links;
    }

    private static (List<(int, int)> Confirmed, HashSet<(int, int)> Apart, List<Decision> Unapplied) Decided(List<PreparedEntry> entries, DecisionList decisions)
    {
        var confirmed = new List<(int, int)>();
        var apart = new HashSet<(int, int)>();
        var unapplied = new List<Decision>();
        if (decisions.All.Count == 0) return (confirmed, apart, unapplied);
        var numbers = entries.Select((e, i) => (e.Entry.Reference, i)).ToDictionary(e => e.Reference, e => e.i, StringComparer.Ordinal);
        foreach (var decision in decisions.All)
        {
            if (decision.Fact != DecidedFacts.SamePerson) continue;
            if (decision.Value is null || !numbers.TryGetValue(decision.Subject, out var a) || !numbers.TryGetValue(decision.Value, out var b) || a == b)
            {
                unapplied.Add(decision);
                continue;
            }
            var pair = (Math.Min(a, b), Math.Max(a, b));
            if (decision.Verdict == Verdict.Reject) apart.Add(pair);
            else confirmed.Add(pair);
        }
        confirmed.Sort();
        return (confirmed, apart, unapplied);
    }
}
