using System.Globalization;
using Chancery.Documents;
using Chancery.Facts.Offices;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Facts.Tables;

/// <summary>A line of a table while it is read: its fields by the number of their column.</summary>
internal sealed class TabbedLine
{
    private readonly SourceText _source;
    private readonly string _rule;
    private readonly List<Finding> _findings;
    private readonly (int Start, int End)[] _fields;
    private readonly int _start;
    private readonly int _count;

    /// <summary>Finds the fields.</summary>
    public TabbedLine(SourceText source, string rule, int start, int end, int[] places, int columns, List<Finding> findings)
    {
        (_source, _rule, _start, _findings) = (source, rule, start, findings);
        _fields = new (int, int)[columns];
        Array.Fill(_fields, (end, end));
        for (var at = start; at <= end; _count++)
        {
            var stop = FieldEnd(source.Text, at, end);
            if (_count < places.Length) _fields[places[_count]] = (at, stop);
            at = stop + 1;
        }
    }

    /// <summary>Where the line begins.</summary>
    public SourcePosition Where => _source.PositionOf(_start);

    /// <summary>The end of a field that begins at a place.</summary>
    public static int FieldEnd(string text, int at, int end)
    {
        var tab = text.AsSpan(at, end - at).IndexOf('\t');
        return tab < 0 ? end : at + tab;
    }

    /// <summary>Whether it has no more fields than the header; empty ones at the end may be left out.</summary>
    public bool Fits(int expected)
    {
        if (_count <= expected) return true;
        _findings.Add(new Finding(_rule, Severity.Error, $"The line has {_count} fields, the header {expected}.", Where));
        return false;
    }

    /// <summary>A field without white space around it; null when it is empty.</summary>
    public string? Text(int column) => _source.Text.AsSpan(_fields[column].Start, _fields[column].End - _fields[column].Start).Trim() is { Length: > 0 } text ? text.ToString() : null;

    /// <summary>The parts of a field between semicolons.</summary>
    public string[] Parts(int column) => Text(column) switch
    {
        null => [],
        var text when text.Contains(';', StringComparison.Ordinal) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        var text => [text],
    };

    /// <summary>Reads a year; false when the field is none.</summary>
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

    /// <summary>Reads a date of day, month or year; false when the field is none.</summary>
    public bool Date(int column, out TableDate? date)
    {
        date = null;
        if (Text(column) is not { } text) return true;
        date = TableDate.Parse(text);
        if (date is not null) return true;
        Refuse(column, $"“{text}” is no date: it is written 1961-01-21, 1961-01 or 1961, as exactly as it is known.");
        return false;
    }

    /// <summary>Reads a day; false when the field is none, or empty.</summary>
    public bool Day(int column, out LocalDate day)
    {
        var text = Text(column) ?? "";
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out day)) return true;
        Refuse(column, text.Length == 0 ? "A day is missing here; it is written 2025-03-14." : $"“{text}” is no day: it is written 2025-03-14.");
        return false;
    }

    /// <summary>Reports what is wrong with a field.</summary>
    public void Refuse(int column, string message) =>
        _findings.Add(new Finding(_rule, Severity.Error, message, _source.PositionOf(_fields[column].Start, _fields[column].End - _fields[column].Start)));
}
