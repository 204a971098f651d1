namespace Chancery.Facts.Citations;

/// <summary>The tables of posts, series and file numbers kept in the program.</summary>
internal static class CitationTables
{
    /// <summary>A table's lines behind its header.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(CitationTables).Assembly.GetManifestResourceStream("Chancery.Facts.Citations.Tables." + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
    }
}
