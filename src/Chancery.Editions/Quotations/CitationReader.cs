using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Documents.Grammar;

namespace Chancery.Editions.Quotations;

/// <summary>Where a citation stands to the edition.</summary>
public enum CitationMatch
{
    /// <summary>The edition has what is cited.</summary>
    Found,

    /// <summary>The edition has the volume, and no such document or page in it.</summary>
    NothingThere,

    /// <summary>The edition has not the volume.</summary>
    VolumeNotHeld,
}

/// <summary>A citation of a document or page, read in running text.</summary>
/// <param name="Printed">The words.</param>
/// <param name="Start">Where they begin in their paragraph.</param>
/// <param name="Match">Where it stands to the edition.</param>
/// <param name="Volume">The volume's id, or years and number as printed where it is not held.</param>
/// <param name="Id">The document's id; null where nothing is there, or the volume alone is cited.</param>
/// <param name="Page">The page cited; null for none.</param>
/// <param name="IsCertain">Whether the series is named, or the address; otherwise years and number speak for it.</param>
public sealed record ReadCitation(string Printed, int Start, CitationMatch Match, string Volume, string? Id, string? Page, bool IsCertain);

/// <summary>Reads citations of the volumes of an edition: in the forms of notes and bibliographies, addresses of the series' site, and ids.</summary>
public sealed partial class CitationReader
{
    /// <summary>A number farther behind its volume belongs to something else.</summary>
    private const int FarthestNumber = 240;

    private readonly IEdition _edition;
    private readonly ILookup<(int From, int To, string Number), string> _volumes;
    private readonly HashSet<string> _ids;
    private readonly string[] _series;

    /// <summary>Makes a reader for an edition.</summary>
    public CitationReader(IEdition edition)
    {
        _edition = edition;
        var volumes = edition.Volumes();
        _ids = volumes.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        _series = [.. volumes.Select(v => v.Series).OfType<string>().Distinct(), "FRUS", "Foreign Relations"];
        _volumes = volumes.Select(v => (v.Id, Form: VolumeIds.Describe(v.Id))).Where(v => v.Form is not null)
            .ToLookup(v => (YearsOf(v.Form!.Value.Years).From, YearsOf(v.Form.Value.Years).To, v.Form.Value.Number), v => v.Id);
    }

    /// <summary>The citations of a paragraph in order.</summary>
    public IEnumerable<ReadCitation> Read(string paragraph) =>
        Addresses(paragraph).Concat(Ids(paragraph)).Concat(Notes(paragraph)).OrderBy(c => c.Start);

    private IEnumerable<ReadCitation> Addresses(string paragraph)
    {
        foreach (Match m in Address().Matches(paragraph))
        {
            var id = m.Groups["id"] is { Success: true } named ? named.Value : null;
            yield return id is ['p', 'g', '_', .. var page] ? Of(m, m.Groups["volume"].Value, null, page, true) : Of(m, m.Groups["volume"].Value, id, null, true);
        }
    }

    private IEnumerable<ReadCitation> Ids(string paragraph)
    {
        foreach (Match m in OwnId().Matches(paragraph))
            if (_ids.Contains(m.Groups["volume"].Value)) yield return Of(m, m.Groups["volume"].Value, m.Groups["id"].Value, null, true);
    }

    private IEnumerable<ReadCitation> Notes(string paragraph)
    {
        foreach (Match m in NamedVolume().Matches(paragraph))
        {
            var before = paragraph.AsSpan(Math.Max(0, m.Index - 120), m.Index - Math.Max(0, m.Index - 120)).ToString();
            var isCertain = NamesSeries(before);
            var years = YearsOf(m.Groups["years"].Value);
            var number = NumberOf(m.Groups["volume"].Value) + (m.Groups["part"] is { Success: true } part ? ", Part " + PartOf(part.Value) : "");
            var held = _volumes[(years.From, years.To, number)].ToList();
            var (document, page, length) = BehindVolume(paragraph, m.Index + m.Length);
            if (!isCertain && (held.Count == 0 || document is null)) continue;
            var printed = paragraph.Substring(m.Index, m.Length + length);
            if (held.Count == 1) yield return Of(printed, m.Index, held[0], document is null ? null : "d" + document, page, isCertain);
            else yield return new ReadCitation(printed, m.Index, CitationMatch.VolumeNotHeld, $"{m.Groups["years"].Value}, {number}", null, page, isCertain && held.Count == 0);
        }
    }

