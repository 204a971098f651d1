using Chancery.Editions;

namespace Chancery.Web.Reading;

/// <summary>Short names of volumes and chapters.</summary>
internal static class Labels
{
    /// <summary>Headings longer than this, such as calendar entries that are all heading, are set smaller.</summary>
    public const int LongHeading = 110;

    /// <summary>The volume's number where it has one, otherwise its short title.</summary>
    public static string Of(VolumeEntry volume) => volume.VolumeNumber is { Length: > 0 } number ? number : volume.ShortTitle;

    /// <summary>The complete title without the series in front of it.</summary>
    public static string WithoutSeries(VolumeEntry volume) =>
        volume.Series is { Length: > 0 } series && volume.Title.StartsWith(series + ", ", StringComparison.Ordinal) ? volume.Title[(series.Length + 2)..] : volume.Title;

    /// <summary>The years that the complete title names behind the series, e.g. <c>1961–1963</c>; null when it names none.</summary>
    public static string? Years(VolumeEntry volume)
    {
        var rest = WithoutSeries(volume);
        var end = rest.AsSpan().IndexOfAnyExcept("0123456789–-");
        return end >= 4 && rest[end] == ',' ? rest[..end] : null;
    }

    /// <summary>The number in the id of a page, by the form that the series gives it (<c>pg_283</c>).</summary>
    public static string Page(string id) => id.StartsWith("pg_", StringComparison.Ordinal) ? id[3..] : id;

    /// <summary>The pages above: volume and chapters, whose headings lose the colon that leads to the next.</summary>
    public static IReadOnlyList<Layout.Crumb> Crumbs(VolumeEntry volume, IReadOnlyList<ContentsEntry> path) =>
        [new(Layout.Words.Href(volume.Id), Of(volume)), .. path.Select(p => new Layout.Crumb(Layout.Words.Href(volume.Id, p.Id), p.Heading.TrimEnd(':')))];
}
