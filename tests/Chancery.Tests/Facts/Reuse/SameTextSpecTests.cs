using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Documents;
using Chancery.Editions.Reuse;
using Chancery.Facts.Reuse;
using Chancery.Sources;

namespace Chancery.Tests.Facts.Reuse;

/// <summary>Runs the examples of <c>docs/spec/facts-same-text.md</c>: two blocks of text, and what they share.</summary>
public sealed partial class SameTextSpecTests
{
    public static TheoryData<string, string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string, string>();
        var section = "";
        foreach (Match m in SectionOrExample().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "spec", "facts-same-text.md"))))
        {
            if (m.Groups["title"].Success) section = m.Groups["title"].Value;
            else examples.Add(section, m.Groups["first"].Value, m.Groups["second"].Value, m.Groups["shared"].Value.Trim());
        }
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string name, string first, string second, string shared)
    {
        var found = Print(Collation.Of(Text(first), Text(second)));
        Assert.True(shared == found, $"{name}: expected\n{shared}\nfound\n{found}");
    }

    [Fact]
    public void There_are_examples() => Assert.True(Examples().Count >= 5);

    private static PrintedText Text(string text) =>
        PrintedTexts.Of(new Volume(SourceReaders.Read("example.txt", System.Text.Encoding.UTF8.GetBytes(text), new ReadingOptions()).Tei!).Documents.First());

    private static string Print(Collation collation)
    {
        if (collation.Shared.Kind is not { } kind) return "nothing";
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{SameTextKinds.Name(kind)} {1000 * collation.Shared.ShareA:0} {1000 * collation.Shared.ShareB:0}") };
        lines.AddRange(collation.Variants.Select(v => $"{v.Kind.ToString().ToLowerInvariant()}: {collation.A.Printed(v.StartA, v.LengthA)} | {collation.B.Printed(v.StartB, v.LengthB)}"));
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^## (?<title>[^\n]+)$|^```text\n(?<first>.*?)^```\n```text\n(?<second>.*?)^```\n```shared\n(?<shared>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SectionOrExample();
}
