using Chancery.Documents;
using Chancery.Facts.People.Names;
using Chancery.Facts.Tables;

namespace Chancery.Facts.Offices;

/// <summary>A line of a table of office holders.</summary>
/// <param name="Key">The person's key.</param>
/// <param name="Name">The name, inverted; null where an earlier line gives it.</param>
/// <param name="OtherNames">Other forms of the name, in the order of speech.</param>
/// <param name="Born">Year of birth.</param>
/// <param name="Died">Year of death.</param>
/// <param name="Office">The office.</param>
/// <param name="PowerForms">Whom it serves: its name, and further names and adjectives.</param>
/// <param name="Post">Where a mission is accredited.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null when open.</param>
internal sealed record AuthorityRow(string Key, string? Name, string[] OtherNames, int? Born, int? Died, string Office, string[] PowerForms, string? Post, TableDate From, TableDate? To)
{
    /// <summary>Whom it serves.</summary>
    public string Power => PowerForms[0];
}

/// <summary>Reads tables of office holders; <c>docs/guide/authorities.md</c> describes the format.</summary>
internal static class AuthorityFile
{
    private const int Key = 0, Name = 1, OtherNames = 2, Born = 3, Died = 4, Office = 5, Power = 6, Post = 7, From = 8, To = 9;

    private static readonly TabbedTable Table = new("CH-A001", ["key", "name", "other names", "born", "died", "office", "power", "post", "from", "to"], ["office", "power", "from"]);

    /// <summary>The rows of a table.</summary>
    /// <param name="source">The table.</param>
    /// <param name="findings">Receives what is wrong with other lines.</param>
    public static List<AuthorityRow> Read(SourceText source, List<Finding> findings)
    {
        var rows = new List<AuthorityRow>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Table.Lines(source, findings))
        {
            if (Row(line, named) is not { } row) continue;
            named.Add(row.Key);
            rows.Add(row);
        }
        return rows;
    }

    private static AuthorityRow? Row(TabbedLine line, HashSet<string> named)
    {
        var (key, name, office, power) = (line.Text(Key), line.Text(Name), line.Text(Office), line.Parts(Power));
        if (office is null) return Refuse(line, Office, "The line names no office.");
        if (power.Length == 0) return Refuse(line, Power, "The line does not say which state or organization the office serves (column “power”).");
        if (key is null && name is null) return Refuse(line, Name, "The line names no person: it needs a name, or the key of a person named in a line before.");
        if (name is not null && NameWords.Of(name).Count == 0) return Refuse(line, Name, $"“{name}” is no name.");
        key ??= PersonKeys.Of(name!);
        if (name is null && !named.Contains(key)) return Refuse(line, Key, $"No line before gives the name of “{key}”.");
        if (!line.Year(Born, out var born) || !line.Year(Died, out var died) || !line.Date(From, out var from) || !line.Date(To, out var to)) return null;
        if (from is not { } first) return Refuse(line, From, "The line does not say when the tenure began (column “from”).");
        if (to is { } last && last.Last < first.First) return Refuse(line, To, "The tenure ends before it begins.");
        return new AuthorityRow(key, name, line.Parts(OtherNames), born, died, office, power, line.Text(Post), first, to);
    }

    private static AuthorityRow? Refuse(TabbedLine line, int column, string message)
    {
        line.Refuse(column, message);
        return null;
    }
}
