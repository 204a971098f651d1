using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Documents.Grammar;
using Chancery.Editions.Search;
using Chancery.Facts;

namespace Chancery.Editions.Quotations;

/// <summary>How surely the documents are meant that a citation leads to.</summary>
public enum CitationConfidence
{
    /// <summary>The citation names series, years, volume and document (or an address or id), and nothing in it speaks against the document.</summary>
    Certain,

    /// <summary>One of these had to be supplied, or the page alone names the document.</summary>
    Likely,

    /// <summary>Several documents answer, or something in the citation speaks against the one that does.</summary>
    Uncertain,
}

/// <summary>A document that a citation leads to.</summary>
/// <param name="Volume">Its volume.</param>
/// <param name="Id">Its id within the volume.</param>
/// <param name="Number">Printed number; null when it has none.</param>
/// <param name="Heading">Heading.</param>
/// <param name="Day">Its first day, ISO; null when undated.</param>
/// <param name="LastDay">Its last day, ISO; null when undated.</param>
/// <param name="Page">The page that is cited, when it stands on it; null otherwise.</param>
public sealed record CitedDocument(string Volume, string Id, string? Number, string Heading, string? Day, string? LastDay, string? Page);

/// <summary>What became of a citation.</summary>
/// <param name="Printed">The words read as a citation.</param>
/// <param name="Match">Whether the edition has what is cited; null where no volume could be made out.</param>
/// <param name="Volume">The volume; null where it could not be made out.</param>
/// <param name="Documents">The documents, the likeliest first; empty where the volume alone is cited, or nothing was found.</param>
/// <param name="Confidence">How surely they are meant.</param>
/// <param name="Reasons">What was supplied, and what speaks against: sentences. Empty for a certain one.</param>
public sealed record LookedUpCitation(
    string Printed, CitationMatch? Match, string? Volume, IReadOnlyList<CitedDocument> Documents, CitationConfidence Confidence, IReadOnlyList<string> Reasons);

/// <summary>
/// Looks citations up, one or more a line: notes in full and short forms, entries of bibliographies, addresses of the series' site, ids, <c>6:282</c>, and
/// <c>Ibid.</c> after a line that was found. What the line says of heading and date is held against the document that its number leads to.
/// </summary>
public sealed partial class CitationLookup
{
    /// <summary>Lines that are looked up; what follows is left.</summary>
    public const int MostLines = 500;

    private const int LongestLine = 2000;

    private const int MostCandidates = 12;

    /// <summary>Titles shorter than this are found in too many lines.</summary>
    private const int ShortestTitle = 4;

    /// <summary>Titles of this length speak for themselves, without series and years.</summary>
    private const int TellingTitle = 12;

    private readonly IEdition _edition;
    private readonly CitationReader _reader;
    private readonly List<Held> _volumes;

    /// <summary>Makes a lookup for an edition.</summary>
    public CitationLookup(IEdition edition)
    {
        _edition = edition;
        _reader = new CitationReader(edition);
        _volumes = [.. edition.Volumes().Select(v => new Held(v, CitationReader.YearsIn(v.Id), VolumeIds.Describe(v.Id)?.Number, Letters(v.ShortTitle)))];
    }

    /// <summary>Whether words may be a citation: a volume, a document, a page, an address or an id is named. A quick look before the real one.</summary>
    public static bool MayCite(string words) =>
        NamesVolume().IsMatch(words) || NamesDocument().IsMatch(words) || VolumeAndPage().IsMatch(words) || PageAt().IsMatch(words) || words.Contains("/d", StringComparison.Ordinal) || words.Contains("://", StringComparison.Ordinal);

