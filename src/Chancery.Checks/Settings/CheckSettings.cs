using System.IO.Enumeration;
using Chancery.Documents;
using NodaTime;

namespace Chancery.Checks.Settings;

/// <summary>What an editor set for the checks of some sources: the content of a <c>chancery.toml</c>.</summary>
public sealed class CheckSettings
{
    /// <summary>Nothing set.</summary>
    public static CheckSettings None { get; } = new();

    /// <summary>The text that was read; what was found with other settings is not found with these.</summary>
    public string Text { get; init; } = "";

    /// <summary>The severity of rules by id; null turns the rule off.</summary>
    public IReadOnlyDictionary<string, Severity?> Severities { get; init; } = new Dictionary<string, Severity?>();

    /// <summary>Rules that are off in some files or documents.</summary>
    public IReadOnlyList<Exemption> Exemptions { get; init; } = [];

    /// <summary>Words that are right as they stand, in lower case.</summary>
    public IReadOnlySet<string> AcceptedWords { get; init; } = new HashSet<string>();

    /// <summary>Repositories known beside the built-in ones, as source notes name them.</summary>
    public IReadOnlySet<string> Repositories { get; init; } = new HashSet<string>();

    /// <summary>Collections known beside the built-in ones, as source notes name them.</summary>
    public IReadOnlySet<string> Collections { get; init; } = new HashSet<string>();

    /// <summary>The days that volumes cover, by volume id, where the title does not say it.</summary>
    public IReadOnlyDictionary<string, DateInterval> Coverage { get; init; } = new Dictionary<string, DateInterval>();

    /// <summary>The severity of a finding of a rule in a place; null where the rule is off.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="severity">What it has of itself.</param>
    /// <param name="path">The source's path relative to the settings' folder, with forward slashes.</param>
    /// <param name="volume">The volume's id; null for loose documents.</param>
    /// <param name="document">The document's id; null outside of documents.</param>
    public Severity? SeverityOf(string rule, Severity severity, string path, string? volume, string? document)
    {
        foreach (var exemption in Exemptions)
            if (exemption.Holds(rule, path, volume, document)) return null;
        return Severities.TryGetValue(rule, out var set) ? set : severity;
    }
}

/// <summary>Rules that are off in some files, some documents, or both.</summary>
/// <param name="Rules">The rules' ids.</param>
/// <param name="Paths">Patterns of names of files, or of paths relative to the settings' folder, with <c>*</c> and <c>?</c> (which also stand for slashes); empty for all files.</param>
/// <param name="Documents">Documents as <c>volume/id</c> or <c>id</c>; empty for all.</param>
/// <param name="Reason">Why.</param>
public sealed record Exemption(IReadOnlyList<string> Rules, IReadOnlyList<string> Paths, IReadOnlyList<string> Documents, string Reason)
{
    internal bool Holds(string rule, string path, string? volume, string? document) =>
        Rules.Contains(rule, StringComparer.OrdinalIgnoreCase)
        && (Paths.Count == 0 || Paths.Any(p => Matches(p, path) || Matches(p, Path.GetFileName(path))))
        && (Documents.Count == 0 || document is not null && (Documents.Contains(document) || Documents.Contains(volume + "/" + document)));

    private static bool Matches(string pattern, string path) => FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false);
}
