using Chancery.Facts.Offices;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.People.Reconciliation;

/// <summary>
/// How common names and words are among the persons of the lists and of the tables of office holders. What is rare tells more; the tables keep a small
/// edition from taking common words for rare ones.
/// </summary>
internal sealed class NameFrequencies
{
    private readonly Dictionary<string, int> _surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _telling = new(StringComparer.Ordinal);
    private readonly int _entries;
    private int _givenCount;

    /// <summary>Counts names and words.</summary>
    public NameFrequencies(IReadOnlyList<PreparedEntry> entries, OfficeTable table)
    {
        _entries = entries.Count;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var described = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var word in entry.Name.Words.Distinct()) Count(_words, word);
            foreach (var word in entry.Words) Count(described, word);
            Add(entry.Name, seen);
        }
        var all = entries.Count + table.Officers.Count;
        foreach (var (word, count) in described) _telling.Add(word, Math.Log((all + 1) / (count + table.OfficersDescribedBy(word) + 0.5)));
        foreach (var entry in entries) entry.Telling = entry.Words.Sum(Telling);
        foreach (var officer in table.Officers) Add(officer.Forms[0], seen);
    }

    /// <summary>Persons that were counted, names that are the same once.</summary>
    public int Persons { get; private set; }

    /// <summary>The share of persons of a surname.</summary>
    public double Surname(string word) => (_surnames.GetValueOrDefault(word) + 0.3) / Persons;

    /// <summary>The share of persons with a given name; of an initial a share that fits all.</summary>
    public double Given(string word) => word.Length == 1 ? 0.07 : Math.Min(1, (_given.GetValueOrDefault(word) + 0.7) / _givenCount * 1.6);

    /// <summary>The share of entries whose name has a word at any place.</summary>
    public double Word(string word) => (_words.GetValueOrDefault(word) + 0.5) / _entries;

    /// <summary>How much a word of a description tells.</summary>
    public double Telling(string word) => _telling[word];

    private void Add(PersonName name, HashSet<string> seen)
    {
        if (!seen.Add(string.Join(' ', name.Core) + '|' + (name.Given.Count > 0 ? name.Given[0] : ""))) return;
        Persons++;
        foreach (var word in name.Core) Count(_surnames, word);
        for (var i = 0; i < name.Given.Count && i < 2; i++)
        {
            Count(_given, name.Given[i]);
            _givenCount++;
        }
    }

    private static void Count(Dictionary<string, int> counts, string word) => counts[word] = counts.GetValueOrDefault(word) + 1;
}
