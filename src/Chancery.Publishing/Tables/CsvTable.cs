using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Chancery.Publishing.Tables;

/// <summary>
/// A table on its way into a file: UTF-8, commas, quotation marks and line ends as RFC 4180 has them, the first row with the names of the columns. The file
/// appears under its name when it is whole.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private readonly string _path;
    private readonly CsvWriter _csv;
    private readonly int _columns;
    private bool _kept;

    /// <summary>Begins a table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The names of its columns.</param>
    public CsvTable(string path, params ReadOnlySpan<string> columns)
    {
        _path = path;
        _columns = columns.Length;
        _csv = new CsvWriter(new StreamWriter(Part, false, new UTF8Encoding(false)), new CsvConfiguration(CultureInfo.InvariantCulture));
        foreach (var column in columns) _csv.WriteField(column);
        _csv.NextRecord();
    }

    /// <summary>Rows written.</summary>
    public int Rows { get; private set; }

    private string Part => _path + ".part";

    /// <summary>Writes a row. Absent values are empty, true and false are 1 and 0, of several values one stands behind the other with semicolons.</summary>
    public void Row(params ReadOnlySpan<object?> values)
    {
        if (values.Length != _columns) throw new ArgumentException($"The table has {_columns} columns, not {values.Length}.", nameof(values));
        foreach (var value in values)
            _csv.WriteField(value switch
            {
                null => "",
                string text => text,
                bool truth => truth ? "1" : "0",
                IEnumerable<string> several => string.Join("; ", several),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString(),
            });
        _csv.NextRecord();
        Rows++;
    }

    /// <summary>Ends the table and gives the file its name.</summary>
    public void Keep()
    {
        _csv.Dispose();
        _kept = true;
        File.Move(Part, _path, overwrite: true);
    }

    /// <summary>Leaves nothing behind of a table that was not kept.</summary>
    public void Dispose()
    {
        if (_kept) return;
        _csv.Dispose();
        File.Delete(Part);
    }
}
