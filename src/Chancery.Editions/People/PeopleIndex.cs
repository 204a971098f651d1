using Chancery.Editions.Search;

namespace Chancery.Editions.People;

/// <summary>What people are to the documents of an index, in compact arrays. Never changed once it is made.</summary>
public sealed class PeopleIndex
{
    private readonly int[] _offsets;
    private readonly int[] _people;
    private readonly bool[] _acting;

    /// <summary>Makes the index of rows in any order.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="people">Keys and names.</param>
    /// <param name="rows">For each person of a document: its ordinal, the person's key, and whether he or she sends, receives or takes part.</param>
    public PeopleIndex(DocumentIndex documents, IEnumerable<(string Key, string Name)> people, IEnumerable<(int Ordinal, string Key, bool Acting)> rows)
    {
        Documents = documents;
        var ordered = people.OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        Keys = [.. ordered.Select(p => p.Key)];
        Names = [.. ordered.Select(p => p.Name)];
        Numbers = ordered.Select((p, i) => (p.Key, i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
        var placed = rows.Where(r => Numbers.ContainsKey(r.Key)).Select(r => (r.Ordinal, Person: Numbers[r.Key], r.Acting)).OrderBy(r => r.Ordinal).ThenBy(r => r.Person).ToList();
        _people = [.. placed.Select(r => r.Person)];
        _acting = [.. placed.Select(r => r.Acting)];
        _offsets = new int[documents.Count + 1];
        foreach (var (ordinal, _, _) in placed) _offsets[ordinal + 1]++;
        for (var i = 0; i < documents.Count; i++) _offsets[i + 1] += _offsets[i];
    }

    /// <summary>The documents.</summary>
    public DocumentIndex Documents { get; }

    /// <summary>Keys of the people, in order.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Their numbers by key.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; }

    /// <summary>The people of a document.</summary>
    /// <param name="ordinal">The document.</param>
    /// <param name="named">Whether those who are only named or speak count too.</param>
    /// <param name="people">Filled with their numbers, after it is emptied.</param>
    public void Of(int ordinal, bool named, List<int> people)
    {
        people.Clear();
        for (var i = _offsets[ordinal]; i < _offsets[ordinal + 1]; i++)
            if (named || _acting[i]) people.Add(_people[i]);
    }
}
