namespace Chancery.Editions.People;

/// <summary>Which network of people is asked for.</summary>
public sealed record NetworkRequest
{
    /// <summary>Only documents of this person, who is left out of the network; null for no one.</summary>
    public string? Around { get; init; }

    /// <summary>Only documents of this volume; null for all.</summary>
    public string? Volume { get; init; }

    /// <summary>Whether being named or speaking in a document is enough; otherwise people count who send or receive what it prints, or take part.</summary>
    public bool Named { get; init; }

    /// <summary>Most people to give: those with the most documents.</summary>
    public int Most { get; init; } = 60;

    /// <summary>Documents that two must share for a tie between them.</summary>
    public int Least { get; init; } = 1;
}

/// <summary>People who appear in the same documents.</summary>
/// <param name="People">The people, those with the most documents first.</param>
/// <param name="Ties">Who shares documents with whom, the most documents first.</param>
/// <param name="Documents">Documents in which at least two of all people appear together; around a person, his or hers with anyone else.</param>
/// <param name="AllPeople">How many people there are in these documents, given or not.</param>
public sealed record PeopleNetwork(IReadOnlyList<NetworkPerson> People, IReadOnlyList<NetworkTie> Ties, int Documents, int AllPeople)
{
    /// <summary>Finds the network in an index.</summary>
    public static PeopleNetwork Of(PeopleIndex index, NetworkRequest request)
    {
        var around = request.Around is { } key ? index.Numbers.GetValueOrDefault(key, -2) : -1;
        var volume = request.Volume is { } id ? index.Documents.Volumes.NumberOf(id) : -1;
        var found = new List<int[]>();
        var counts = new int[index.Keys.Count];
        var people = new List<int>();
        for (var ordinal = 0; ordinal < index.Documents.Count; ordinal++)
        {
            if (request.Volume is not null && index.Documents.Volumes.Values[ordinal] != volume) continue;
            index.Of(ordinal, request.Named, people);
            if (around != -1 && !people.Remove(around)) continue;
            if (people.Count < (around == -1 ? 2 : 1)) continue;
            found.Add([.. people]);
            foreach (var person in people) counts[person]++;
        }
        var all = Enumerable.Range(0, counts.Length).Where(p => counts[p] > 0).ToList();
        int[] chosen = [.. all.OrderByDescending(p => counts[p]).ThenBy(p => p).Take(request.Most)];
        var places = new int[counts.Length];
        Array.Fill(places, -1);
        for (var i = 0; i < chosen.Length; i++) places[chosen[i]] = i;
        var shared = new int[chosen.Length, chosen.Length];
        foreach (var document in found)
            for (var i = 0; i < document.Length; i++)
                for (var j = i + 1; j < document.Length && places[document[i]] >= 0; j++)
                    if (places[document[j]] is >= 0 and var second) shared[Math.Min(places[document[i]], second), Math.Max(places[document[i]], second)]++;
        var ties = new List<NetworkTie>();
        for (var i = 0; i < chosen.Length; i++)
            for (var j = i + 1; j < chosen.Length; j++)
                if (shared[i, j] >= Math.Max(1, request.Least)) ties.Add(new NetworkTie(i, j, shared[i, j]));
        return new PeopleNetwork([.. chosen.Select(p => new NetworkPerson(index.Keys[p], index.Names[p], counts[p]))], [.. ties.OrderByDescending(t => t.Documents).ThenBy(t => t.First).ThenBy(t => t.Second)], found.Count, all.Count);
    }
}

/// <summary>A person of a network.</summary>
/// <param name="Key">The person's key.</param>
/// <param name="Name">Surname first.</param>
/// <param name="Documents">Documents in which the person appears together with another; around someone, together with that one.</param>
public sealed record NetworkPerson(string Key, string Name, int Documents);

/// <summary>Two people of a network.</summary>
/// <param name="First">The place of one in the list of people.</param>
/// <param name="Second">The place of the other, behind it.</param>
/// <param name="Documents">Documents in which both appear.</param>
public sealed record NetworkTie(int First, int Second, int Documents);
