using System.Text.RegularExpressions;

namespace Chancery.Facts.Provenance;

/// <summary>Divides a source note into its sentences: full stops of abbreviations, initials and file designators do not end one.</summary>
internal static partial class Sentences
{
    /// <summary>The sentences in order, trimmed, without their full stops.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. Spans(text).Select(s => text[s.Start..s.End])];

    /// <summary>Where the sentences begin and end.</summary>
    public static IReadOnlyList<(int Start, int End)> Spans(string text)
    {
        var sentences = new List<(int, int)>();
        var from = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '(' or '[' or '“') depth++;
            else if (c is ')' or ']' or '”') depth = Math.Max(0, depth - 1);
            else if (c is '.' or '?' or '!' && depth == 0 && Ends(text, from, i))
            {
                Add(from, i);
                from = i + 1;
            }
            if (depth > 0 && i - from > 4000) depth = 0;
        }
        Add(from, text.Length);
        return sentences;

        void Add(int start, int end)
        {
            while (start < end && IsAround(text[start])) start++;
            while (end > start && IsAround(text[end - 1])) end--;
            if (end > start) sentences.Add((start, end));
        }

        static bool IsAround(char c) => c is ' ' or '.' or ',' or ';';
    }

    private static bool Ends(string text, int from, int stop)
    {
        if (stop == text.Length - 1) return true;
        var rest = text.AsSpan(stop + 1);
        if (Mark().IsMatch(rest[..Math.Min(rest.Length, 39)])) return true;
        if (rest[0] is not (' ' or '”' or ')')) return false;
        var next = rest.TrimStart(" ”)");
        if (next.Length == 0) return true;
        if (!char.IsUpper(next[0]) && next[0] is not ('“' or '(' or '[')) return false;
        var start = stop;
        while (start > from && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '“' or '—' or '–')) start--;
        return !Abbreviation().IsMatch(text.AsSpan(start, stop - start));
    }

    /// <summary>What follows a full stop that certainly ends the locator, however the word before it looks.</summary>
    [GeneratedRegex(@"^ ?(No classification|Top Secret|Secret\b|Confidential\b|Restricted\b|Unclassified\b|Limited Official|Official Use|For Official|Drafted |Prepared by|Repeated to|Cleared |Sent (for|to|also)|Also sent|Eyes Only)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^([A-Z]|([A-Z]\.)+[A-Z]?|Mr|Mrs|Ms|Dr|Messrs|Gen|Col|Lt|Maj|Capt|Adm|Cdr|Brig|Sgt|Gov|Sen|Rep|Amb|Vol|Vols|No|Nos|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|p|pp|St|Jr|Sr|ed|eds|vol|vols|pt|Bk|vs|cf|Ibid|Doc|Docs|Chron|Rum|Prof|Rev|Ft|U\.S|U\.N)$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
