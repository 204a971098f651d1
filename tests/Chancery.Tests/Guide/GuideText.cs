using System.Text.RegularExpressions;

namespace Chancery.Tests.Guide;

/// <summary>A page of Markdown as the tests of the guide see it: sections, tables, code.</summary>
public sealed partial class GuideText
{
    private GuideText(string path)
    {
        Path = path;
        Text = File.ReadAllText(path).ReplaceLineEndings("\n");
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>A page of <c>docs/guide</c>.</summary>
    public static GuideText Named(string name) => new(System.IO.Path.Combine(Repository.Root, "docs", "guide", name));

    /// <summary>Every page of the guide.</summary>
    public static IEnumerable<GuideText> Guide => Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "docs", "guide"), "*.md").Order(StringComparer.Ordinal).Select(p => new GuideText(p));

    /// <summary>Every page that people read: the guide, the decisions, and what lies at the root.</summary>
    public static IEnumerable<GuideText> All => Directory.GetFiles(Repository.Root, "*.md").Concat(Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).Select(p => new GuideText(p));

    /// <summary>The sections of the second level: heading and text.</summary>
    public IReadOnlyList<(string Heading, string Text)> Sections => [.. Regex.Split(Prose, "(?m)^## ").Skip(1).Select(s => (s[..s.IndexOf('\n', StringComparison.Ordinal)].Trim(), s))];

    /// <summary>The blocks of code of a language.</summary>
    public IEnumerable<string> Blocks(string language) => Fence().Matches(Text).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value);

    /// <summary>The text without blocks of code.</summary>
    public string Prose => Fence().Replace(Text, "");

    /// <summary>Code within the lines of a text.</summary>
    public static IEnumerable<string> Code(string text) => Span().Matches(text).Select(m => m.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal));

    /// <summary>The rows of the tables of a text, each as its cells; the heading of the table stands before its rows.</summary>
    public static IEnumerable<(string[] Heading, string[] Cells)> Rows(string text)
    {
        string[]? heading = null;
        foreach (var line in text.Split('\n'))
        {
            if (!line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("|--", StringComparison.Ordinal)) heading = null;
            else if (line.StartsWith("|--", StringComparison.Ordinal)) continue;
            else
            {
                var cells = Bar().Split(line.Trim()).Skip(1).SkipLast(1).Select(c => c.Trim()).ToArray();
                if (heading is null) heading = cells;
                else yield return (heading, cells);
            }
        }
    }

    /// <summary>The code in a column of the tables that begin with a heading.</summary>
    public static IReadOnlySet<string> Column(string text, string heading) =>
        Rows(text).Where(r => r.Heading[0] == heading).SelectMany(r => Code(r.Cells[0])).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^```(\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
