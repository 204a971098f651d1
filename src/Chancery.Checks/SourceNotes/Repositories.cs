using System.Collections.Frozen;
using Chancery.Checks.Settings;

namespace Chancery.Checks.SourceNotes;

/// <summary>The repositories that source notes of the series name, as they print them.</summary>
internal static class Repositories
{
    private static readonly FrozenSet<string> Names = Read().ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public static IReadOnlyCollection<string> All => Names;

    /// <summary>Whether a name is one of them, or its files, or the library or archives of a university among them, or was set as known.</summary>
    public static bool IsKnown(string name, CheckSettings settings) =>
        Names.Contains(name) || settings.Repositories.Contains(name) || name.EndsWith(" Files", StringComparison.Ordinal) && Names.Contains(name[..^" Files".Length])
        || name.Contains(" University", StringComparison.Ordinal) && Names.Contains(name[..(name.IndexOf(" University", StringComparison.Ordinal) + " University".Length)])
        || name.StartsWith("University of ", StringComparison.Ordinal) && Names.Any(n => name.StartsWith(n + " ", StringComparison.Ordinal));

    private static IEnumerable<string> Read()
    {
        using var stream = typeof(Repositories).Assembly.GetManifestResourceStream("Chancery.Checks.SourceNotes.Tables.repositories.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
