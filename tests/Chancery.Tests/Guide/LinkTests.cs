using System.Text.RegularExpressions;

namespace Chancery.Tests.Guide;

/// <summary>Links between pages, to files and to pictures lead somewhere.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Links_lead_to_files_and_headings()
    {
        var links = 0;
        foreach (var page in GuideText.All)
        {
            foreach (var target in Link().Matches(page.Prose).Select(m => m.Groups[1].Value).Where(t => !t.Contains("://", StringComparison.Ordinal)))
            {
                var hash = target.IndexOf('#', StringComparison.Ordinal);
                var path = hash == 0 ? page.Path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Path)!, hash < 0 ? target : target[..hash]));
                Assert.True(Path.Exists(path), $"{page.Path} links to {target}, which does not exist.");
                if (hash >= 0) Assert.True(Headings(path).Contains(target[(hash + 1)..]), $"{page.Path} links to {target}, which has no such heading.");
                links++;
            }
        }
        Assert.True(links > 30);
    }

    [Fact]
    public void Every_picture_is_shown()
    {
        var pictures = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "pictures"), "*.png").Select(Path.GetFileName).ToList();
        var shown = GuideText.All.SelectMany(p => Picture().Matches(p.Prose).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(pictures.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.True(pictures.Count >= 10);
    }

    [Fact]
    public void Pages_that_the_code_names_exist()
    {
        var code = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var named = code.SelectMany(f => Named().Matches(File.ReadAllText(f)).Select(m => (File: f, Page: m.Value))).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, n => Assert.True(File.Exists(Path.Combine(Repository.Root, n.Page)), $"{n.File} names {n.Page}, which does not exist."));
    }

    /// <summary>The addresses of headings, as a forge makes them: small letters, hyphens for spaces, no punctuation.</summary>
    private static HashSet<string> Headings(string path) =>
        [.. File.ReadLines(path).Where(l => l.StartsWith('#')).Select(l => Punctuation().Replace(l.TrimStart('#', ' ').ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"!\[[^\]]+\]\([\w./]*pictures/([\w-]+\.png)\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"docs/[\w/.-]+\.md")]
    private static partial Regex Named();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
