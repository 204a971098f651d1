using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Chancery.Tests.Guide;

/// <summary>The guide tells of every rule id that the program holds, once, and of none that does not exist.</summary>
public sealed partial class FindingGuideTests
{
    [Fact]
    public void Every_rule_is_told()
    {
        var rules = Directory.GetFiles(AppContext.BaseDirectory, "Chancery*.dll").Where(f => !f.EndsWith("Tests.dll", StringComparison.Ordinal)).SelectMany(Strings).Where(s => Rule().IsMatch(s)).ToHashSet(StringComparer.Ordinal);
        var told = GuideText.Rows(GuideText.Named("findings.md").Text).Where(r => r.Heading[0] == "rule").SelectMany(r => GuideText.Code(r.Cells[0])).ToList();
        Assert.True(rules.Count > 10);
        var checks = GuideText.Column(GuideText.Named("checks.md").Text, "rule");
        Assert.True(rules.IsSubsetOf(told.Concat(checks)), "The guide does not tell of " + string.Join(", ", rules.Except(told).Except(checks)));
        Assert.True(told.TrueForAll(rules.Contains), "The guide tells of what does not exist: " + string.Join(", ", told.Except(rules)));
        Assert.Equal(told.Distinct(), told);
    }

    /// <summary>The literals of a program: where the rules' ids stand.</summary>
    private static IEnumerable<string> Strings(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        for (var handle = MetadataTokens.UserStringHandle(0); ;)
        {
            handle = metadata.GetNextHandle(handle);
            if (handle.IsNil) yield break;
            yield return metadata.GetUserString(handle);
        }
    }

    [GeneratedRegex(@"^CH-[A-Z]\d{3}$")]
    private static partial Regex Rule();
}
