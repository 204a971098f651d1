using System.IO.Enumeration;
using Chancery.Documents;

namespace Chancery;

/// <summary>One source that was named or found: a file, or standard input.</summary>
/// <param name="Path">Path to the file; null for standard input.</param>
/// <param name="Name">The name shown in findings: as the user wrote it, or the path below the folder that was searched; <c>-</c> for standard input.</param>
/// <param name="BelowFolder">Path relative to the folder that was searched; the file's own name when it was named itself.</param>
public sealed record SourceFile(string? Path, string Name, string BelowFolder)
{
    /// <summary>The name of the folder that holds the file; null for standard input. Loose documents form a volume of this name.</summary>
    public string? Folder => Path is null ? null : System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)));

    /// <summary>The file name without its ending; <c>document</c> for standard input.</summary>
    public string BaseName => Path is null ? "document" : System.IO.Path.GetFileNameWithoutExtension(Path);
}

/// <summary>The sources that names stand for, and what was wrong with the names.</summary>
/// <param name="Files">The sources in the order named; those of a folder by path.</param>
/// <param name="Findings">Names that lead nowhere, folders that cannot be read.</param>
public sealed record SourceList(IReadOnlyList<SourceFile> Files, IReadOnlyList<Finding> Findings)
{
    /// <summary>
    /// Finds the sources that names stand for. A name is a file, a folder (searched through), a pattern with <c>*</c>,
    /// <c>?</c> or <c>**</c>, or <c>-</c>. In folders and patterns, hidden files, editions, notes about the folder
    /// (<c>*.md</c>, licences), settings, data and scripts (<c>*.toml</c>, <c>*.json</c>, <c>*.csv</c>, <c>*.css</c> …) and what a browser
    /// saves beside a page (<c>page_files/</c>) are passed over; a file that is named itself is always taken.
    /// </summary>
    public static SourceList Find(IEnumerable<string> names)
    {
        var files = new List<SourceFile>();
        var findings = new List<Finding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name == "-") files.Add(new SourceFile(null, "-", "document"));
            else if (Directory.Exists(name)) Search(name, "**", name);
            else if (File.Exists(name)) Add(new SourceFile(name, name, Path.GetFileName(name)));
            else if (name.AsSpan().IndexOfAny('*', '?') >= 0) Pattern(name);
            else findings.Add(Fault(name, "There is no file or folder of this name."));
        }
        return new SourceList(files, findings);

        void Add(SourceFile file)
        {
            if (seen.Add(Path.GetFullPath(file.Path!))) files.Add(file);
        }

        void Pattern(string name)
        {
            var parts = name.Replace('\\', '/').Split('/');
            var fixedParts = parts.TakeWhile(p => p.AsSpan().IndexOfAny('*', '?') < 0).ToArray();
            var root = fixedParts.Length == 0 ? "." : fixedParts is [""] ? "/" : string.Join('/', fixedParts);
            var before = files.Count;
            if (Directory.Exists(root)) Search(root, string.Join('/', parts[fixedParts.Length..]), root);
            if (files.Count == before) findings.Add(Fault(name, "No file matches this pattern."));
        }

        void Search(string folder, string pattern, string shown)
        {
            foreach (var path in Below(folder, findings).Order(StringComparer.Ordinal))
            {
                var below = Path.GetRelativePath(folder, path).Replace('\\', '/');
                if (PassedOver(below) || !Matches(below, pattern)) continue;
                var file = new SourceFile(path, shown == "." ? below : Path.Combine(shown, below), below);
                // Pipes, sockets and devices have no length either; opening one that is only found could wait for ever.
                if (new FileInfo(path) is { Exists: true, Length: 0 }) findings.Add(new Finding("CH-X002", Severity.Error, "This source is empty.", new SourcePosition(file.Name, 0, 0)));
                else Add(file);
            }
        }
    }

    /// <summary>The files below a folder. Links to folders are followed, but none that leads back to where the search comes from.</summary>
    private static List<string> Below(string folder, List<Finding> findings)
    {
        var found = new List<string>();
        var searched = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<(string Shown, string Real)>([(folder, Real(new DirectoryInfo(folder)))]);
        while (pending.TryPop(out var next))
        {
            if (!searched.Add(next.Real)) continue;
            try
            {
                found.AddRange(Directory.EnumerateFiles(next.Shown));
                foreach (var inner in new DirectoryInfo(next.Shown).EnumerateDirectories())
                {
                    if (inner.Name[0] == '.' || IsSavedBesidePage(inner)) continue;
                    var real = inner.LinkTarget is null ? Path.Combine(next.Real, inner.Name) : Real(inner);
                    if ((next.Real + Path.DirectorySeparatorChar).StartsWith(real + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                        findings.Add(Fault(Path.Combine(next.Shown, inner.Name), $"This link leads back to the folder {real}, which is being searched; it was not followed."));
                    else pending.Push((Path.Combine(next.Shown, inner.Name), real));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                findings.Add(Fault(next.Shown, "This folder cannot be read: " + e.Message));
            }
        }
        return found;
    }

    /// <summary>Whether a browser saved the folder beside a page: pictures, style and scripts of <c>page.html</c> in <c>page_files</c>.</summary>
    private static bool IsSavedBesidePage(DirectoryInfo folder) =>
        folder.Name.EndsWith("_files", StringComparison.Ordinal) && folder.Parent is { } parent && Array.Exists([".html", ".htm", ".xhtml"], e => File.Exists(Path.Combine(parent.FullName, folder.Name[..^6] + e)));

    private static string Real(DirectoryInfo folder) => Path.TrimEndingDirectorySeparator((folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName);

    private static bool PassedOver(string below)
    {
        var name = Path.GetFileName(below);
        return name[0] == '.' || Path.GetExtension(name).ToLowerInvariant() is ".md" or ".toml" or ".json" or ".jsonl" or ".csv" or ".tsv" or ".css" or ".js" or ".log" or ".chancery" or ".chancery-wal" or ".chancery-shm" || Path.GetFileNameWithoutExtension(name).ToUpperInvariant() is "LICENSE" or "LICENCE" or "README";
    }

    private static bool Matches(string below, string pattern)
    {
        if (pattern == "**") return true;
        var at = pattern.StartsWith("**/", StringComparison.Ordinal) ? 3 : 0;
        if (at > 0 && Matches(below, pattern[at..])) return true;
        if (at > 0) return below.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 && Matches(below[(slash + 1)..], pattern);
        var (first, rest) = Cut(pattern);
        var (folder, remainder) = Cut(below);
        if (rest is null || remainder is null) return rest is null && remainder is null && FileSystemName.MatchesSimpleExpression(first, folder, ignoreCase: false);
        return FileSystemName.MatchesSimpleExpression(first, folder, ignoreCase: false) && Matches(remainder, rest);
    }

    private static (string First, string? Tail) Cut(string path) =>
        path.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? (path[..slash], path[(slash + 1)..]) : (path, null);

    private static Finding Fault(string name, string message) => new("CH-X009", Severity.Error, message, new SourcePosition(name, 0, 0));
}
