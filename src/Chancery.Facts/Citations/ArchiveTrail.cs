using System.Buffers;
using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Facts.Provenance;

namespace Chancery.Facts.Citations;

/// <summary>
/// Follows the places of archives that the texts of a document name, in their order, since <i>ibid.</i> stands for what was named before: beginning with the
/// source note, through all notes.
/// </summary>
internal sealed partial class ArchiveTrail
{
    private static readonly SearchValues<string> Openings = SearchValues.Create(
        ["bid.", "Department of State, ", "Department of Defense, ", "Library, ", "Archives, ", "Records Center, ", "Military History, ", "of Congress, ", "Administration, RG", "Intelligence Agency, ", "University, ", "(0", "(1", "(2", "(3", "(4", "(5", "(6", "(7", "(8", "(9"], StringComparison.Ordinal);

    /// <summary>The longest words of a place.</summary>
    private const int Longest = 260;

    private Locator? _last;
    private Evidence? _lastWords;

    /// <summary>A trail that begins with where the document itself lies.</summary>
    public ArchiveTrail(ProvenanceFact? provenance, string? where)
    {
        if (provenance is null || where is null || provenance.Repository is null && provenance.FileNumber is null) return;
        _last = new Locator(provenance.Repository, provenance.Collection, provenance.FileNumber, provenance.Lot, provenance.Box, provenance.Folder);
        _lastWords = new Evidence(provenance.FileNumber ?? provenance.Collection ?? provenance.Repository!, where);
    }

