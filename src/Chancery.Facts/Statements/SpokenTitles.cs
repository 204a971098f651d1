using System.Collections.Frozen;

namespace Chancery.Facts.Statements;

/// <summary>Titles and offices by which a record names those who speak, the longest first where one contains another.</summary>
internal static class SpokenTitles
{
    private static readonly string[][] Units = [.. """
        permanent under secretary|deputy under secretary|deputy assistant secretary|deputy prime minister|deputy foreign minister|vice foreign minister|vice prime minister|under secretary|assistant secretary|secretary general|foreign secretary
        colonial secretary|home secretary|defense secretary|prime minister|foreign minister|defense minister|finance minister|vice president|vice premier|vice chancellor|vice chairman|high commissioner|attorney general|consul general
        governor general|crown prince|president|secretary|minister|premier|chancellor|chairman|ambassador|chargé|charge|counselor|counsellor|consul|commissioner|general|admiral|marshal|colonel|captain|major|senator|congressman
        congresswoman|representative|governor|king|queen|shah|emperor|empress|prince|sultan|sheikh|emir|imam|pope|cardinal|archbishop|director|administrator|speaker|mayor|judge|justice|professor|dr|doctor|lord|lady|sir|under-secretary|majesty
        """.Split((char[])['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).OrderByDescending(u => u.Length).Select(u => u.Split(' '))];

    private static readonly FrozenDictionary<string, string[][]> ByFirstWord =
        Units.GroupBy(u => u[0], StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Last =
        Units.Select(u => u[^1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Parts =
        Units.SelectMany(u => u).Concat(["mr", "mrs", "miss", "ms", "messrs", "deputy", "acting", "vice", "under", "assistant", "foreign", "prime", "gen", "adm", "col", "amb", "sen", "gov", "lt", "brig", "maj", "capt", "hon", "honorable", "his", "her", "excellency", "minister-counselor"])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a title may end with this word.</summary>
    public static bool Ends(ReadOnlySpan<char> word) => Last.Contains(word);

    /// <summary>Whether the word is part of a title or a form of address.</summary>
    public static bool IsPart(ReadOnlySpan<char> word) => Parts.Contains(word);

    /// <summary>The titles in a line, in order, small letters: <c>Deputy Under Secretary for Economic Affairs</c> gives <c>deputy under secretary</c>.</summary>
    /// <param name="words">The words of the line.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> words)
    {
        var found = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!ByFirstWord.TryGetValue(words[i], out var units) || Array.Find(units, u => Begins(words, i, u)) is not { } unit) continue;
            var title = string.Join(' ', unit);
            if (unit is ["minister"] && Begins(words, i + 1, ["of", "foreign", "affairs"]) || unit is ["minister"] && Begins(words, i + 1, ["for", "foreign", "affairs"])) title = "foreign minister";
            else if (unit is ["secretary"] && Begins(words, i + 1, ["of", "state", "for", "foreign", "affairs"])) title = "foreign secretary";
            else if (unit is ["chairman"] && Begins(words, i + 1, ["of", "the", "council", "of", "ministers"])) found.Add("premier");
            else if (unit is ["under-secretary"]) title = "under secretary";
            found.Add(title);
            i += unit.Length - 1;
        }
        return found;
    }

    private static bool Begins(IReadOnlyList<string> words, int at, string[] unit)
    {
        if (at + unit.Length > words.Count) return false;
        for (var i = 0; i < unit.Length; i++)
            if (!words[at + i].Equals(unit[i], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }
}
