using System.Text;
using Chancery.Sources;

namespace Chancery.Tests;

public sealed class SourceListTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery");

    public SourceListTests()
    {
        foreach (var name in (string[])["a.txt", "b.xml", "README.md", ".hidden.txt", "sub/c.txt", "sub/deep/d.txt", "old.chancery"])
        {
            var path = Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "1. Note\n\nText.\n");
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("", "a.txt b.xml sub/c.txt sub/deep/d.txt")]
    [InlineData("*.txt", "a.txt")]
    [InlineData("**/*.txt", "a.txt sub/c.txt sub/deep/d.txt")]
    [InlineData("sub/?.txt", "sub/c.txt")]
    [InlineData("s*/**/d.txt", "sub/deep/d.txt")]
    [InlineData("README.md", "README.md")]
    public void Folders_and_patterns_are_searched_through(string name, string expected)
    {
        var list = SourceList.Find([Path.Combine(_folder.FullName, name)]);
        Assert.Empty(list.Findings);
        Assert.Equal(expected, string.Join(' ', list.Files.Select(f => Path.GetRelativePath(_folder.FullName, f.Path!).Replace('\\', '/'))));
    }

    [Fact]
    public void Names_that_lead_nowhere_are_findings_and_the_others_go_on()
    {
        var list = SourceList.Find(["missing.txt", Path.Combine(_folder.FullName, "*.pdf"), Path.Combine(_folder.FullName, "a.txt"), "-"]);
        Assert.Equal(2, list.Findings.Count);
        Assert.Equal(["a.txt", "document"], list.Files.Select(f => f.BelowFolder));
    }

    [Fact]
    public void A_source_is_recognised_by_its_content()
    {
        Assert.Equal(SourceFormat.Tei, Read("<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>a</p></body></text></TEI>").Format);
        Assert.Equal(SourceFormat.Html, Read("<!DOCTYPE html><html><body><h3>1. Note</h3><p>a</p></body></html>").Format);
        Assert.Equal(SourceFormat.PageText, Read("1. Memorandum of Conversation0\n\nThe minister left.\n  1. Source: Ministry.\n").Format);
        Assert.Null(Read("%PDF-1.7 then what is no text").Tei);
    }

    private static SourceReading Read(string text) => SourceReaders.Read("x.txt", Encoding.UTF8.GetBytes(text), new ReadingOptions());
}