    /// <summary>The document or page that is named behind a volume, before its sentence or the next volume; the length of the words up to their end.</summary>
    private static (string? Document, string? Page, int Length) BehindVolume(string paragraph, int start)
    {
        var length = Math.Min(FarthestNumber, paragraph.Length - start);
        if (NextCitation().Match(paragraph, start, length) is { Success: true } next) length = next.Index - start;
        if (DocumentNumber().Match(paragraph, start, length) is { Success: true } document) return (document.Groups["doc"].Value, null, document.Index + document.Length - start);
        if (PageNumber().Match(paragraph, start, length) is { Success: true } page) return (null, page.Groups["page"].Value, page.Index + page.Length - start);
        return (null, null, 0);
    }

    private ReadCitation Of(Match m, string volume, string? id, string? page, bool isCertain) => Of(m.Value, m.Index, volume, id, page, isCertain);

    private ReadCitation Of(string printed, int start, string volume, string? id, string? page, bool isCertain)
    {
        if (!_ids.Contains(volume)) return new ReadCitation(printed, start, CitationMatch.VolumeNotHeld, volume, null, page, isCertain);
        var target = id ?? (page is null ? null : "pg_" + page);
        if (target is null) return new ReadCitation(printed, start, CitationMatch.Found, volume, null, null, isCertain);
        var document = _edition.Find(volume, target)?.Document ?? (_edition.Document(volume, target) is { } stored ? stored.Id : null);
        return new ReadCitation(printed, start, document is null ? CitationMatch.NothingThere : CitationMatch.Found, volume, document, page, isCertain);
    }

    /// <summary>Whether words name the series of a volume.</summary>
    internal bool NamesSeries(string words) => _series.Any(s => words.Contains(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>The years that a volume's id gives; null where it gives none.</summary>
    internal static (int From, int To)? YearsIn(string id) => IdYears().Match(id) is { Success: true } m ? YearsOf(m.Groups["years"].Value) : null;

    /// <summary>Years as <c>1961–63</c>, <c>1961–1963</c> or <c>1948</c>.</summary>
    internal static (int From, int To) YearsOf(string printed)
    {
        var parts = printed.Split('–', '-', '—');
        var from = int.Parse(parts[0], CultureInfo.InvariantCulture);
        if (parts.Length == 1) return (from, from);
        var to = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return (from, parts[1].Length == 4 ? to : from / 100 * 100 + to + (to < from % 100 ? 100 : 0));
    }

    /// <summary>The number as <see cref="VolumeIds.Describe"/> prints it: <c>Volume VI</c>, <c>Volume E–5</c>.</summary>
    internal static string NumberOf(string printed) =>
        "Volume " + (printed is ['E' or 'e', ..] ? "E–" + printed.TrimStart('E', 'e', '–', '-', ' ') : int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? RomanNumerals.Of(number) : printed.ToUpperInvariant());

    internal static string PartOf(string printed) => printed.ToUpperInvariant() switch { "I" => "1", "II" => "2", "III" => "3", "IV" => "4", var digits => digits };

    [GeneratedRegex(@"^[a-z]+(?<years>\d{4}(?:-\d\d)?)", RegexOptions.CultureInvariant)]
    private static partial Regex IdYears();

    [GeneratedRegex(@"https?://(?:www\.)?history\.state\.gov/historicaldocuments/(?<volume>frus[\w-]+)(?:/(?<id>(?:d|pg_|ch|comp)[\w.]+))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\w/.])(?<volume>[a-z]+\d{4}[\w-]*?)[/-](?<id>d\d+[a-z]?)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnId();

    /// <summary>Years, volume, perhaps a part.</summary>
    [GeneratedRegex(
        @"(?<years>1[89]\d\d(?:[–—-](?:\d{4}|\d\d))?),?\s+(?:[Vv]ol(?:ume|\.)?)\s*(?<volume>E[–-]?\d{1,2}|[IVXLC]{1,7}|\d{1,2})(?:,?\s*(?:[Pp]t\.?|[Pp]art)\s*(?<part>\d|[IV]{1,3}))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex NamedVolume();

    [GeneratedRegex(@"[;“”\n]|\b1[89]\d\d[–—-]|\bvol", RegexOptions.CultureInvariant)]
    private static partial Regex NextCitation();

    [GeneratedRegex(@"\b(?:[Dd]oc(?:ument|\.|s\.)?|[Nn]o\.)\s*(?<doc>\d{1,4}[a-z]?)", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"(?:\bpp?\.\s*|,\s*)(?<page>\d{1,4})(?:[–—-]\d{1,4})?(?=[\s.,;)]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
