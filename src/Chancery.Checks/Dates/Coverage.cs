using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Checks.Reading;
using NodaTime;

namespace Chancery.Checks.Dates;

/// <summary>The days that a volume covers.</summary>
internal static partial class Coverage
{
    /// <summary>The days that were set; otherwise from the first day of the first year to the last of the last, of the subseries where it has years, or of the whole title; null where no year is given.</summary>
    public static DateInterval? Of(CheckedVolume volume) =>
        volume.Settings.Coverage.TryGetValue(volume.Volume.Id, out var set) ? set : Read(volume.Volume.TitleOf("subseries") ?? volume.Volume.TitleOf("sub-series")) ?? Read(volume.Volume.TitleOf("complete"));

    private static DateInterval? Read(string? title)
    {
        if (title is null) return null;
        var years = Year().Matches(title).Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).ToList();
        return years.Count == 0 ? null : new DateInterval(new LocalDate(years.Min(), 1, 1), new LocalDate(years.Max(), 12, 31));
    }

    [GeneratedRegex(@"\b(?:1[789]|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
