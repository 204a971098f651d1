using Chancery.Editions;

namespace Chancery.Web.Reading;

/// <summary>Short names of volumes.</summary>
internal static class Labels
{
    /// <summary>The volume's number where it has one, otherwise its short title.</summary>
    public static string Of(VolumeEntry volume) => volume.VolumeNumber is { Length: > 0 } number ? number : volume.ShortTitle;
}
