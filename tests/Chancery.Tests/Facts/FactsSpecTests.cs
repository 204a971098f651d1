using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Facts;
using Chancery.Sources;

namespace Chancery.Tests.Facts;

/// <summary>
/// Runs the examples of <c>docs/spec/facts-*.md</c>: a block of <c>text</c> is transcribed and read, and the block of <c>json</c> behind it must stand in the
/// facts of its first document. Blocks of <c>tsv</c> before the text are tables of office holders and decisions. An object may have more members than are given; a list has as many elements as are given.
/// </summary>
public sealed partial class FactsSpecTests
{
    public static TheoryData<string, string[], string, string> Examples()
    {
        var examples = new TheoryData<string, string[], string, string>();
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.Root, "docs", "spec"), "facts-*.md").Order(StringComparer.Ordinal))
        {
            var section = "";
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (Match m in SectionOrExample().Matches(File.ReadAllText(path)))
            {
                if (m.Groups["title"].Success) section = m.Groups["title"].Value;
                else
                {
                    var count = counts[section] = counts.GetValueOrDefault(section) + 1;
                    examples.Add($"{Path.GetFileNameWithoutExtension(path)}: {section}, example {count}", [.. m.Groups["table"].Captures.Select(c => c.Value)], m.Groups["text"].Value, m.Groups["json"].Value);
                }
            }
        }
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string name, string[] tables, string text, string json)
    {
        var findings = new List<Chancery.Documents.Finding>();
        var sources = tables.Select((t, i) => new Chancery.Documents.SourceText($"table {i}", t)).ToLookup(t => t.Text.StartsWith("verdict", StringComparison.Ordinal));
        var options = FactOptions.Read([.. sources[false]], sources[true].SingleOrDefault(), findings);
        Assert.Empty(findings);
        var reading = SourceReaders.Read("example.txt", System.Text.Encoding.UTF8.GetBytes(text), new ReadingOptions());
        var volume = new Chancery.Documents.Volume(reading.Tei!);
        var facts = FactReader.Read(volume.Documents.First(), volume, options);
        using var expected = JsonDocument.Parse(json);
        using var found = JsonDocument.Parse(JsonSerializer.Serialize(facts, FactsJson.Default.DocumentFacts));
        var difference = Difference(expected.RootElement, found.RootElement, "");
        Assert.True(difference is null, $"{name}: {difference}\nin\n{found.RootElement}");
    }

    private static string? Difference(JsonElement expected, JsonElement found, string at)
    {
        if (expected.ValueKind != found.ValueKind) return $"{at}: expected {expected}, found {found}";
        if (expected.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in expected.EnumerateObject())
            {
                if (!found.TryGetProperty(member.Name, out var value)) return $"{at}.{member.Name} is absent";
                if (Difference(member.Value, value, $"{at}.{member.Name}") is { } difference) return difference;
            }
            return null;
        }
        if (expected.ValueKind != JsonValueKind.Array) return expected.ToString() == found.ToString() ? null : $"{at}: expected {expected}, found {found}";
        if (expected.GetArrayLength() != found.GetArrayLength()) return $"{at}: expected {expected.GetArrayLength()} elements, found {found.GetArrayLength()}";
        return expected.EnumerateArray().Zip(found.EnumerateArray()).Select((pair, i) => Difference(pair.First, pair.Second, $"{at}[{i}]")).FirstOrDefault(d => d is not null);
    }

    [GeneratedRegex(@"^#{2,3} (?<title>[^\n]+)$|(?:^```tsv\n(?<table>.*?)^```\s*?)*^```text\n(?<text>.*?)^```\s*?^```json\n(?<json>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SectionOrExample();
}
