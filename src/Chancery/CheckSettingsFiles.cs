using System.Collections.Concurrent;
using Chancery.Checks.Settings;

namespace Chancery;

/// <summary>The settings that hold for sources: the <c>chancery.toml</c> in the source's folder or the nearest folder above it.</summary>
/// <param name="named">A file that holds for all sources instead; null to look beside each.</param>
public sealed class CheckSettingsFiles(string? named = null)
{
    /// <summary>The name of a file of settings.</summary>
    public const string FileName = "chancery.toml";

    private readonly ConcurrentDictionary<string, (CheckSettings Settings, string Folder)?> _folders = new(StringComparer.Ordinal);

    /// <summary>The settings for a source, and its path relative to their folder with forward slashes.</summary>
    /// <exception cref="SettingsException">The file has something that is not known.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public (CheckSettings Settings, string Path) For(SourceFile source)
    {
        var path = source.Path is null ? null : Path.GetFullPath(source.Path);
        var found = named is not null ? _folders.GetOrAdd(Path.GetFullPath(named), Read) : path is null ? null : Above(Path.GetDirectoryName(path)!);
        if (found is not { } settings) return (CheckSettings.None, source.Name);
        return (settings.Settings, path is null ? source.Name : Path.GetRelativePath(settings.Folder, path).Replace('\\', '/'));
    }

    /// <summary>The file of settings in a file's folder or the nearest folder above it; null when there is none.</summary>
    public static string? NearestTo(string file)
    {
        for (var at = Path.GetDirectoryName(Path.GetFullPath(file)); at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(Path.Combine(at, FileName))) return Path.Combine(at, FileName);
        return null;
    }

    private (CheckSettings Settings, string Folder)? Above(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            if (_folders.GetOrAdd(Path.Combine(at, FileName), f => File.Exists(f) ? Read(f) : null) is { } found) return found;
        return null;
    }

    private static (CheckSettings Settings, string Folder)? Read(string file) => (SettingsReader.Read(File.ReadAllText(file), file), Path.GetDirectoryName(file)!);
}
