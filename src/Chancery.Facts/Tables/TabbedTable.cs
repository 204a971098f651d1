using Chancery.Documents;

namespace Chancery.Facts.Tables;

/// <summary>
/// Reads the tables that people keep: tab-separated text whose first line names the columns, in any order. Empty lines and lines that begin with <c>#</c>
/// are passed over. What is wrong is a finding with file, line and column; the other lines go on.
/// </summary>
/// <param name="rule">The rule id of what is wrong.</param>
/// <param name="columns">The names of the columns.</param>
/// <param name="needed">Those that a table must have.</param>
internal sealed class TabbedTable(string rule, string[] columns, string[] needed)
{
    /// <summary>The number of columns.</summary>
    public int Count => columns.Length;

    /// <summary>The lines in order, as far as their fields can be told apart.</summary>
    /// <param name="source">The table.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public IEnumerable<TabbedLine> Lines(SourceText source, List<Finding> findings)
    {
        int[]? places = null;
        for (var at = 0; at < source.Text.Length;)
        {
            var end = source.Text.AsSpan(at).IndexOfAny('\r', '\n');
            end = end < 0 ? source.Text.Length : at + end;
            if (end > at && source.Text[at] != '#' && !source.Text.AsSpan(at, end - at).IsWhiteSpace())
            {
                if (places is null)
                {
                    places = Header(source, at, end, findings);
                    if (places is null) yield break;
                }
                else
                {
                    var line = new TabbedLine(source, rule, at, end, places, Count, findings);
                    if (line.Fits(places.Length)) yield return line;
                }
            }
            at = end + 1;
        }
        if (places is null) findings.Add(Error(source, 0, 0, "The table has no header line. It begins with the names of its columns, separated by tabs: " + string.Join(", ", columns) + "."));
    }

    /// <summary>The column of each field; null when the header cannot be used.</summary>
    private int[]? Header(SourceText source, int start, int end, List<Finding> findings)
    {
        var places = new List<int>();
        var before = findings.Count;
        for (var at = start; at <= end;)
        {
            var stop = TabbedLine.FieldEnd(source.Text, at, end);
            var name = source.Text[at..stop].Trim();
            var column = Array.FindIndex(columns, c => string.Equals(c, name, StringComparison.OrdinalIgnoreCase));
            if (column < 0) findings.Add(Error(source, at, stop - at, $"The column “{name}” is unknown. The columns are: {string.Join(", ", columns)}."));
            else if (places.Contains(column)) findings.Add(Error(source, at, stop - at, $"The column “{name}” stands twice."));
            places.Add(column);
            at = stop + 1;
        }
        foreach (var column in needed)
            if (!places.Contains(Array.IndexOf(columns, column))) findings.Add(Error(source, start, end - start, $"The column “{column}” is missing."));
        return findings.Count == before ? [.. places] : null;
    }

    private Finding Error(SourceText source, int at, int length, string message) => new(rule, Severity.Error, message, source.PositionOf(at, length));
}
