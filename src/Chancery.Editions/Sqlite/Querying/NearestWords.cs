using Chancery.Editions.Search;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Querying;

/// <summary>The words of the index nearest to one that it does not hold.</summary>
internal static class NearestWords
{
    private const int Most = 5;

    /// <summary>Nearest words by edit distance (two neighbours exchanged count as one step), then by the number of documents that hold them.</summary>
    public static Suggestion Of(SqliteConnection connection, string word)
    {
        var allowed = word.Length <= 4 ? 1 : 2;
        var near = new List<(string Word, int Distance)>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT word FROM words";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var candidate = reader.GetString(0);
                if (Math.Abs(candidate.Length - word.Length) <= allowed && Distance(word, candidate, allowed) is var distance && distance <= allowed && distance > 0) near.Add((candidate, distance));
            }
        }
        var counted = near.Select(n => (n.Word, n.Distance, Documents: (int)connection.One<long>("SELECT doc FROM full_text_words WHERE term = ?1", n.Word))).Where(n => n.Documents > 0);
        return new Suggestion(word, [.. counted.OrderBy(n => n.Distance).ThenByDescending(n => n.Documents).ThenBy(n => n.Word, StringComparer.Ordinal).Take(Most)
            .Select(n => new FacetValue(n.Word, n.Word, n.Documents))]);
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
