using System.Text.Json;
using Chancery.Checks.Reports;
using Chancery.Cli;

namespace Chancery.Tests.Checks;

/// <summary>The verb <c>check</c>: exit codes, choices, baseline.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A doubtful marker, a divided word and a letter for a digit, which the samples were given, and nothing else.</summary>
    [Fact]
    public async Task The_samples_show_the_faults_they_were_given()
    {
        var (code, output, _) = await ProgramRun.Of("check", Path.Combine(Repository.Root, "samples"));
        Assert.Equal(ExitCode.Done, code);
        Assert.EndsWith("; findings: 3 warnings\n", output, StringComparison.Ordinal);
        Assert.Contains("CH-C004: “l961”", output, StringComparison.Ordinal);
        Assert.Contains("CH-T102", output, StringComparison.Ordinal);
        Assert.Contains("CH-C003: “position”", output, StringComparison.Ordinal);
        Assert.Equal(17, output.Split('\n').Count(l => l.EndsWith(": clean", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Errors_end_with_1_warnings_with_0_and_what_cannot_be_read_with_2()
    {
        Assert.Equal(ExitCode.FindingsOfError, (await ProgramRun.Of("check", Faulty())).Code);
        Assert.Equal(ExitCode.Done, (await ProgramRun.Of("check", Faulty(), "--rule", "CH-N003")).Code);
        Assert.Equal(ExitCode.Done, (await ProgramRun.Of("check", Faulty(), "--exclude", "ch-r006")).Code);
        Assert.Equal(ExitCode.Failed, (await ProgramRun.Of("check", Faulty(), _folder.Write("y.xml", "<TEI"))).Code);
        Assert.Equal(ExitCode.Failed, (await ProgramRun.Of("check")).Code);
        Assert.Equal(ExitCode.Failed, (await ProgramRun.Of("check", "--explain", "CH-Q999")).Code);
    }

    /// <summary>Whichever is the larger, and so is looked at first.</summary>
    [Fact]
    public async Task Sources_are_reported_in_their_order()
    {
        var small = _folder.Write("b.xml", CheckedText.InDocument("<head>1. Letter</head><p>Text.</p>"));
        var large = _folder.Write("a.xml", CheckedText.InDocument("<head>1. Letter</head>" + string.Concat(Enumerable.Repeat("<p>Text.</p>", 500))));
        foreach (var (first, second) in new[] { (small, large), (large, small) })
        {
            var output = (await ProgramRun.Of("check", first, second)).Output;
            Assert.InRange(output.IndexOf(first, StringComparison.Ordinal), 0, output.IndexOf(second, StringComparison.Ordinal) - 1);
        }
    }

    [Fact]
    public async Task Severity_max_and_summary()
    {
        var all = (await ProgramRun.Of("check", Faulty())).Output;
        Assert.Contains("warning CH-N003", all, StringComparison.Ordinal);
        Assert.DoesNotContain("CH-N003", (await ProgramRun.Of("check", Faulty(), "--severity", "error")).Output, StringComparison.Ordinal);
        var one = (await ProgramRun.Of("check", Faulty(), "--max", "1")).Output;
        Assert.Contains("1 finding not shown (--max).", one, StringComparison.Ordinal);
        Assert.Contains("1 error, 1 warning", one, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task Only_what_is_new_since_the_baseline_is_reported(string format)
    {
        var before = _folder.Write("before.json", (await ProgramRun.Of("check", Faulty(), "--format", format)).Output);
        var (code, output, _) = await ProgramRun.Of("check", Faulty("\n\n<p>On pp. 20–17.</p>"), "--format", "json", "--baseline", before);
        Assert.Equal(ExitCode.Done, code);
        using var report = JsonDocument.Parse(output);
        var found = Assert.Single(report.RootElement.GetProperty("sources")[0].GetProperty("findings").EnumerateArray());
        Assert.Equal(("CH-R003", "20–17"), (found.GetProperty("rule").GetString(), found.GetProperty("words").GetString()));
        Assert.Equal(ExitCode.Failed, (await ProgramRun.Of("check", Faulty(), "--baseline", _folder.Write("no.json", "none"))).Code);
    }

    [Fact]
    public async Task Words_of_page_text_are_found_where_they_stand()
    {
        var page = _folder.Write("p.txt", "12. Letter From Minister Orl to Chancellor Vess\n\nOstrava, May 3, 1961.\n\nSir: I refer to our talk and to the record of it on pp. 20–17 of the file.\n\nMira Orl\n");
        using var report = JsonDocument.Parse((await ProgramRun.Of("check", page, "--rule", "CH-R003", "--format", "json")).Output);
        var found = Assert.Single(report.RootElement.GetProperty("sources")[0].GetProperty("findings").EnumerateArray());
        var line = File.ReadAllLines(page)[found.GetProperty("line").GetInt32() - 1];
        Assert.Equal("20–17", line.Substring(found.GetProperty("column").GetInt32() - 1, found.GetProperty("length").GetInt32()));
    }

    [Fact]
    public async Task A_rule_is_explained()
    {
        var rule = CheckedText.Rule("CH-R003");
        Assert.Equal(RuleGuide.Explain(rule), (await ProgramRun.Of("check", "--explain", "ch-r003")).Output);
        Assert.Contains(rule.Explanation, RuleGuide.Explain(rule), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Faulty(string before = "") => _folder.Write("x.xml", CheckedText.InDocument(
        $"<head>1. Letter</head>\n<dateline>undated</dateline>{before}\n<p>He agreed.<note n=\"1\" xml:id=\"d1fn1\">See <ref>Document 2</ref>.</note> He left.<note n=\"3\" xml:id=\"d1fn3\">No.</note></p>"));
}
