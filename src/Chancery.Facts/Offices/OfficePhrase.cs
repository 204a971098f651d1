using Chancery.Facts.People.Names;

namespace Chancery.Facts.Offices;

/// <summary>An office as documents name it without a name: <c>The Secretary</c>, <c>the Soviet Ambassador</c>, <c>Prime Minister of Morocco</c>.</summary>
/// <param name="Class">What it is (<see cref="OfficeClasses"/>).</param>
/// <param name="Powers">The powers it may serve.</param>
/// <param name="Post">Where a mission is accredited; null for an office at home.</param>
/// <param name="IsActing">Whether somebody acting in it is meant.</param>
internal sealed record OfficePhrase(string Class, IReadOnlyList<string> Powers, string? Post, bool IsActing)
{
    private static readonly string[] Lead = ["the", "his", "her", "excellency", "honorable", "hon", "h", "e"];

    /// <summary>Reads a phrase; null when it names no office of which a power or post is known.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="powers">The side under which it is printed, or else those whose offices need no adjective; empty when there is none.</param>
    /// <param name="year">The year, for names that meant different powers; 0 when unknown.</param>
    /// <param name="table">The table, for the offices of the powers.</param>
    public static OfficePhrase? Read(string phrase, IReadOnlyList<string> powers, int year, OfficeTable table)
    {
        if (phrase.Length > 120) return null;
        var words = NameWords.Of(phrase);
        while (words.Count > 1 && Array.IndexOf(Lead, words[0]) >= 0) words.RemoveAt(0);
        var acting = words.Count > 1 && words[0] == "acting";
        if (acting) words.RemoveAt(0);
        if (words.Count > 2 && words[^2] == "ad" && words[^1] == "interim")
        {
            acting = true;
            words.RemoveRange(words.Count - 2, 2);
        }
        var (adjective, taken) = table.Powers.Leading(words, 0, year);
        words.RemoveRange(0, taken);
        var (tail, binding) = Tail(words, year, table);
        var office = OfficeClasses.OfWords(string.Join(' ', words));
        return office is OfficeClasses.Ambassador or "minister" or "charge daffaires" or "permanent representative" or "high commissioner"
            ? Mission(office, adjective, tail, binding, powers, acting)
            : AtHome(office, adjective.Count > 0 ? adjective : binding == "of" ? tail : powers, acting, table);
    }

    private static OfficePhrase? Mission(string office, IReadOnlyList<string> adjective, IReadOnlyList<string> tail, string? binding, IReadOnlyList<string> powers, bool acting)
    {
        if (binding == "of" && adjective.Count == 0) return new OfficePhrase(office, tail, Offices.Powers.UnitedStates, acting);
        var sender = adjective.Count > 0 ? adjective : powers;
        if (tail.Count == 1 && sender.Count > 0) return new OfficePhrase(office, sender, tail[0], acting);
        return adjective.Count > 0 && tail.Count == 0 && !adjective.Contains(Offices.Powers.UnitedStates) ? new OfficePhrase(office, adjective, Offices.Powers.UnitedStates, acting) : null;
    }

    private static OfficePhrase? AtHome(string office, IReadOnlyList<string> powers, bool acting, OfficeTable table)
    {
        if (powers.Contains(Offices.Powers.UnitedStates))
        {
            office = office switch
            {
                "secretary" => OfficeClasses.SecretaryOfState,
                "under secretary" => "under secretary of state",
                "deputy secretary" => "deputy secretary of state",
                _ => office,
            };
        }
        return powers.Any(p => table.Has(office, p)) ? new OfficePhrase(office, powers, null, acting) : null;
    }

    /// <summary>Cuts <c>of Morocco</c>, <c>in the Soviet Union</c>, <c>to France</c> off the words; the powers named and the word that binds.</summary>
    private static (IReadOnlyList<string> Powers, string? Binding) Tail(List<string> words, int year, OfficeTable table)
    {
        for (var i = 1; i < words.Count - 1; i++)
        {
            if (words[i] is not ("of" or "in" or "to" or "at")) continue;
            if (table.Powers.Named(string.Join(' ', words.Skip(i + 1)), year) is not { Count: > 0 } powers) continue;
            var binding = words[i];
            words.RemoveRange(i, words.Count - i);
            return (powers, binding);
        }
        return ([], null);
    }
}
