using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar.References;

/// <summary>A volume of the series as notes cite it: <c>Foreign Relations, 1961–1963, vol. XIV</c>.</summary>
/// <param name="Volume">Its id.</param>
/// <param name="Years">The years as ids write them, e.g. <c>1961-63</c>.</param>
/// <param name="End">Offset behind the volume's number, or behind the years of a volume without number.</param>
internal readonly partial record struct SeriesCitation(string Volume, string Years, int End)
{
    /// <summary>The last year for which a year alone names a volume.</summary>
    private const int LastAnnualVolume = 1931;

    /// <summary>Reads a citation that begins with the series' name, or with <i>ibid.</i> and years.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the name begins.</param>
    /// <param name="prefix">The letters before the years in the ids.</param>
    public static SeriesCitation? Read(string text, int at, string prefix)
    {
        var opening = Opening().Match(text, at);
        if (!opening.Success) return null;
        var end = opening.Index + opening.Length;
        var first = opening.Groups["first"].ValueSpan;
        var year = int.Parse(first, CultureInfo.InvariantCulture);
        var last = opening.Groups["last"];
        var years = !last.Success ? first.ToString() : prefix == ReferenceContext.SeriesPrefix && Subseries(year, last.ValueSpan) is { } whole ? whole : string.Concat(first, "-", last.ValueSpan[^2..]);
        var title = opening.Groups["title"].ValueSpan;

        var numbered = Number().Match(text, end);
        if (numbered.Success && VolumeNumber.Id(numbered.Groups["number"].ValueSpan, numbered.Groups["part"].ValueSpan) is { } number)
        {
            var stem = NamedVolumes.Stem(title, year) ?? NamedVolumes.Stem(numbered.Groups["words"].ValueSpan, year) ?? years;
            return new SeriesCitation(prefix + stem + number, years, numbered.Index + numbered.Length);
        }
        if ((NamedVolumes.Stem(title, year) ?? NamedVolumes.Stem(Clause(text, end), year)) is { } named) return new SeriesCitation(prefix + named, years, end);
        return !last.Success && year <= LastAnnualVolume ? new SeriesCitation(prefix + years, years, end) : null;
    }

    /// <summary>The volume of a subseries by its number; null when the words are no number.</summary>
    public static string? VolumeOf(string prefix, string years, ReadOnlySpan<char> number, ReadOnlySpan<char> part) =>
        VolumeNumber.Id(number, part) is { } id ? prefix + years + id : null;

    /// <summary>
    /// The subseries since 1969 cover more years than many of their volumes, which are cited by the years of either: <c>1969–1972, vol. XIV</c> belongs
    /// to 1969–76. Null for years that lie in none of them.
    /// </summary>
    private static string? Subseries(int first, ReadOnlySpan<char> last)
    {
        var end = int.Parse(last[^2..], CultureInfo.InvariantCulture) + first / 100 * 100;
        return (first, end) switch
        {
            ( >= 1969, <= 1976) => "1969-76",
            ( >= 1977, <= 1980) => "1977-80",
            ( >= 1981, <= 1988) => "1981-88",
            _ => null,
        };
    }

    private static ReadOnlySpan<char> Clause(string text, int from)
    {
        var rest = text.AsSpan(from, Math.Min(70, text.Length - from));
        var stop = rest.IndexOfAny(".;(");
        return stop < 0 ? rest : rest[..stop];
    }

    [GeneratedRegex(@"\G(?:Foreign\sRelations(?:\sof\sthe\sUnited\sStates)?(?<title>,?\s[A-Z][^.;“”\d]{2,90}?)?|[Ii]bid\.?),?\s\[?(?<first>1[89]\d\d)(?:\s?[–-]\s?(?<last>\d{4}|\d\d)(?!\d))?\]?", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\G[.,]?\s(?:(?:(?<words>[^.;()“”]{1,70}?),?\s)??[Vv]ol(?:umes?|s?\.|,)\s(?<number>E\s?[–-]\s?\d{1,2}|[IVXLivxl]{1,8}|\d{1,2})|(?<number>[IVXL]{1,8})(?=[,.;)]|\s[Pp]art\s))(?!\w)(?:,?\s(?:[Pp]art|pt\.)\s(?<part>[IVX]{1,4}|\d)(?!\w))?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
