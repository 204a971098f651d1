using System.Text.RegularExpressions;
using Chancery.Facts.Provenance;

namespace Chancery.Facts.Exchanges;

/// <summary>Where a text was published, as notes say: <c>Also printed in A, 1961, p. 3; B; and C.</c></summary>
internal static partial class Publications
{
    /// <summary>Adds the publications that a note names for the text it stands at.</summary>
    /// <param name="note">The note's words.</param>
    /// <param name="own">Whether the note is the source note, which speaks of the document without naming it.</param>
    /// <param name="found">Receives them as printed.</param>
    public static void Read(string note, bool own, List<string> found)
    {
        if (own && SourceIsPublication().Match(note) is { Success: true } source)
        {
            var words = Sentences.Of(note[source.Groups["title"].Index..])[0];
            Add(words, found);
        }
        if (!note.Contains("rinted", StringComparison.Ordinal) && !note.Contains("ublished", StringComparison.Ordinal)) return;
        var named = own;
        foreach (var sentence in Sentences.Of(note))
        {
            if (!own && Letter().IsMatch(sentence)) named = true;
            if (!named || !own && !Subject().IsMatch(sentence)) continue;
            if (Printed().Match(sentence) is not { Success: true } m || OfOther().IsMatch(sentence)) continue;
            foreach (var publication in Division().Split(sentence[(m.Index + m.Length)..])) Add(publication, found);
        }
    }

    /// <summary>Whether a publication is an official series, a newspaper or an agency of the time.</summary>
    /// <param name="publication">As printed.</param>
    /// <param name="year">The letter's year; 0 when not known.</param>
    public static bool IsPublic(string publication, int year)
    {
        if (!Series().IsMatch(publication)) return false;
        if (year == 0) return true;
        var last = 0;
        foreach (Match m in Year().Matches(publication)) last = int.Parse(m.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        return last <= year + 3;
    }

    private static void Add(string words, List<string> found)
    {
        var publication = Lead().Replace(words.Trim(' ', ',', ';', '.', ')'), "");
        if (publication.Length < 4 || !char.IsUpper(publication[0]) || Inside().IsMatch(publication) || publication.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !Series().IsMatch(publication)) return;
        if (!found.Contains(publication)) found.Add(publication);
    }

    [GeneratedRegex(@"^\s*[Ss]ource:\s*(?<title>(?:American Foreign Policy|Public Papers|Department of State Bulletin|Documents on |A Decade of|Congressional Record|The New York Times|Pravda|U\.S\. Department of State Bulletin))", RegexOptions.CultureInvariant)]
    private static partial Regex SourceIsPublication();

    [GeneratedRegex(@"\b(?:letter|message|note|communication|reply|telegram|statement|text)s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^(?:It|They|[Tt]his|These|The (?:text of the )?(?:attached |enclosed )?(?:letter|message|note|text|reply|statement))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b(?:[Pp]rinted|[Pp]ublished|[Rr]eprinted)(?: also| in part| in full| in English and Russian| in English| with \w+ changes?)*,? (?:in|by|as)(?: the)? (?!part\b|full\b)(?=[\p{Lu}“])", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();

    /// <summary>The sentence is about another text.</summary>
    [GeneratedRegex(@"^(?:For |Reference is|Regarding |The full text of telegram|A memorandum|Telegram |Memorand)|for text,? see", RegexOptions.CultureInvariant)]
    private static partial Regex OfOther();

    [GeneratedRegex(@"\s*;\s*(?:and )?(?:in )?|(?<=\d)\)?,? and (?:in )?(?=\p{Lu})|(?<=\d\)), and (?:in )?(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Division();

    [GeneratedRegex(@"^(?:and |in |also |the |ibid\., )+", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    /// <summary>Not a publication of the time: this edition, a file.</summary>
    [GeneratedRegex(@"^(?:vol\b|Vol\.|volume|Foreign Relations|Documents? \d|footnote|Central Files|Kennedy Library|Johnson Library|Department of State, )", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    [GeneratedRegex(@"Public Papers|American Foreign Policy|Department of State Bulletin|Documents on (?:Disarmament|German)|Pravda|Izvestia|T[Aa][Ss][Ss]|New York Times|The Times|Washington Post|White Paper|Cmnd|Congressional Record|U\.N\. doc|Le Monde|Herald|Gazette|Monitor|Tribune", RegexOptions.CultureInvariant)]
    private static partial Regex Series();

    [GeneratedRegex(@"\b1[89]\d\d\b|\b20\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
