using Chancery.Facts.People.Names;

namespace Chancery.Facts.Exchanges.Threads;

/// <summary>Sender and receiver of a letter as they are compared: keys over all volumes, otherwise folded names.</summary>
internal sealed class LetterParties
{
    /// <summary>Reads the parties of a letter.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="keyOf">The key over all volumes of an entry of a volume's list; null when there is none.</param>
    public LetterParties(ExchangeLetter letter, Func<string, string, string?>? keyOf)
    {
        var fact = letter.Communication;
        From = Of(letter.Volume, fact.FromKey, fact.FromEntry, fact.FromPerson, fact.From, keyOf);
        To = Of(letter.Volume, fact.ToKey, fact.ToEntry, fact.ToPerson, fact.To, keyOf);
    }

    /// <summary>The senders.</summary>
    public IReadOnlyList<string> From { get; }

    /// <summary>The receivers.</summary>
    public IReadOnlyList<string> To { get; }

    /// <summary>Whether another letter goes the other way.</summary>
    public bool Reverses(LetterParties other) => Meet(From, other.To) && Meet(To, other.From);

    /// <summary>Whether another letter goes the same way between the same.</summary>
    public bool Equals(LetterParties other) => From.SequenceEqual(other.From) && To.SequenceEqual(other.To);

    private static bool Meet(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        foreach (var party in one)
            if (other.Contains(party, StringComparer.Ordinal)) return true;
        return false;
    }

    private static List<string> Of(string volume, string? keys, string? entries, string? persons, string? printed, Func<string, string, string?>? keyOf)
    {
        var found = new List<string>();
        if (entries is not null && keyOf is not null)
            foreach (var entry in entries.Split("; "))
                if (keyOf(volume, entry) is { } key) found.Add(key);
        if (found.Count == 0 && keys is not null) found.AddRange(keys.Split("; "));
        if (found.Count == 0 && persons is not null)
            foreach (var person in persons.Split("; ")) found.Add(NameWords.Fold(person));
        if (found.Count == 0 && printed is not null) found.Add(Office(NameWords.Fold(printed)));
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static string Office(string words) => words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
}
