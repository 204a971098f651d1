namespace Chancery.Facts.Offices;

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