    /// <summary>The places of a text in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="where">Its place in the document.</param>
    /// <param name="publications">The publications that it cites: an <i>ibid.</i> behind one stands for that.</param>
    public List<CitedPlace> Read(string text, string where, IReadOnlyList<PublicationSpan> publications)
    {
        var places = new List<CitedPlace>();
        var publication = 0;
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Openings);
            if (next < 0) break;
            at += next;
            while (publication < publications.Count && publications[publication].Start < at) InPrint(publications[publication++]);
            if (publication > 0 && at < publications[publication - 1].End)
            {
                at = publications[publication - 1].End;
                continue;
            }
            var end = text[at] == 'b' ? Ibid(text, at, where, places) : text[at] == '(' ? Bare(text, at, where, places) : Named(text, at, where, places);
            at = Math.Max(end, at + 1);
        }
        while (publication < publications.Count) InPrint(publications[publication++]);
        return places;
    }

    /// <summary>Behind a publication <i>ibid.</i> is no archive.</summary>
    private void InPrint(PublicationSpan publication)
    {
        if (!publication.IsIbid) _last = null;
    }

    private int Ibid(string text, int at, string where, List<CitedPlace> places)
    {
        if (at == 0 || text[at - 1] is not ('i' or 'I') || at > 1 && char.IsLetter(text[at - 2])) return at + 3;
        var start = at - 1;
        var end = EndOf(text, at + 4);
        var rest = text[Math.Min(end, at + 4)..end].Trim(' ', ',', ';', ':', '.');
        if (_last is not { } last) return at + 4;
        if (PrintedRest().IsMatch(rest)) return end;
        var earlier = _lastWords;
        Locator found;
        if (rest.Length == 0 || ProseRest().IsMatch(rest))
        {
            if (rest.Length > 0) end = at + 4;
            found = last;
        }
        else
        {
            var read = Locator.Read((BeginsWithNumber(rest) ? "Central Files, " : "") + rest, bare: true);
            found = BeginsWithNumber(rest) ? read with { Repository = last.Repository, Collection = last.FileNumber is null && last.Lot is not null ? "Central Files" : last.Collection }
                : read.Collection is null && read.Repository is null ? last with { FileNumber = read.FileNumber, Lot = read.Lot ?? last.Lot, Box = read.Box ?? last.Box, Folder = read.Folder }
                : read with { Repository = read.Repository ?? last.Repository };
        }
        (_last, _lastWords) = (found, new Evidence(text[start..end], where));
        places.Add(new CitedPlace(start, end, _lastWords, found, earlier));
        return end;
    }

    private int Named(string text, int at, string where, List<CitedPlace> places)
    {
        var start = NameStart(text, at);
        var end = EndOf(text, text.IndexOf(", ", at, StringComparison.Ordinal) + 2);
        var words = text[start..end];
        if (words.Length >= Longest || !Holds().IsMatch(words)) return at + 8;
        var locator = Locator.Read(words, bare: false);
        if (locator.Repository is null || locator is { Collection: null, FileNumber: null, Lot: null, Box: null, Folder: null }) return at + 8;
        Add(text, start, end, locator, where, places);
        return end;
    }

    /// <summary>A bare file number in brackets: <c>(793B.00/8–2751)</c>.</summary>
    private int Bare(string text, int at, string where, List<CitedPlace> places)
    {
        var close = text.IndexOf(')', at, Math.Min(60, text.Length - at));
        if (close - at < 6) return at + 1;
        var words = text[(at + 1)..close];
        if (words.IndexOf('/', StringComparison.Ordinal) < 3 || !FileNumbers.IsDecimal(words)) return at + 1;
        var comma = words.IndexOf(',', StringComparison.Ordinal);
        var number = comma < 0 ? words : words[..comma];
        Add(text, at + 1, at + 1 + number.Length, new Locator(_last?.Repository, _last?.Repository is null ? null : _last.Collection, number, null, null, null), where, places);
        return close;
    }

    private void Add(string text, int start, int end, Locator locator, string where, List<CitedPlace> places)
    {
        (_last, _lastWords) = (locator, new Evidence(text[start..end], where));
        places.Add(new CitedPlace(start, end, _lastWords, locator, null));
    }

    private static bool BeginsWithNumber(string rest) =>
        FileNumbers.IsDecimal(rest) || FileNumbers.IsSubjectNumeric(rest) || FileNumbers.IsForeignPolicyFile(rest) || PersonFile().IsMatch(rest);

    /// <summary>Where the institution's name begins: behind the bracket, the semicolon, or the preposition before it.</summary>
    private static int NameStart(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < Longest)
        {
            if (text[start - 1] is '(' or '[' or ';' or ':' or ',' or '“') break;
            var word = start;
            while (word > 0 && text[word - 1] is not (' ' or '(' or '[' or ';' or ':' or ',' or '“')) word--;
            var first = text[word];
            if (!char.IsUpper(first) && text.AsSpan(word, start - word).Trim() is not ("of" or "and" or "for" or "the") || text.AsSpan(word, start - word).Trim() is "In" or "See") break;
            start = word;
            if (start > 0 && text[start - 1] == ' ')
            {
                if (start > 1 && text[start - 2] is ';' or ':' or ',' or '.') break;
                start--;
            }
            else break;
        }
        while (start < at && (text[start] == ' ' || char.IsLower(text[start]))) start++;
        foreach (var article in (ReadOnlySpan<string>)["the ", "The ", "of ", "and "])
            if (text.AsSpan(start).StartsWith(article, StringComparison.Ordinal)) start += article.Length;
        return start;
    }

    /// <summary>The end of a locator: the bracket's, or the sentence's.</summary>
    private static int EndOf(string text, int from)
    {
        var depth = 0;
        var last = Math.Min(text.Length, from + Longest);
        for (var i = Math.Min(from, text.Length); i < last; i++)
        {
            switch (text[i])
            {
                case '(': depth++; break;
                case ')' when depth == 0: return i;
                case ')': depth--; break;
                case ';' when depth == 0: return i;
                case '.' when depth == 0 && (i + 1 == text.Length || text[i + 1] is ' ' or '”' or ')') && EndsSentence(text, i): return i;
            }
        }
        return last;
    }

    private static bool EndsSentence(string text, int stop)
    {
        if (stop + 1 >= text.Length) return true;
        var next = stop + 1;
        while (next < text.Length && text[next] is ' ' or '”' or ')') next++;
        if (next < text.Length && !char.IsUpper(text[next]) && text[next] is not ('“' or '(' or '[')) return false;
        var word = stop;
        while (word > 0 && char.IsLetter(text[word - 1])) word--;
        var span = text.AsSpan(word, stop - word);
        return span.Length != 1 && span is not ("Vol" or "No" or "Jr" or "Sr" or "Mr" or "Dr" or "vol" or "pt" or "Gen" or "Nos" or "Misc" or "Corr");
    }

    [GeneratedRegex(@"^(pp?\.|[Vv]ol|Documents?\b|\d{1,4}(st|nd|rd|th)? (Series|Sess)|\d{4}[,–-]|(January|February|March|April|May|June|July|August|September|October|November|December)\b[^.]*\bpp?\.)", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedRest();

    /// <summary>What is no part of a locator behind <i>ibid.</i>: the sentence goes on.</summary>
    [GeneratedRegex(@"^(and|but|for|see|as|the|a|an|which|with|where|is|are|was|were|in|it|printed|not printed|Regarding|also|This|That|On|In|Not|See|For)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ProseRest();

    [GeneratedRegex(@"\b([Ff]iles?|[Pp]apers|[Rr]ecords|[Ll]ots?|Box|RG|Series|Collection|Project|Diar(y|ies)|Correspondence|Memorand(a|um)|Conversations|Library, \p{Lu})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Holds();

    /// <summary>A file of the decimal class 123, which bears a person's name: <c>123 Thompson</c>.</summary>
    [GeneratedRegex(@"^\d{3} \p{Lu}\p{Ll}+", RegexOptions.CultureInvariant)]
    private static partial Regex PersonFile();
}