    /// <summary>The citations of a text, line by line; of a line in which none can be made out, one without a volume.</summary>
    /// <param name="text">One citation or several, each on its line.</param>
    /// <param name="stop">Stops before the next line.</param>
    public IReadOnlyList<LookedUpCitation> Find(string text, CancellationToken stop = default)
    {
        var found = new List<LookedUpCitation>();
        string? before = null;
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Take(MostLines))
        {
            stop.ThrowIfCancellationRequested();
            var cut = line.Length > LongestLine ? line[..LongestLine] : line;
            foreach (var citation in InLine(cut, before))
            {
                found.Add(citation);
                if (citation is { Match: not null and not CitationMatch.VolumeNotHeld, Volume: { } volume }) before = volume;
            }
        }
        return found;
    }

    private List<LookedUpCitation> InLine(string line, string? before)
    {
        var read = _reader.Read(line).ToList();
        // A line of one citation is looked at as a whole: its heading and date belong to it.
        if (read.Count > 1) return [.. read.Select(c => Of(c, null))];
        if (read is [var one] && (one.Match == CitationMatch.Found || Candidates(line).Count == 0)) return [Of(one, line)];
        return [Loosely(line, before)];
    }

    private LookedUpCitation Of(ReadCitation citation, string? line)
    {
        List<string> reasons = citation.IsCertain ? [] : ["The series is not named."];
        if (citation.Match != CitationMatch.Found) return new LookedUpCitation(line ?? citation.Printed, citation.Match, citation.Volume, [], Confidence(reasons), reasons);
        // A page may be cited beside a document or alone; alone it may carry several.
        var alone = citation.Page is { } page && !NamesDocument().IsMatch(citation.Printed) ? page : null;
        return Judged(line ?? citation.Printed, citation.Volume, citation.Id, alone, citation.Page, reasons, line is not null);
    }

    /// <summary>Reads a line by its parts: years, number, part and title of the volume in any order, a document's number, a page, a day.</summary>
    private LookedUpCitation Loosely(string line, string? before)
    {
        var reasons = new List<string>();
        var candidates = Candidates(line);
        if (candidates.Count == 0 && before is not null && (Ibid().IsMatch(line) || NamesDocument().IsMatch(line) || PageAt().IsMatch(line)))
        {
            if (!NamesVolume().IsMatch(line))
            {
                candidates = [.. _volumes.Where(v => v.Volume.Id == before)];
                reasons.Add("The volume is that of the line before.");
            }
        }
        if (candidates.Count == 0) return new LookedUpCitation(line, NamesVolume().IsMatch(line) ? CitationMatch.VolumeNotHeld : null, null, [], CitationConfidence.Uncertain, ["No volume of this edition can be made out."]);
        if (reasons.Count == 0) reasons.AddRange(Supplied(line, candidates));
        var number = NamesDocument().Match(line) is { Success: true } d ? d.Groups["doc"].Value : HeadingNumber().Match(line) is { Success: true } h ? h.Groups["doc"].Value : null;
        var page = VolumeAndPage().Match(line) is { Success: true } vp ? vp.Groups["page"].Value : PageAt().Match(line) is { Success: true } p ? p.Groups["page"].Value : null;
        if (candidates.Count == 1)
            return Judged(line, candidates[0].Volume.Id, number is null ? null : "d" + number, number is null ? page : null, page, reasons, true);

        reasons.Add($"{candidates.Count} volumes answer to it.");
        var documents = candidates.SelectMany(v => number is not null ? One(v.Volume.Id, "d" + number, page) : page is not null ? OnPage(v.Volume.Id, page) : OfDay(v.Volume.Id, line)).Take(MostCandidates).ToList();
        return new LookedUpCitation(line, documents.Count > 0 ? CitationMatch.Found : CitationMatch.NothingThere, candidates[0].Volume.Id, documents, CitationConfidence.Uncertain, reasons);
    }

    /// <summary>A citation whose volume is known: its documents, with what the line says of heading and day held against them.</summary>
    private LookedUpCitation Judged(string line, string volume, string? id, string? pageAlone, string? page, List<string> reasons, bool whole)
    {
        if (pageAlone is not null)
        {
            var there = OnPage(volume, pageAlone);
            if (there.Count == 0) return new LookedUpCitation(line, CitationMatch.NothingThere, volume, [], Confidence(reasons), [.. reasons, $"The volume has no page {pageAlone}."]);
            var named = whole && there.Count > 1 ? [.. there.Where(d => Agrees(line, d) == true)] : new List<CitedDocument>();
            if (named.Count == 1) return new LookedUpCitation(line, CitationMatch.Found, volume, named, CitationConfidence.Likely, [.. reasons, $"{there.Count} documents stand on page {pageAlone}; the heading or date is that of this one."]);
            if (there.Count == 1) return new LookedUpCitation(line, CitationMatch.Found, volume, there, CitationConfidence.Likely, [.. reasons, "The page alone names the document."]);
            return new LookedUpCitation(line, CitationMatch.Found, volume, there, CitationConfidence.Uncertain, [.. reasons, $"{there.Count} documents stand on page {pageAlone}."]);
        }
        if (id is null)
        {
            var ofDay = whole ? OfDay(volume, line) : [];
            if (ofDay.Count == 0) return new LookedUpCitation(line, CitationMatch.Found, volume, [], Confidence(reasons), reasons);
            var agreeing = ofDay.Where(d => Letters(d.Heading) is { Length: > 0 } heading && Letters(line).Contains(heading, StringComparison.Ordinal)).ToList();
            if (agreeing.Count > 0) ofDay = agreeing;
            return new LookedUpCitation(line, CitationMatch.Found, volume, ofDay, ofDay.Count == 1 ? CitationConfidence.Likely : CitationConfidence.Uncertain,
                [.. reasons, ofDay.Count == 1 ? "No number is given; the date is that of this document alone." : $"No number is given; {ofDay.Count} documents are of that date."]);
        }
        var documents = One(volume, id, page);
        if (documents.Count == 0)
        {
            var otherwise = whole ? OfDay(volume, line).Where(d => Agrees(line, d) == true).ToList() : [];
            return new LookedUpCitation(line, otherwise.Count > 0 ? CitationMatch.Found : CitationMatch.NothingThere, volume, otherwise, otherwise.Count > 0 ? CitationConfidence.Uncertain : Confidence(reasons),
                [.. reasons, $"The volume has nothing of the number {id.TrimStart('d')}.", .. otherwise.Count > 0 ? (string[])["What is shown has the heading and date of the citation."] : []]);
        }
        if (!whole || Contradictions(line, documents[0]) is not { Count: > 0 } against) return new LookedUpCitation(line, CitationMatch.Found, volume, documents, Confidence(reasons), reasons);
        var meant = OfDay(volume, line).Where(d => d.Id != documents[0].Id && Contradictions(line, d).Count == 0 && Agrees(line, d) == true);
        var all = documents.Concat(meant).Take(MostCandidates).ToList();
        return new LookedUpCitation(line, CitationMatch.Found, volume, all, CitationConfidence.Uncertain, [.. reasons, .. against, .. all.Count > 1 ? (string[])["Below the document of this number stand those of that heading and date."] : []]);
    }

    private static CitationConfidence Confidence(List<string> reasons) => reasons.Count == 0 ? CitationConfidence.Certain : CitationConfidence.Likely;

    private List<Held> Candidates(string line)
    {
        var years = Years(line);
        var number = VolumeAndPage().Match(line) is { Success: true } short_ ? short_.Groups["volume"].Value : NamesVolume().Match(line) is { Success: true } m ? m.Groups["volume"].Value : years.Count > 0 && BareNumber().Match(line) is { Success: true } bare ? bare.Groups["volume"].Value : null;
        var printed = number is null ? null : CitationReader.NumberOf(number) + (PartAt().Match(line) is { Success: true } part ? ", Part " + CitationReader.PartOf(part.Groups["part"].Value) : "");
        var letters = Letters(line);
        bool Titled(Held v) => v.Title.Length >= ShortestTitle && letters.Contains(v.Title, StringComparison.Ordinal);
        bool Numbered(Held v) => v.Number is { } n && printed is not null && (n == printed || n.StartsWith(printed + ", Part", StringComparison.Ordinal));
        var fitting = _volumes.Where(v =>
            (years.Count == 0 || (v.Years is { } y && years.Contains(y)))
            && (printed is not null ? Numbered(v) : Titled(v) && (years.Count > 0 || NamesSeries(line) || v.Title.Length >= TellingTitle))).ToList();
        // Of several volumes the title decides, and the one with just this number over those with a part of it.
        if (fitting.Count > 1 && fitting.Where(Titled).ToList() is { Count: > 0 } titled) fitting = Longest(titled);
        if (fitting.Count > 1 && fitting.Where(v => v.Number == printed).ToList() is { Count: 1 } exact) fitting = exact;
        return fitting;
    }

    /// <summary>Where one title is part of another, both stand in the line; the longer is meant.</summary>
    private static List<Held> Longest(List<Held> titled)
    {
        var longest = titled.Max(v => v.Title.Length);
        return [.. titled.Where(v => v.Title.Length == longest)];
    }

    private IEnumerable<string> Supplied(string line, List<Held> candidates)
    {
        if (!NamesSeries(line)) yield return "The series is not named.";
        if (candidates.Count == 1 && Years(line).Count == 0) yield return "The years are not given; the edition has one volume of this number or title.";
        if (candidates.Count == 1 && candidates[0].Number is { } number && number.Contains(", Part", StringComparison.Ordinal) && !PartAt().IsMatch(line)) yield return $"The part is not given; the edition has {number}.";
        if (candidates.Count == 1 && candidates[0].Number is not null && !NamesVolume().IsMatch(line) && !VolumeAndPage().IsMatch(line) && !BareNumber().IsMatch(line)) yield return "The volume is known by its title.";
    }

    private bool NamesSeries(string line) => _reader.NamesSeries(line);

    /// <summary>The years of subseries in a line. Years of dates and of imprints are none.</summary>
    private static HashSet<(int From, int To)> Years(string line) =>
        [.. YearsAt().Matches(line).Where(m => m.Groups["last"].Success || !IsOfDate(line, m)).Select(m => CitationReader.YearsOf(m.Value))];

    private static bool IsOfDate(string line, Match m) => MonthBefore().IsMatch(line[..m.Index]) || (line.LastIndexOf('(', m.Index) is >= 0 and var open && line.IndexOf(')', open) > m.Index);

    private List<CitedDocument> One(string volume, string id, string? page) =>
        _edition.Document(volume, _edition.Find(volume, id)?.Document ?? id) is { } document ? [Of(document, page is not null && _edition.Find(volume, "pg_" + page)?.Document == document.Id ? page : document.StartPage == page ? page : null)] : [];

    /// <summary>The documents that stand on a page: the one in which it begins and those that begin on it.</summary>
    private List<CitedDocument> OnPage(string volume, string page)
    {
        var found = new List<CitedDocument>();
        var document = _edition.Find(volume, "pg_" + page)?.Document is { } id ? _edition.Document(volume, id) : null;
        while (document is not null && found.Count < MostCandidates)
        {
            found.Add(Of(document, page));
            document = document.Next is { } next && _edition.Document(volume, next.Id) is { } behind && behind.StartPage == page ? behind : null;
        }
        return found;
    }

    private List<CitedDocument> OfDay(string volume, string line)
    {
        if (Days(line) is not [var day, ..]) return [];
        var found = _edition.Search(new SearchRequest { Volumes = [volume], From = day, To = day, Sort = SearchSort.Date, Limit = MostCandidates, Facets = false });
        return [.. found.Hits.Select(h => _edition.Document(h.Volume, h.Id)).OfType<StoredDocument>().Select(d => Of(d, null))];
    }

    private static CitedDocument Of(StoredDocument document, string? page)
    {
        var date = JsonSerializer.Deserialize(document.FactsJson, FactsJson.Default.DocumentFacts)?.Date;
        return new CitedDocument(document.Volume, document.Id, document.Number, document.Heading, date?.Start, date?.End, page);
    }

    /// <summary>Whether heading or date of a line are those of a document; null when it gives neither.</summary>
    private static bool? Agrees(string line, CitedDocument document)
    {
        var days = Days(line);
        var heading = Letters(document.Heading);
        var named = heading.Length > 0 && Letters(line).Contains(heading, StringComparison.Ordinal);
        if (!named && days.Count == 0 && Heading(line) is null) return null;
        return (named || Heading(line) is null) && (days.Count == 0 || IsOfAny(document, days));
    }

    private static List<string> Contradictions(string line, CitedDocument document)
    {
        var against = new List<string>();
        if (Heading(line) is { } heading && Letters(document.Heading) is { Length: > 0 } there && !Letters(heading).Contains(there, StringComparison.Ordinal) && !there.Contains(Letters(heading), StringComparison.Ordinal))
            against.Add($"The heading cited, “{heading}”, is not that of the document.");
        if (document.Day is not null && Days(line) is { Count: > 0 } days && !IsOfAny(document, days))
            against.Add("The date cited is not that of the document.");
        return against;
    }

    private static bool IsOfAny(CitedDocument document, List<string> days) =>
        document is { Day: { } first, LastDay: { } last } && days.Exists(day => string.CompareOrdinal(first, day) <= 0 && string.CompareOrdinal(day, last) <= 0);

    /// <summary>The heading that a citation gives between quotation marks, without a number before it; null for none.</summary>
    private static string? Heading(string line) => HeadingAt().Match(line) is { Success: true } m ? m.Groups["heading"].Value.Trim().TrimEnd(',', '.') : null;

    private static List<string> Days(string line) => [.. DateLineGrammar.Parse(line).Where(s => s is { Part: DateLinePart.Date, When.Length: >= 10 }).Select(s => s.When![..10])];

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private sealed record Held(VolumeEntry Volume, (int From, int To)? Years, string? Number, string Title);

    [GeneratedRegex(@"\b1[789]\d\d(?:[–—-](?<last>\d{4}|\d\d)\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex YearsAt();

    [GeneratedRegex(@"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{1,2},?)?\s+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthBefore();

    [GeneratedRegex(@"\bvol(?:ume|s?\.)?\s*(?<volume>E[–-]?\d{1,2}|[IVXLC]{1,7}\b|\d{1,2}\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NamesVolume();

    /// <summary>A number right behind the years: <c>1961–63, VI</c>.</summary>
    [GeneratedRegex(@"\b1[789]\d\d(?:[–—-]\d{2,4})?,?\s+(?<volume>E[–-]\d{1,2}|[IVXLC]{1,7})\b", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    /// <summary>Volume and page as <c>6:282</c>.</summary>
    [GeneratedRegex(@"(?<![\d:/])(?<volume>\d{1,2}):\s?(?<page>\d{1,4})(?![\d:]|\s*[ap]\.?m)", RegexOptions.CultureInvariant)]
    private static partial Regex VolumeAndPage();

    [GeneratedRegex(@"\b(?:pt\.?|part)\s*(?<part>\d|[IV]{1,3})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PartAt();

    [GeneratedRegex(@"(?:\b(?:docs?|document|nos?)\b\.?|№|#)\s*(?<doc>\d{1,4}[a-z]?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NamesDocument();

    /// <summary>The number of a document before its heading: <c>“9. Telegram From …”</c>.</summary>
    [GeneratedRegex("^[“\"]?(?<doc>\\d{1,4})\\.\\s+\\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingNumber();

    [GeneratedRegex(@"\bpp?\.\s*(?<page>\d{1,4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex PageAt();

    [GeneratedRegex(@"\b(?:ibid|op\. cit)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ibid();

    [GeneratedRegex("[“\"](?:\\d{1,4}\\.\\s+)?(?<heading>[^”\"]{8,300})[”\"]", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingAt();
}
