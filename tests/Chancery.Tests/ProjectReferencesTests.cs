using System.Xml.Linq;

namespace Chancery.Tests;

/// <summary>The picture of ARCHITECTURE.md cannot drift: the exact table of project references.</summary>
public sealed class ProjectReferencesTests
{
    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["Chancery.Documents"] = [],
        ["Chancery.Sources"] = ["Chancery.Documents"],
        ["Chancery.Facts"] = ["Chancery.Documents"],
        ["Chancery.Checks"] = ["Chancery.Documents", "Chancery.Facts"],
        ["Chancery.Editions"] = ["Chancery.Documents", "Chancery.Facts"],
        ["Chancery.Publishing"] = ["Chancery.Documents", "Chancery.Editions"],
        ["Chancery"] = ["Chancery.Checks", "Chancery.Documents", "Chancery.Editions", "Chancery.Facts", "Chancery.Publishing", "Chancery.Sources"],
        ["Chancery.Web"] = ["Chancery"],
        ["Chancery.Cli"] = ["Chancery", "Chancery.Web"],
    };

    [Fact]
    public void Projects_reference_exactly_what_the_architecture_says()
    {
        var src = Path.Combine(Repository.Root, "src");
        var found = Directory.GetFiles(src, "*.csproj", SearchOption.AllDirectories).ToDictionary(
            p => Path.GetFileNameWithoutExtension(p),
            p => XDocument.Load(p).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))).Order(StringComparer.Ordinal).ToArray());
        Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        foreach (var (project, references) in Table) Assert.Equal(references, found[project]);
    }
}
