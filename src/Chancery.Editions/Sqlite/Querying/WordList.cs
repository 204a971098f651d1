using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Querying;

/// <summary>The words of the index by length, each with the set of its letters: most words that are not near to another are told by these alone.</summary>
internal sealed class WordList
{
    private readonly Dictionary<int, (string[] Words, uint[] Letters)> _byLength;

    private WordList(IEnumerable<string> words) =>
        _byLength = words.GroupBy(w => w.Length).ToDictionary(g => g.Key, g => g.ToArray() is var all ? (all, Array.ConvertAll(all, LettersOf)) : default);

    /// <summary>Reads the words.</summary>
    public static WordList Load(SqliteConnection connection) => new(connection.All(r => r.GetString(0), "SELECT word FROM words"));

    /// <summary>The words within some steps of one, itself not among them.</summary>
    public IEnumerable<(string Word, int Distance)> Near(string word, int steps)
    {
        var letters = LettersOf(word);
        for (var length = word.Length - steps; length <= word.Length + steps; length++)
        {
            if (!_byLength.TryGetValue(length, out var list)) continue;
            for (var i = 0; i < list.Words.Length; i++)
            {
                // A step changes at most two letters of the set.
                if (System.Numerics.BitOperations.PopCount(list.Letters[i] ^ letters) > 2 * steps) continue;
                var distance = NearestWords.Distance(word, list.Words[i], steps);
                if (distance > 0 && distance <= steps) yield return (list.Words[i], distance);
            }
        }
    }

    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var c in word) letters |= 1u << (c & 31);
        return letters;
    }
}
