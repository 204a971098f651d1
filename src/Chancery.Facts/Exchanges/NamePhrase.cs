using Chancery.Facts.Dates;

namespace Chancery.Facts.Exchanges;

/// <summary>The words of a sentence that name a person or office: <c>President Brezhnev and Chairman Khrushchev</c>, <c>the Prime Minister</c>, <c>Foreign Office</c>.</summary>
internal static class NamePhrase
{
    private const int LongestPhrase = 12;

    private static readonly HashSet<string> Titles = new(
        ["president", "prime", "minister", "foreign", "chairman", "king", "shah", "secretary", "ambassador", "chancellor", "premier", "government", "governments", "president-elect", "emperor"], StringComparer.Ordinal);

    /// <summary>Words that are written large at the beginning of a sentence and name nobody.</summary>
    private static readonly HashSet<string> Opening = new(["After", "Before", "When", "While", "During", "On", "At", "In", "Then", "He", "She", "It", "As", "Later", "I", "We", "They", "This", "That", "There"], StringComparer.Ordinal);

    private static readonly HashSet<string> Joining = new(["of", "de", "al", "el", "van", "von", "der", "la", "bin", "and", "the", "for"], StringComparer.Ordinal);

    /// <summary>The name that begins at a place, without the genitive's ending; null when none does.</summary>
    public static string? At(string sentence, int at)
    {
        var words = new List<string>();
        var named = 0;
        while (at < sentence.Length && words.Count < LongestPhrase)
        {
            while (at < sentence.Length && sentence[at] == ' ') at++;
            var end = at;
            while (end < sentence.Length && sentence[end] is not (' ' or ',' or ';' or ':' or '(' or ')' or '—' or '“' or '”' or '"')) end++;
            if (end == at) break;
            // A full stop without a space behind it: "to President.Farrow informed me".
            if (sentence.AsSpan(at, end - at).IndexOf('.') is > 3 and var stop && at + stop + 1 < end && char.IsUpper(sentence[at + stop + 1])) end = at + stop + 1;
            var word = sentence[at..end];
            var bare = word.TrimEnd('.', '’', '\'', 'ʼ');
            var capital = char.IsUpper(word[0]);
            if (Months.Of(bare) > 0 || !capital && !Titles.Contains(bare) && !Joining.Contains(bare)) break;
            if (capital && bare is "Begin" or "Message" or "Text" or "Letter" or "Quote" or "Verbatim" or "Note" or "Statement" or "Wednesday" or "New" && words.Count > 0 && bare == "New") break;
            if (words.Count == 0 && Opening.Contains(bare)) break;
            if (bare is "of" or "and" or "for" or "the" && words.Count == 0 && bare != "the") break;
            if (bare is "for" && !(words.Count > 0 && words[^1] is "Minister" or "Secretary")) break;
            var owner = Genitive(word);
            words.Add(owner ?? (bare.Length > 1 && word[^1] == '.' && !IsAbbreviation(bare) ? bare : word));
            if (capital || Titles.Contains(bare)) named++;
            if (owner is not null || word[^1] is '.' && !IsAbbreviation(bare) || end < sentence.Length && sentence[end] != ' ') break;
            at = end;
        }
        while (words.Count > 0 && Joining.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        return named == 0 || words.Count == 0 ? null : string.Join(' ', words);
    }

    /// <summary>The name that ends at a place, its genitive's ending behind it; null when none does.</summary>
    public static string? Before(string sentence, int end)
    {
        var first = -1;
        var at = end;
        for (var count = 0; count < 6; count++)
        {
            while (at > 0 && sentence[at - 1] == ' ') at--;
            var start = at;
            while (start > 0 && sentence[start - 1] is not (' ' or ',' or ';' or ':' or '(' or '“' or '"')) start--;
            if (start == at) break;
            var word = sentence.AsSpan(start, at - start);
            var bare = word.TrimEnd(".’'ʼ").ToString();
            if (bare.Length == 0 || Months.Of(bare) > 0 || bare is "Following" or "Text" or "Deliver" or "Please" || Opening.Contains(bare)) break;
            if (!char.IsUpper(bare[0]) && !Titles.Contains(bare) && !(Joining.Contains(bare) && bare is not "of" and not "for" and not "the" && first >= 0)) break;
            first = start;
            at = start;
            if (start > 0 && sentence[start - 1] != ' ') break;
        }
        if (first < 0) return null;
        var name = sentence[first..end].Trim();
        return name.Length > 1 ? name : null;
    }

    private static string? Genitive(string word)
    {
        if (word.Length > 3 && word[^1] == 's' && word[^2] is '’' or '\'' or 'ʼ') return word[..^2];
        return word.Length > 2 && word[^1] is '’' or '\'' or 'ʼ' ? word[..^1] : null;
    }

    private static bool IsAbbreviation(string bare) => bare.Length == 1 || bare is "Mr" or "Dr" or "Gen" or "Amb" or "St" or "Sec" || bare.Contains('.', StringComparison.Ordinal);
}
