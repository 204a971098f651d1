using System.Text.RegularExpressions;

namespace Chancery.Tests.Sources.PageText;

/// <summary>An example of a page of <c>docs/spec</c>.</summary>
/// <param name="Name">Page, section and count, for the test's name.</param>
/// <param name="File">The file name behind <c>text</c>; <c>sample.txt</c> when none is given.</param>
/// <param name="Lists">The last block of <c>tei</c> before the example; empty when there is none.</param>
/// <param name="Text">The block of <c>text</c>.</param>
/// <param name="Xml">The block of <c>xml</c> behind it.</param>
public sealed record SpecExample(string Name, string File, string Lists, string Text, string Xml)
{
    public override string ToString() => Name;
}

/// <summary>Reads pages of <c>docs/spec</c> and compares what came out with their <c>xml</c>, white space between tags aside.</summary>
internal static partial class SpecPage
{
    public static IEnumerable<SpecExample> Examples(string pattern)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.Root, "docs", "spec"), pattern).Order(StringComparer.Ordinal))
        {
            var (section, lists) = ("", "");
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (Match m in SectionOrExample().Matches(File.ReadAllText(path)))
            {
                if (m.Groups["title"].Success) section = m.Groups["title"].Value;
                else if (m.Groups["tei"].Success) lists = m.Groups["tei"].Value;
                else
                {
                    var count = counts[section] = counts.GetValueOrDefault(section) + 1;
                    var file = m.Groups["file"].Value.Trim();
                    yield return new SpecExample($"{Path.GetFileNameWithoutExtension(path)}: {section}, example {count}", file.Length > 0 ? file : "sample.txt", lists, m.Groups["text"].Value, m.Groups["xml"].Value);
                }
            }
        }
    }

    /// <summary>Whether every part of the expected XML, divided by <c>…</c>, stands in the found one, in order.</summary>
    public static void AssertHolds(SpecExample example, string found)
    {
        var left = Normal(found);
        foreach (var part in example.Xml.Split("…\n").Select(Normal))
        {
            var at = left.IndexOf(part, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{example.Name}: expected\n{part}\nin\n{left[Math.Max(0, left.IndexOf("<div", StringComparison.Ordinal))..]}");
            left = left[(at + part.Length)..];
        }
    }

    private static string Normal(string xml) => TrailingSpace().Replace(BetweenTags().Replace(White().Replace(xml, " ").Trim(), "><"), "/>");

    [GeneratedRegex(@"^#{2,3} (?<title>[^\n]+)$|^```tei\n(?<tei>.*?)^```|^```text(?<file>[^\n]*)\n(?<text>.*?)^```\s*?^```xml\n(?<xml>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SectionOrExample();

    [GeneratedRegex(@"> <")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@" />")]
    private static partial Regex TrailingSpace();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
