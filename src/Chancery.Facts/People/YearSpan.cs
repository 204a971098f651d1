using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Documents;

namespace Chancery.Facts.People;

/// <summary>The years that a volume covers, both included.</summary>
public readonly partial record struct YearSpan(int First, int Last)
{
    /// <summary>Nothing is known of the years.</summary>
    public static YearSpan Unknown { get; } = new(0, 9999);

    /// <summary>Whether anything is known.</summary>
    public bool IsKnown => this != Unknown;

    /// <summary>The years between two spans; 0 when they meet, or one is unknown.</summary>
    public int GapTo(YearSpan other) => Math.Max(0, Math.Max(First, other.First) - Math.Min(Last, other.Last));

    /// <summary>The years of a volume as its id (<c>frus1961-63v06</c>) or title (<c>…, 1961–1963</c>) says.</summary>
    public static YearSpan Of(Volume volume) => Of(volume.Id, volume.Title);

    /// <summary>The years of a volume by id and title.</summary>
    public static YearSpan Of(string id, string title) => OfId(id) ?? OfText(title) ?? Unknown;

    /// <summary>The years in the id of a volume; null when it holds none.</summary>
    public static YearSpan? OfId(string id) => IdYears().Match(id) is { Success: true } m ? Read(m) : null;

    private static YearSpan? OfText(string title) => TitleYears().Match(title) is { Success: true } m ? Read(m) : null;

    private static YearSpan Read(Match m)
    {
        var first = int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        if (!m.Groups[2].Success) return new YearSpan(first, first);
        var last = int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        if (last < 100) last += first / 100 * 100;
        return last < first ? new YearSpan(first, first) : new YearSpan(first, last);
    }

    [GeneratedRegex(@"^[a-z]{2,8}(1[789]\d\d|20\d\d)(?:[-–](\d\d(?:\d\d)?))?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex IdYears();

    [GeneratedRegex(@"\b(1[789]\d\d|20\d\d)(?:[-–](\d{4}|\d\d))?\b", RegexOptions.CultureInvariant)]
    private static partial Regex TitleYears();
}
