using System.Text;
using System.Text.Json;
using Chancery.Checks;
using Chancery.Checks.Reports;
using Chancery.Documents;

namespace Chancery.Tests.Checks;

/// <summary>Reports: places, fingerprints, the three forms.</summary>
public sealed class ReportTests
{
    private const string Skips = "<head>1. Letter</head>\n<p>He agreed.<note n=\"1\" xml:id=\"d1fn1\">Yes.</note> He left.<note n=\"3\" xml:id=\"d1fn3\">No.</note></p>";

    [Fact]
    public void The_place_is_that_of_the_words_on_disk()
    {
        var text = CheckedText.InDocument("<head>1. Letter</head>\r\n<p>On &amp; off, pp. 20–<hi>17</hi>.</p>");
        var finding = Assert.Single(CheckedText.Of([CheckedText.Rule("CH-R003")], text));
        var line = text.Split('\n')[finding.Where.Line - 1];
        Assert.Equal("20–<hi>17", line.Substring(finding.Where.Column - 1, finding.Where.Length));
        Assert.Equal(("d1", "20–17"), (finding.DocumentId, finding.Words));
    }

    [Fact]
    public void The_value_of_an_attribute_is_underlined()
    {
        var report = Text(Reported(CheckedText.InDocument(Skips)));
        var lines = report.Split('\n');
        var at = Array.FindIndex(lines, l => l.Contains('^'));
        Assert.Equal("3", lines[at - 1].Substring(lines[at].IndexOf('^', StringComparison.Ordinal), lines[at].Count(c => c == '^')));
        Assert.Contains("  d1\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Fingerprints_stay_when_lines_move_and_tell_repetitions_apart()
    {
        var twice = Skips + "\n<p>b<note n=\"7\" xml:id=\"d1fn7\">Yes.</note><note n=\"3\" xml:id=\"d1fn3b\">No.</note></p>";
        var before = Reported(CheckedText.InDocument(twice)).Findings.Select(f => f.Fingerprint).ToList();
        var after = Reported(CheckedText.InDocument("\n\n\n" + twice)).Findings.Select(f => f.Fingerprint).ToList();
        Assert.Equal(before, after);
        Assert.Equal(3, before.Distinct().Count());
    }

    [Fact]
    public void A_report_is_a_baseline_in_both_forms()
    {
        var source = Reported(CheckedText.InDocument(Skips));
        var expected = source.Findings.Select(f => f.Fingerprint).ToHashSet();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Baseline.Read(JsonReport.Of([source])));
        Assert.Equal(expected, Baseline.Read(SarifReport.Of([source], Rules.All, "0")));
    }

    [Fact]
    public void Sarif_has_what_the_standard_requires()
    {
        using var log = JsonDocument.Parse(SarifReport.Of([Reported(CheckedText.InDocument(Skips), "a folder/x.xml"), Reported(CheckedText.InDocument("<head>1. Letter</head>"), "clean.xml")], Rules.All, "1.2.3"));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(Rules.All.Count, rules.GetArrayLength());
        var result = run.GetProperty("results")[0];
        Assert.Equal("CH-N003", result.GetProperty("ruleId").GetString());
        Assert.Equal("CH-N003", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("a%20folder/x.xml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        var region = place.GetProperty("region");
        Assert.Equal(region.GetProperty("startColumn").GetInt32() + 1, region.GetProperty("endColumn").GetInt32());
        Assert.Equal(2, run.GetProperty("artifacts").GetArrayLength());
        Assert.Equal(16, result.GetProperty("partialFingerprints").GetProperty(SarifReport.FingerprintName).GetString()!.Length);
    }

    [Fact]
    public void A_clean_source_is_reported_as_clean() =>
        Assert.EndsWith(": clean\n", Text(Reported(CheckedText.InDocument("<head>1. Letter</head>"))), StringComparison.Ordinal);

    private static ReportedSource Reported(string volume, string name = "x.xml")
    {
        var findings = CheckedText.Of([CheckedText.Rule("CH-N003")], volume, name);
        return new ReportedSource(name, "x", 1, ["headings print the numbers"], ReportedSource.Of(findings.Select(f => LinedFinding.Of(f, new SourceText(name, volume)))));
    }

    private static string Text(ReportedSource source)
    {
        using var output = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        new TextReport(output, false).Write(source);
        return output.ToString();
    }
}
