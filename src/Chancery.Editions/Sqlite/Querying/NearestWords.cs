using Chancery.Editions.Search;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Querying;

/// <summary>The words of the index nearest to one that it does not hold, or that few documents hold.</summary>
internal static class NearestWords
{
    /// <summary>A word that no more documents than this hold may be meant otherwise.</summary>
    public const int Rare = 3;

    private const int Most = 5;

    /// <summary>Words that are held by so many times more documents are worth a mention beside a rare one.</summary>
    private const int Commoner = 20;

    /// <summary>Nearest words by edit distance (two neighbours exchanged count as one step), then by the number of documents that hold them.</summary>
    /// <param name="connection">The edition.</param>
    /// <param name="index">What is kept of it.</param>
    /// <param name="word">The word.</param>
    /// <param name="documents">How many documents hold it or an inflection of it.</param>
    public static Suggestion Of(SqliteConnection connection, EditionIndex index, string word, int documents)
    {
        var steps = word.Length <= 4 || documents > 0 && word.Length < 8 ? 1 : 2;
        var least = documents * Commoner;
        var forms = index.Forms(connection, word);
        var near = index.Words(connection).Near(word, steps).Where(n => documents == 0 || !forms.Contains(n.Word)).Select(n => (n.Word, n.Distance, Documents: index.DocumentsWith(connection, n.Word))).Where(n => n.Documents > least);
        return new Suggestion(word, [.. near.OrderBy(n => n.Distance).ThenByDescending(n => n.Documents).ThenBy(n => n.Word, StringComparer.Ordinal).Take(Most).Select(n => new FacetValue(n.Word, n.Word, n.Documents))]);
    }

    /// <summary>The edit distance of two words; more than <paramref name="most"/> when it is larger.</summary>
    internal static int Distance(string a, string b, int most)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], now = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }
            if (least > most) return most + 1;
            var oldest = before;
            before = last;
            last = now;
            now = oldest;
        }
        return last[b.Length];
    }
}
