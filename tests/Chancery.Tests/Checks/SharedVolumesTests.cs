using Chancery.Checks;
using Chancery.Checks.Reports;
using Chancery.Documents;
using Chancery.Sources;

namespace Chancery.Tests.Checks;

/// <summary>What the rules find in the volumes and the page text of <c>../shared</c>, where these are present.</summary>
public sealed class SharedVolumesTests
{
    [Fact]
    public void Every_rule_is_silent_in_nine_of_ten_documents_and_known_faults_are_found()
    {
        var sources = Checked("frus/volumes");
        Assert.Equal(29, sources.Count);
        var findings = sources.SelectMany(s => s.Findings).Select(f => f.Finding).ToList();
        var documents = sources.Sum(s => s.Documents);
        Assert.All(findings.Where(f => f.Severity != Severity.Advice).GroupBy(f => f.Rule), g => Assert.True(g.Count() * 10 < documents, $"{g.Key} speaks {g.Count()} times in {documents} documents."));
        Assert.Equal(FiguresTests.Rows("checks.md").Select(r => (r.Rule, r.Findings)).Order(), Rules.All.Select(r => (r.Id, findings.Count(f => f.Rule == r.Id))).Order());
        Assert.Contains(findings, f => f is { Rule: "CH-S002", Words: "d173fn4" });
        Assert.Contains(findings, f => f is { Rule: "CH-R007" });
        Assert.Contains(findings, f => f is { Rule: "CH-R003", Words: "1310-1212" });
    }

    [Fact]
    public void The_page_text_of_the_seed_has_no_error_and_its_known_fault_is_found()
    {
        var source = Assert.Single(Checked("seed"));
        Assert.DoesNotContain(source.Findings, f => f.Finding.Severity == Severity.Error);
        Assert.Contains(source.Findings, f => f.Finding is { Rule: "CH-C008", Words: "A/C.1/5R.1154" });
    }

    private static List<ReportedSource> Checked(string shared)
    {
        var list = SourceList.Find([Repository.Shared(shared)]);
        return [.. CheckSources.Run(list.Files, new ReadingOptions(), Rules.All, _ => true, stop: TestContext.Current.CancellationToken)];
    }
}
