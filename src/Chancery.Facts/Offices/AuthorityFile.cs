using System.Globalization;
using Chancery.Documents;
using Chancery.Facts.People.Names;

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

/// <summary>
/// Reads tables of office holders: tab-separated text with a header line; <c>docs/guide/authorities.md</c> describes the format. A line that cannot be
/// read is a finding with its place; the other lines go on.
/// </summary>
internal static class AuthorityFile
{
    /// <summary>The rule id of what is wrong with a line.</summary>
    public const string Rule = "CH-A001";

    private static readonly string[] Columns = ["key", "name", "other names", "born", "died", "office", "power", "post", "from", "to"];
    private static readonly string[] Needed = ["office", "power", "from"];

    /// <summary>The rows of a table and what is wrong with others.</summary>
    /// <param name="source">The table.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static List<AuthorityRow> Read(SourceText source, List<Finding> findings)
    {
        var rows = new List<AuthorityRow>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        int[]? places = null;
        var at = 0;
        while (at < source.Text.Length)
        {
            var end = source.Text.AsSpan(at).IndexOfAny('\r', '\n');
            end = end < 0 ? source.Text.Length : at + end;
            if (end > at && source.Text[at] != '#' && !source.Text.AsSpan(at, end - at).IsWhiteSpace())
            {
                if (places is null)
                {
                    places = Header(source, at, end, findings);
                    if (places is null) return rows;
                }
                else if (Row(new Line(source, at, end, places, findings), named) is { } row) rows.Add(row);
            }
            at = end + 1;
        }
        if (places is null) findings.Add(Error(source, 0, 0, "The table has no header line. It begins with the names of its columns, separated by tabs: " + string.Join(", ", Columns) + "."));
        return rows;
    }

    /// <summary>The column of each field as a number of <see cref="Columns"/>; null when the header cannot be used.</summary>
    private static int[]? Header(SourceText source, int start, int end, List<Finding> findings)
    {
        var places = new List<int>();
        var sound = true;
        for (var at = start; at <= end;)
        {
            var stop = FieldEnd(source.Text, at, end);
            var name = source.Text[at..stop].Trim();
            var column = Array.FindIndex(Columns, c => string.Equals(c, name, StringComparison.OrdinalIgnoreCase));
            if (column < 0 || places.Contains(column))
            {
                findings.Add(Error(source, at, stop - at, column < 0 ? $"The column “{name}” is unknown. The columns are: {string.Join(", ", Columns)}." : $"The column “{name}” stands twice."));
                sound = false;
            }
            places.Add(column);
            at = stop + 1;
        }
        foreach (var column in Needed)
        {
            if (places.Contains(Array.IndexOf(Columns, column))) continue;
            findings.Add(Error(source, start, end - start, $"The column “{column}” is missing."));
            sound = false;
        }
        return sound ? [.. places] : null;
    }

    private static AuthorityRow? Row(Line line, HashSet<string> named)
    {
        if (!line.Fits()) return null;
        var key = line.Text(0);
        var name = line.Text(1);
        var office = line.Text(5);
        var power = line.Text(6);
        if (office is null) return line.Refuse(5, "The line names no office.");
        var forms = power is null ? [] : Parts(power);
        if (forms.Length == 0) return line.Refuse(6, "The line does not say which state or organization the office serves (column “power”).");
        if (key is null && name is null) return line.Refuse(1, "The line names no person: it needs a name, or the key of a person named in a line before.");
        if (name is not null && NameWords.Of(name).Count == 0) return line.Refuse(1, $"“{name}” is no name.");
        key ??= KeyOf(name!);
        if (name is null && !named.Contains(key)) return line.Refuse(0, $"No line before gives the name of “{key}”.");
        if (!line.Year(3, out var born) || !line.Year(4, out var died)) return null;
        if (line.Text(8) is null) return line.Refuse(8, "The line does not say when the tenure began (column “from”).");
        if (!line.Date(8, out var from) || !line.Date(9, out var to)) return null;
        if (to is { } last && last.Last < from!.Value.First) return line.Refuse(9, "The tenure ends before it begins.");
        named.Add(key);
        var others = line.Text(2) is { } listed ? Parts(listed) : [];
        return new AuthorityRow(key, name, others, born, died, office, forms, line.Text(7), from!.Value, to);
    }

    /// <summary>A key made of a name: its folded words joined by hyphens.</summary>
    public static string KeyOf(string name) => string.Join('-', NameWords.Of(name));

    private static string[] Parts(string field) => field.Contains(';', StringComparison.Ordinal) ? field.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [field];

    private static int FieldEnd(string text, int at, int end)
    {
        var tab = text.AsSpan(at, end - at).IndexOf('\t');
        return tab < 0 ? end : at + tab;
    }

    private static Finding Error(SourceText source, int at, int length, string message) => new(Rule, Severity.Error, message, source.PositionOf(at, length));

    /// <summary>One line while it is read.</summary>
    private sealed class Line
    {
        private readonly SourceText _source;
        private readonly List<Finding> _findings;
        private readonly int _start;
        private readonly int _fields;
        private readonly int _expected;
        private readonly (int Start, int End)[] _places = new (int, int)[Columns.Length];

        public Line(SourceText source, int start, int end, int[] columns, List<Finding> findings)
        {
            (_source, _start, _findings, _expected) = (source, start, findings, columns.Length);
            for (var at = start; at <= end; _fields++)
            {
                var stop = FieldEnd(source.Text, at, end);
                if (_fields < columns.Length) _places[columns[_fields]] = (at, stop);
                at = stop + 1;
            }
            for (var i = 0; i < _places.Length; i++)
                if (_places[i].Start == 0 && _places[i].End == 0) _places[i] = (end, end);
        }

        /// <summary>Whether it has as many fields as the header, or leaves out empty ones at the end.</summary>
        public bool Fits()
        {
            if (_fields <= _expected) return true;
            _findings.Add(Error(_source, _start, 0, $"The line has {_fields} fields, the header {_expected}."));
            return false;
        }

        public string? Text(int column) => _source.Text.AsSpan(_places[column].Start, _places[column].End - _places[column].Start).Trim() is { Length: > 0 } text ? text.ToString() : null;

        public bool Year(int column, out int? year)
        {
            year = null;
            if (Text(column) is not { } text) return true;
            if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                year = number;
                return true;
            }
            Refuse(column, $"“{text}” is no year (as in 1909).");
            return false;
        }

        public bool Date(int column, out TableDate? date)
        {
            date = null;
            if (Text(column) is not { } text) return true;
            date = TableDate.Parse(text);
            if (date is not null) return true;
            Refuse(column, $"“{text}” is no date: it is written 1961-01-21, 1961-01 or 1961, as exactly as it is known.");
            return false;
        }

        public AuthorityRow? Refuse(int column, string message)
        {
            _findings.Add(Error(_source, _places[column].Start, _places[column].End - _places[column].Start, message));
            return null;
        }
    }
}
