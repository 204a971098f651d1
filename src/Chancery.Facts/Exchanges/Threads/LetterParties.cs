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
        (_from, _to) = (Printed(fact.From), Printed(fact.To));
        (_bareFrom, _bareTo) = (fact.FromPerson is null, fact.ToPerson is null);
        (_fromNames, _toNames) = (Surnames(fact.FromPerson, fact.FromKey is null && fact.FromEntry is null), Surnames(fact.ToPerson, fact.ToKey is null && fact.ToEntry is null));
    }

    private readonly string[] _from, _to;
    private readonly bool _bareFrom, _bareTo;
    private readonly (string[] Names, bool Bare) _fromNames, _toNames;

    /// <summary>The senders.</summary>
    public IReadOnlyList<string> From { get; }

    /// <summary>The receivers.</summary>
    public IReadOnlyList<string> To { get; }

    /// <summary>Whether another letter goes the other way.</summary>
    public bool Reverses(LetterParties other) => Meet(From, other.To) && Meet(To, other.From);

    /// <summary>
    /// Whether another letter may go the other way, where the editors say that one answers the other: the parties are the same, or one letter prints nothing but a surname where the other
    /// knows the person, or nothing but an office that the other prints with the name.
    /// </summary>
    public bool MayReverse(LetterParties other)
    {
        var (there, back) = (Meet(From, other.To) || Named(_fromNames, other._toNames), Meet(To, other.From) || Named(_toNames, other._fromNames));
        return there && back || there && IsOfficeOf(_to, _bareTo, other._from, other._bareFrom) || back && IsOfficeOf(_from, _bareFrom, other._to, other._bareTo);
    }

    private static bool Named((string[] Names, bool Bare) one, (string[] Names, bool Bare) other) => (one.Bare || other.Bare) && one.Names.Any(other.Names.Contains);

    private static (string[] Names, bool Bare) Surnames(string? persons, bool bare) =>
        (persons is null ? [] : [.. persons.Split("; ").Select(p => NameWords.Fold(p.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? p[..comma] : p))], bare);

    private static bool IsOfficeOf(string[] one, bool bareOne, string[] other, bool bareOther) =>
        bareOne && one.Length > 0 && one.All(other.Contains) || bareOther && other.Length > 0 && other.All(one.Contains);

    private static string[] Printed(string? words) => words is null ? [] : Office(NameWords.Fold(words)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

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
