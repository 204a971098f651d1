using System.Collections.Frozen;
using System.Globalization;
using Chancery.Facts.People.Names;

namespace Chancery.Facts.Offices;

/// <summary>The states and organizations that documents name, with the forms and adjectives by which they are named.</summary>
internal static class Powers
{
    /// <summary>The power whose offices are meant where no other is named.</summary>
    public const string UnitedStates = "United States";

    private sealed record Power(string Name, int From, int To);

    private static readonly Lazy<(FrozenDictionary<string, Power[]> Names, FrozenDictionary<string, Power[]> Adjectives)> Table = new(Load);

    /// <summary>The powers that a name (<c>the Soviet Union</c>, <c>USSR</c>) may mean in a year; 0 for any year.</summary>
    public static IReadOnlyList<string> Named(string name, int year) => Find(Table.Value.Names, Key(name), year);

    /// <summary>The powers that an adjective or a people (<c>British</c>, <c>the Germans</c>) may mean in a year; 0 for any year.</summary>
    public static IReadOnlyList<string> OfAdjective(string adjective, int year)
    {
        var key = Key(adjective);
        return Find(Table.Value.Adjectives, key, year) is { Count: > 0 } found ? found : key.EndsWith('s') ? Find(Table.Value.Adjectives, key[..^1], year) : [];
    }

    /// <summary>The one power that a line such as <c>Americans</c>, <c>United Kingdom</c>, <c>Soviet Side</c> names; null when it names none, or may name several.</summary>
    public static string? OfSide(string line, int year)
    {
        var key = Key(line);
        foreach (var ending in (string[])[" side", " delegation", " participants", " group", " representatives", " members", " officials", " government"])
            if (key.EndsWith(ending, StringComparison.Ordinal)) key = key[..^ending.Length];
        if (key.StartsWith("for ", StringComparison.Ordinal)) key = Key(key[4..]);
        return Find(Table.Value.Names, key, year) is [var named] ? named : OfAdjective(key, year) is [var people] ? people : null;
    }

    /// <summary>The adjective with which folded words begin, its powers and how many words it takes; no words when they begin with none.</summary>
    public static (IReadOnlyList<string> Powers, int Words) Leading(IReadOnlyList<string> words, int year)
    {
        for (var count = Math.Min(3, words.Count - 1); count > 0; count--)
            if (Find(Table.Value.Adjectives, string.Join(' ', words.Take(count)), year) is { Count: > 0 } powers) return (powers, count);
        return ([], 0);
    }

    private static IReadOnlyList<string> Find(FrozenDictionary<string, Power[]> table, string key, int year) =>
        table.TryGetValue(key, out var powers) ? [.. powers.Where(p => year == 0 || p.From <= year && year <= p.To).Select(p => p.Name)] : [];

    private static string Key(string name)
    {
        var key = NameWords.Fold(name);
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }

    private static (FrozenDictionary<string, Power[]> Names, FrozenDictionary<string, Power[]> Adjectives) Load()
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
        return (Freeze(names), Freeze(adjectives));
    }

    private static FrozenDictionary<string, Power[]> Freeze(Dictionary<string, List<Power>> table) => table.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);

    private static string[] Forms(string field) => field.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int Year(string field, int otherwise) => field.Length == 0 ? otherwise : int.Parse(field, CultureInfo.InvariantCulture);

    private static void Add(Dictionary<string, List<Power>> table, string form, Power power)
    {
        var key = Key(form);
        if (!table.TryGetValue(key, out var powers)) table.Add(key, powers = []);
        if (!powers.Contains(power)) powers.Add(power);
    }
}

/// <summary>The tables kept in the program.</summary>
internal static class EmbeddedTables
{
    /// <summary>A table's text.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedTables).Assembly.GetManifestResourceStream("Chancery.Facts.Offices.Tables." + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A table's lines behind its header.</summary>
    public static IEnumerable<string> Lines(string name) => Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
}
