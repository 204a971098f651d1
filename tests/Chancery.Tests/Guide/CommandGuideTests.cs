using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.Reflection;
using System.Text.RegularExpressions;
using Chancery.Cli;
using Chancery.Tests.Samples;

namespace Chancery.Tests.Guide;

/// <summary>The guide names every verb, option and exit code, and none that does not exist; its command lines work on the samples.</summary>
public sealed partial class CommandGuideTests(SampleEdition samples) : IClassFixture<SampleEdition>
{
    /// <summary>Searches in the guide that are meant to find nothing.</summary>
    private static readonly string[] FindsNothing = ["ligthship", "zeppelin"];

    private static RootCommand Root { get; } = CommandLine.Root(new Surroundings(Stream.Null, Stream.Null, TextWriter.Null));

    public static TheoryData<string> Verbs => [.. Root.Subcommands.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_has_a_section_with_exactly_its_options(string verb)
    {
        var command = Root.Subcommands.Single(c => c.Name == verb);
        var section = Assert.Single(GuideText.Named("commands.md").Sections, s => s.Heading == verb).Text;
        var told = GuideText.Rows(section).SelectMany(r => GuideText.Code(r.Cells[0])).Select(s => s.Split(' ')[0]).Order(StringComparer.Ordinal);
        var options = command.Options.Where(o => o is not HelpOption).ToList();
        Assert.Equal(options.SelectMany(o => o.Aliases.Append(o.Name)).Distinct().Order(StringComparer.Ordinal), told);
        var code = GuideText.Code(section).ToHashSet(StringComparer.Ordinal);
        foreach (var value in options.Where(o => o.ValueType != typeof(bool)).SelectMany(o => o.GetCompletions(CompletionContext.Empty))) Assert.Contains(value.Label, code);
    }

    [Fact]
    public void Sections_of_commands_are_verbs() =>
        Assert.Equal(Root.Subcommands.Select(c => c.Name).Order(StringComparer.Ordinal), GuideText.Named("commands.md").Sections.Select(s => s.Heading).Order(StringComparer.Ordinal));

    [Fact]
    public void Options_that_the_guide_names_exist()
    {
        var options = Root.Subcommands.SelectMany(c => c.Options).SelectMany(o => o.Aliases.Append(o.Name)).Concat(["--version", "--help"]).ToHashSet(StringComparer.Ordinal);
        foreach (var page in GuideText.Guide)
            foreach (var code in GuideText.Code(page.Prose).Where(c => c.StartsWith("--", StringComparison.Ordinal)))
                Assert.True(options.Contains(code.Split(' ')[0]), $"{Path.GetFileName(page.Path)} names {code}.");
    }

    [Fact]
    public void Every_command_line_that_is_shown_is_one()
    {
        var shown = GuideText.All.SelectMany(Lines).Concat(Root.Subcommands.OfType<Verb>().SelectMany(v => v.Examples).Select(e => e.Line[e.Line.IndexOf("chancery ", StringComparison.Ordinal)..])).ToList();
        Assert.True(shown.Count > 40);
        foreach (var line in shown)
        {
            var words = Words(line)[1..];
            // A verb alone is spoken of, not called.
            if (words is [var verb] && Root.Subcommands.Any(c => c.Name == verb)) continue;
            var parsed = Root.Parse(words);
            Assert.True(parsed.Errors.Count == 0, $"{line}: {string.Join(' ', parsed.Errors)}");
        }
    }

    [Fact]
    public async Task Command_lines_of_the_guide_work_on_the_samples()
    {
        using var folder = new TemporaryFolder();
        var ran = 0;
        foreach (var line in GuideText.Guide.SelectMany(Lines).Concat(Root.Subcommands.OfType<Verb>().SelectMany(v => v.Examples).Select(e => e.Line)).Distinct())
        {
            var words = Words(line)[1..];
            if (words is ["open" or "serve", ..] || words.Contains("-") || words.Contains("--help") || !words.Any(w => w.StartsWith("samples", StringComparison.Ordinal))) continue;
            var arguments = words.Select(w => w switch
            {
                "samples.chancery" when words[0] != "import" => samples.File,
                _ when w.EndsWith(".chancery", StringComparison.Ordinal) => folder[Path.GetFileName(w)],
                "tei" when words[0] == "transcribe" => folder["tei"],
                "holders.tsv" => Written(folder[w], "authorities.md"),
                "record.decisions.tsv" => Written(folder[w], "decisions.md"),
                _ when w == "samples" || w.StartsWith("samples/", StringComparison.Ordinal) => Path.Combine(Repository.Root, w),
                _ => w,
            }).ToList();
            using var output = new MemoryStream();
            using var error = new StringWriter();
            var code = await CommandLine.RunAsync(arguments, new Surroundings(Stream.Null, output, error), TestContext.Current.CancellationToken);
            // The sample chapter has a slip in a quotation and one in a citation.
            var expected = words[0] == "verify" ? ExitCode.FindingsOfError : FindsNothing.Any(n => line.Contains(n, StringComparison.Ordinal)) ? ExitCode.NothingFound : ExitCode.Done;
            Assert.True(expected == code, $"{line}\nended with {code}: {error}");
            ran++;
        }
        Assert.True(ran > 20);
    }

    [Fact]
    public void The_summary_shown_to_beginners_is_that_of_the_samples()
    {
        var s = samples.Summary;
        Assert.Contains(FormattableString.Invariant($"""
            volumes     {s.Volumes.Count} written
            documents   {s.Documents:N0}
            notes       {s.Notes:N0}
            pages       {s.Pages:N0}
            persons     {s.Persons:N0}
            references  {s.References:N0}: {s.References - s.Dangling:N0} resolved, {s.Dangling:N0} dangling

            """).ReplaceLineEndings("\n"), GuideText.Named("getting-started.md").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_exit_code_is_told() =>
        Assert.Equal(
            typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => $"{f.GetRawConstantValue()}").Order(StringComparer.Ordinal),
            GuideText.Column(GuideText.Named("exit-codes.md").Text, "code").Order(StringComparer.Ordinal));

    /// <summary>The table that a page of the guide shows, as a file.</summary>
    private static string Written(string path, string page)
    {
        File.WriteAllText(path, Assert.Single(GuideText.Named(page).Blocks("tsv")));
        return path;
    }

    /// <summary>The command lines of a page, in blocks and within its lines.</summary>
    private static IEnumerable<string> Lines(GuideText page) =>
        page.Blocks("sh").SelectMany(b => b.Split('\n')).Concat(GuideText.Code(page.Prose)).Select(l => l.Trim())
            .Where(l => Begins().IsMatch(l) && !l.Contains("VERB", StringComparison.Ordinal) && !l.Contains('…', StringComparison.Ordinal));

    /// <summary>The words of a line as a shell divides it, up to a pipe, a redirection or a second command.</summary>
    private static string[] Words(string line) =>
        [.. Word().Matches(End().Split(line)[0]).Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Value)];

    [GeneratedRegex(@"^(\./)?chancery [a-z-]")]
    private static partial Regex Begins();

    [GeneratedRegex(@" (\||>|&&)")]
    private static partial Regex End();

    [GeneratedRegex(@"'(?<quoted>[^']*)'|\S+")]
    private static partial Regex Word();
}
