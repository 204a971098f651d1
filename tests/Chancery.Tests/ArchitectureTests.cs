namespace Chancery.Tests;

/// <summary>ARCHITECTURE.md follows the folders as they are.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void Every_project_and_folder_is_named()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "ARCHITECTURE.md"));
        foreach (var project in Directory.GetDirectories(Path.Combine(Repository.Root, "src")))
        {
            var name = Path.GetFileName(project);
            var at = text.IndexOf($"### {name}\n", StringComparison.Ordinal);
            var folders = Directory.GetDirectories(project).Select(d => Path.GetFileName(d)!).Where(d => d is not ("bin" or "obj" or "wwwroot")).ToList();
            Assert.True(at >= 0 || folders.Count == 0 && text.Contains($"  {name} ", StringComparison.Ordinal), $"ARCHITECTURE.md does not tell of {name}.");
            if (at < 0) continue;
            var end = text.IndexOf("\n#", at + 3, StringComparison.Ordinal);
            var section = text[at..(end < 0 ? text.Length : end)];
            Assert.All(folders, f => Assert.True(section.Contains($"`{f}/`", StringComparison.Ordinal), $"ARCHITECTURE.md does not tell of {name}/{f}."));
        }
    }
}
