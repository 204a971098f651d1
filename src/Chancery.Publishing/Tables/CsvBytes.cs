using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Chancery.Publishing.Tables;

/// <summary>A small table as bytes: UTF-8, as RFC 4180 has it, its columns in the first row.</summary>
internal static class CsvBytes
{
    /// <summary>The table of some rows.</summary>
    public static byte[] Of(IReadOnlyList<string> columns, IEnumerable<string?[]> rows)
    {
        using var buffer = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(buffer, new UTF8Encoding(false)), new CsvConfiguration(CultureInfo.InvariantCulture)))
        {
            foreach (var row in rows.Prepend([.. columns]))
            {
                foreach (var field in row) csv.WriteField(field);
                csv.NextRecord();
            }
        }
        return buffer.ToArray();
    }
}
