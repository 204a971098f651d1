using Chancery.Checks.Reading;
using Chancery.Documents.Tei;

namespace Chancery.Checks.References;

/// <summary>Where references lead within their volume.</summary>
internal static class PrintedTarget
{
    /// <summary>The id to which a reference leads; null when it leads out of the volume or has no target.</summary>
    public static string? Within(CheckedVolume volume, TeiElement reference)
    {
        if (reference[TeiNames.Target] is not { Length: > 1 } target || target.Contains(':')) return null;
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || hash == target.Length - 1 || hash > 0 && !target.AsSpan(0, hash).SequenceEqual(volume.Volume.Id)) return null;
        return target[(hash + 1)..];
    }

    /// <summary>Another volume and the id in it to which a reference leads, as <c>volume#id</c>; null when it stays in its volume, leads to an address of the web, or names no id.</summary>
    public static string? Elsewhere(CheckedVolume volume, TeiElement reference) =>
        reference[TeiNames.Target] is { } target && !target.Contains(':') && !target.Contains('/') && target.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash && hash < target.Length - 1 && !target.AsSpan(0, hash).SequenceEqual(volume.Volume.Id) ? target : null;
}
