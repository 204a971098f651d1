using System.Globalization;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.Offices;

/// <summary>The states and organizations that documents name, with the forms and adjectives by which they are named.</summary>
internal sealed class Powers
{
    /// <summary>The power whose offices are meant where no other is named.</summary>
    public const string UnitedStates = "United States";

    private static readonly string[] SideEndings = [" side", " delegation", " participants", " group", " representatives", " members", " officials", " government"];
    private static readonly Lazy<Powers> Known = new(Load);

    private readonly Dictionary<string, List<Power>> _names;
    private readonly Dictionary<string, List<Power>> _adjectives;

    /// <summary>The first words of adjectives.</summary>
    private readonly HashSet<string> _openings;

    private Powers(Dictionary<string, List<Power>> names, Dictionary<string, List<Power>> adjectives)
    {
        (_names, _adjectives) = (names, adjectives);
        _openings = adjectives.Keys.Select(a => a.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
    }

    private sealed record Power(string Name, int From, int To);

    /// <summary>The powers kept in the program.</summary>
    public static Powers BuiltIn => Known.Value;

    /// <summary>These powers and others: name and further names or adjectives of each. One that is known already is left as it is.</summary>
    public Powers With(IEnumerable<string[]> others)
    {
        var (names, adjectives) = (Copy(_names), Copy(_adjectives));
        foreach (var forms in others)
        {
            if (names.ContainsKey(Key(forms[0]))) continue;
            var power = new Power(forms[0], 0, 9999);
            foreach (var form in forms)
            {
                Add(names, form, power);
                Add(adjectives, form, power);
            }
        }
        return new Powers(names, adjectives);
    }

    /// <summary>The powers that a name (<c>the Soviet Union</c>, <c>USSR</c>) may mean in a year; 0 for any year.</summary>
    public IReadOnlyList<string> Named(string name, int year) => Find(_names, Key(name), year);

    /// <summary>The powers that an adjective or a people (<c>British</c>, <c>the Germans</c>) may mean in a year; 0 for any year.</summary>
    public IReadOnlyList<string> OfAdjective(string adjective, int year)
    {
        var key = Key(adjective);
        return Find(_adjectives, key, year) is { Count: > 0 } found ? found : key.EndsWith('s') ? Find(_adjectives, key[..^1], year) : [];
    }

    /// <summary>The one power that a line such as <c>Americans</c>, <c>United Kingdom</c>, <c>Soviet Side</c> names; null when it names none, or may name several.</summary>
    public string? OfSide(string line, int year)
    {
        var key = Key(line);
        foreach (var ending in SideEndings)
            if (key.EndsWith(ending, StringComparison.Ordinal)) key = key[..^ending.Length];
        if (key.StartsWith("for ", StringComparison.Ordinal)) key = Key(key[4..]);
        return Find(_names, key, year) is [var named] ? named : OfAdjective(key, year) is [var people] ? people : null;
    }

    /// <summary>The adjective with which folded words begin, its powers and how many words it takes; no words when they begin with none.</summary>
    /// <param name="words">The words.</param>
    /// <param name="at">Where to begin; one word at least must follow the adjective.</param>
    /// <param name="year">The year; 0 for any.</param>
    public (IReadOnlyList<string> Powers, int Words) Leading(IReadOnlyList<string> words, int at, int year)
    {
        if (at >= words.Count - 1 || !_openings.Contains(words[at])) return ([], 0);
        for (var count = Math.Min(3, words.Count - at - 1); count > 0; count--)
            if (Find(_adjectives, string.Join(' ', words.Skip(at).Take(count)), year) is { Count: > 0 } powers) return (powers, count);
        return ([], 0);
    }

    private static IReadOnlyList<string> Find(Dictionary<string, List<Power>> table, string key, int year) =>
        table.TryGetValue(key, out var powers) ? [.. powers.Where(p => year == 0 || p.From <= year && year <= p.To).Select(p => p.Name)] : [];

    private static string Key(string name)
    {
        var key = NameWords.Fold(name);
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }

    private static Powers Load()
    {
        var names = new Dictionary<string, List<Power>>(StringComparer.Ordinal);
        var adjectives = new Dictionary<string, List<Power>>(StringComparer.Ordinal);
        foreach (var line in EmbeddedTables.Lines("powers.tsv"))
        {
            var fields = line.Split('\t');
            var power = new Power(fields[0], Year(fields[3], 0), Year(fields[4], 9999));
            Add(names, fields[0], power);
            foreach (var form in Forms(fields[1])) Add(names, form, power);
            foreach (var form in Forms(fields[2])) Add(adjectives, form, power);
        }
        return new Powers(names, adjectives);
    }

    private static Dictionary<string, List<Power>> Copy(Dictionary<string, List<Power>> table) => table.ToDictionary(p => p.Key, p => p.Value.ToList(), StringComparer.Ordinal);

    private static string[] Forms(string field) => field.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int Year(string field, int otherwise) => field.Length == 0 ? otherwise : int.Parse(field, CultureInfo.InvariantCulture);

    private static void Add(Dictionary<string, List<Power>> table, string form, Power power)
    {
        var key = Key(form);
        if (!table.TryGetValue(key, out var powers)) table.Add(key, powers = []);
        if (!powers.Contains(power)) powers.Add(power);
    }
}
