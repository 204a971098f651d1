using System.Globalization;

namespace Chancery.Checks.Characters;

/// <summary>
/// Words that diplomatic papers use often, with how often they stand in 29 volumes of the series: what a word is measured by where the sources themselves are
/// too few. Names and parts of divided words are not among them. Made by <c>bench/words.py</c>.
/// </summary>
internal static class CommonWords
{
    private static readonly Lazy<Dictionary<string, int>> Counts = new(Read);

    /// <summary>How often a word stands in those volumes; 0 when it is not common.</summary>
    /// <param name="word">The word in lower case.</param>
    public static int CountOf(string word) => Counts.Value.GetValueOrDefault(word);

    /// <summary>How many common words end so.</summary>
    public static int EndingIn(string ending) => Counts.Value.Keys.Count(w => w.Length > ending.Length && w.EndsWith(ending, StringComparison.Ordinal));

    private static Dictionary<string, int> Read()
    {
        using var stream = typeof(CommonWords).Assembly.GetManifestResourceStream("Chancery.Checks.Characters.Tables.words.tsv")!;
        using var reader = new StreamReader(stream);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            counts.Add(line[..tab], int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture));
        }
        return counts;
    }
}
