namespace Chancery.Checks.Reading;

/// <summary>Counts the words of a source.</summary>
internal static class WordCount
{
    /// <summary>Words with fewer letters are not counted.</summary>
    public const int Shortest = 2;

    private const int Longest = 40;

    /// <summary>How often each word of <see cref="Shortest"/> letters or more stands in documents, in lower case; what a hyphen joins is no word.</summary>
    public static Dictionary<string, int> Of(IReadOnlyList<CheckedDocument> documents)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var byLetters = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[Longest];
        foreach (var document in documents)
        {
            foreach (var run in document.Runs)
            {
                var text = run.Text.AsSpan();
                for (var at = 0; at < text.Length;)
                {
                    if (!char.IsLetter(text[at]))
                    {
                        at++;
                        continue;
                    }
                    var start = at;
                    while (at < text.Length && char.IsLetter(text[at])) at++;
                    if (at - start is < Shortest or > Longest || start > 0 && IsHyphen(text[start - 1]) || at < text.Length && IsHyphen(text[at])) continue;
                    text[start..at].ToLowerInvariant(lower);
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(byLetters, lower[..(at - start)], out _)++;
                }
            }
        }
        return counts;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u00AD';
}
