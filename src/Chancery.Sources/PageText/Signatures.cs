namespace Chancery.Sources.PageText;

/// <summary>Tells signatures from other short lines.</summary>
internal static class Signatures
{
    private const int LongestName = 44;
    private const int LongestSignature = 140;

    private static readonly string[] Offices =
    [
        "Chairman", "Secretary", "Director", "Ambassador", "General", "Admiral", "Colonel", "Captain", "Major", "Commander", "Commanding", "Counselor", "Minister", "Chief", "Adviser", "Advisor",
        "President", "Member", "Department", "Assistant", "Administrator", "Representative", "Chargé", "Officer", "Under", "Deputy", "Staff", "Army", "Navy", "USA", "USN", "USAF", "USMC", "Lt", "Brigadier",
        "Agency", "Consul", "Attaché", "Executive", "direction", "Lieutenant", "Acting",
    ];

    private static readonly string[] Closings =
    [
        "Sincerely", "Respectfully", "Faithfully", "Yours", "Cordially", "Very", "With", "As ever", "Best", "Warm", "Approve", "Disapprove", "Attachment", "Enclosure", "Tab", "Annex", "Appendix", "Comment",
        "End", "Unquote", "Thank", "See ", "Call ", "Table", "Total", "Concur", "GP", "Gp", "Part ", "Figure", "Chart", "Note", "Regards", "Subject", "Distribution", "Copies", "Copy", "Action", "Truly", "Ever",
        "Affectionately", "Sent", "Signed at", "Done at", "Helicopters", "Illustrative", "None", "No ", "Yes", "Other", "Agree", "Section", "Chapter", "Text", "Draft",
        "P.S", "P. S", "PS.", "Comments", "Hastily", "Pouched", "Repeated", "Happy New", "(Ibid",
    ];

    private static readonly System.Buffers.SearchValues<char> Initials = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ. ");

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "de", "da", "di", "la", "le", "du", "van", "von", "der", "den", "el", "bin", "ibn", "jr.", "jr", "for", "y", "and", "al", "U", "ten", "dos" };

    /// <summary>Whether the line signs a document: a name, or a name with the office behind it.</summary>
    public static bool IsSignature(string text)
    {
        if (text.Length > LongestSignature) return false;
        return IsName(text) || IsNameWithOffice(text);
    }

    /// <summary>Whether the line is a name: one to five words, capitalised or initials.</summary>
    public static bool IsName(string text)
    {
        var line = text.AsSpan().TrimEnd("0123456789*†");
        if (line.Length == 1) return char.IsUpper(line[0]);
        if (line is "[signed]") return false;
        if (line.Length is 0 or > LongestName || line[^1] is ':' or ';' or ',' or '?' or '!' || line.EndsWith("”.", StringComparison.Ordinal) || StartsLikeClosing(line)) return false;
        if (line.Contains("declassified", StringComparison.Ordinal)) return line.Length < 32 && line[0] == '[' && line.Contains("initials", StringComparison.Ordinal);
        var words = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            if (word.IsEmpty) continue;
            if (++words > 5 || !IsNameWord(word, last: range.End.GetOffset(line.Length) == line.Length)) return false;
        }
        return words > 0;
    }

    /// <summary>Whether the line is initials alone, as under a postscript: <c>J.F.O.</c>, <c>EMM</c>.</summary>
    public static bool IsInitials(string text)
    {
        var line = text.AsSpan().TrimEnd("0123456789*†");
        if (line.Length is 0 or > 8 || !char.IsUpper(line[0]) || line.IndexOfAnyExcept(Initials) >= 0) return false;
        return line.Contains('.') || line.Length < 5;
    }

    /// <summary>Whether the line is an office on a line of its own under a name.</summary>
    public static bool IsOffice(string text)
    {
        var line = text.AsSpan().TrimEnd("0123456789*†");
        if (line.Length is 0 or > LongestSignature || line[^1] is '.' or ':' && !line.EndsWith("U.S.A.", StringComparison.Ordinal) || !char.IsUpper(line[0]) || !InTitleCase(line, out _)) return false;
        return Array.Exists(Offices, office => HasWord(text, office));
    }

    /// <summary>The first words make a name with an initial or two capitalised words; every other word but small ones is capitalised.</summary>
    private static bool IsNameWithOffice(string text)
    {
        if (text[^1] is '.' or ':' or ';' or '?' && !text.EndsWith("Jr.", StringComparison.OrdinalIgnoreCase) || StartsLikeClosing(text)) return false;
        return InTitleCase(text.AsSpan().TrimEnd("0123456789*†"), out var words) && words >= 3 && IsOffice(text);
    }

    private static bool InTitleCase(ReadOnlySpan<char> line, out int words)
    {
        words = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            if (word.IsEmpty) continue;
            words++;
            var bare = word.TrimEnd(",.0123456789");
            if (bare.IsEmpty || char.IsUpper(bare[0]) || bare[0] is '[' or '(' || bare is "of" or "the" or "for" or "to" or "and" or "in" or "by" or "on" or "de" or "jr" or "a.i" or "ad" or "interim" or "direction" or "not" or "declassified]" || bare.StartsWith("d’", StringComparison.Ordinal)) continue;
            return false;
        }
        return true;
    }

    private static bool IsNameWord(ReadOnlySpan<char> word, bool last)
    {
        // A marker may stand between name and office.
        var bare = word.TrimEnd("0123456789").Trim("[](),");
        if (bare.IsEmpty) return word is "[" or "]" or ".";
        if (last && bare is "2nd" or "3rd" or "2d" or "3d") return true;
        if (bare.IndexOfAnyInRange('0', '9') >= 0 || bare.Contains('/')) return false;
        if (Particles.Contains(bare.ToString())) return true;
        if (!char.IsUpper(bare[0])) return word[0] == '[' || word.Contains('[') || bare.Length <= 5 && bare.IndexOfAnyInRange('A', 'Z') > 0;
        // A stop ends an initial or an abbreviation, not a sentence.
        if (bare[^1] == '.') return bare.Length <= 4 || bare.Count('.') > 1 || last && bare.Length > 4;
        return true;
    }

    private static bool StartsLikeClosing(ReadOnlySpan<char> line)
    {
        foreach (var closing in Closings)
            if (line.StartsWith(closing, StringComparison.OrdinalIgnoreCase) && (line.Length == closing.Length || !char.IsLetter(line[closing.Length]) || closing[^1] == ' ')) return true;
        return false;
    }

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]))) return true;
        }
        return false;
    }
}
