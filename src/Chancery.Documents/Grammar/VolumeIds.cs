using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar;

/// <summary>
/// Reads the ids that the series gives its volumes: letters, the years of the subseries, <c>v</c> and number (<c>ve</c> for the electronic ones), part:
/// <c>frus1961-63v06</c>, <c>frus1949v07p1</c>, <c>frus1969-76ve05p2</c>.
/// </summary>
public static partial class VolumeIds
{
    /// <summary>Years and number as the series prints them, e.g. <c>1961–1963</c> and <c>Volume VI</c>; null for an id of another form.</summary>
    public static (string Years, string Number)? Describe(string id)
    {
        if (Form().Match(id) is not { Success: true } m) return null;
        var first = m.Groups["first"].Value;
        var last = m.Groups["last"].Value;
        if (last.Length > 0)
        {
            var century = int.Parse(first.AsSpan(0, 2), CultureInfo.InvariantCulture) + (string.CompareOrdinal(last, first[2..]) < 0 ? 1 : 0);
            last = $"–{century.ToString(CultureInfo.InvariantCulture)}{last}";
        }
        var number = int.Parse(m.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        var printed = m.Groups["electronic"].Success ? $"E–{number.ToString(CultureInfo.InvariantCulture)}" : RomanNumerals.Of(number);
        var part = m.Groups["part"].Success ? $", Part {m.Groups["part"].Value}" : "";
        return (first + last, $"Volume {printed}{part}");
    }

    [GeneratedRegex(@"^[a-z]+(?<first>\d{4})(?:-(?<last>\d\d))?v(?<electronic>e)?(?<number>\d\d)(?:p(?<part>\d))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
