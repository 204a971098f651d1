using System.Text.RegularExpressions;

namespace Chancery.Tests.Sources.PageText;

/// <summary>
/// Runs the examples of <c>docs/spec/transcription*.md</c>: a block of <c>text</c> is transcribed and must contain the block
/// of <c>xml</c> behind it, white space between tags aside.
/// </summary>
public sealed partial class TranscriptionSpecTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string>();
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.Root, "docs", "spec"), "transcription*.md").Order(StringComparer.Ordinal))
        {
            var section = "";
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (Match m in SectionOrExample().Matches(File.ReadAllText(path)))
            {
                if (m.Groups["title"].Success) section = m.Groups["title"].Value;
                else
                {
                    var count = counts[section] = counts.GetValueOrDefault(section) + 1;
                    examples.Add($"{Path.GetFileNameWithoutExtension(path)}: {section}, example {count}", m.Groups["text"].Value, m.Groups["xml"].Value);
                }
            }
        }
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string name, string text, string xml)
    {
        var found = Normal(Transcribed.Reading(text).Tei!.Source.Text);
        foreach (var part in xml.Split("…").Select(Normal))
        {
            var at = found.IndexOf(part, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{name}: expected\n{part}\nin\n{found[Math.Max(0, found.IndexOf("<div", StringComparison.Ordinal))..]}");
            found = found[(at + part.Length)..];
        }
    }

    private static string Normal(string xml) => TrailingSpace().Replace(BetweenTags().Replace(White().Replace(xml, " ").Trim(), "><"), "/>");

    [GeneratedRegex(@"^#{2,3} (?<title>[^\n]+)$|^```text\n(?<text>.*?)^```\s*?^```xml\n(?<xml>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SectionOrExample();

    [GeneratedRegex(@"> <")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@" />")]
    private static partial Regex TrailingSpace();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
