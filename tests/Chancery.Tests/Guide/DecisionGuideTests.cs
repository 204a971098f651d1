using Chancery.Cli;
using Chancery.Editions.Sqlite;
using Chancery.Facts.Decisions;

namespace Chancery.Tests.Guide;

/// <summary>The guide tells of every kind of fact that can be decided, and of none that does not exist; its file of decisions, kept with an edition, is applied.</summary>
public sealed class DecisionGuideTests
{
    private static readonly GuideText Page = GuideText.Named("decisions.md");

    [Fact]
    public void Every_kind_of_fact_is_told()
    {
        var told = GuideText.Column(Page.Text, "fact");
        Assert.True(told.SetEquals(DecidedFacts.All), $"The guide tells of {string.Join(", ", told)}; the program knows {string.Join(", ", DecidedFacts.All)}.");
    }

    [Fact]
    public async Task Decisions_beside_the_edition_are_applied_without_being_named()
    {
        using var folder = new TemporaryFolder();
        var kept = folder.Write("record.decisions.tsv", Assert.Single(Page.Blocks("tsv")));
        var said = await Import(folder["record.chancery"]);
        Assert.Contains($"decisions of {kept}", said, StringComparison.Ordinal);
        using (var edition = SqliteEdition.Open(folder["record.chancery"]))
        {
            var facts = edition.Facts().Single(f => f.Id == "vesp1961-63v06/d6");
            Assert.Null(facts.Date);
            Assert.Equal("confirmed by M. Aldous, 2025-03-14", facts.Participants[0].Decision);
        }
        File.Delete(kept);
        Assert.DoesNotContain("decisions of", await Import(folder["record.chancery"]), StringComparison.Ordinal);
        using (var edition = SqliteEdition.Open(folder["record.chancery"]))
            Assert.Equal("file-number", edition.Facts().Single(f => f.Id == "vesp1961-63v06/d6").Date?.Basis);
        var named = folder.Write("other.tsv", "verdict\tfact\tsubject\tby\ton\n");
        folder.Write("record.decisions.tsv", "no table");
        Assert.DoesNotContain("decisions of", await Import(folder["record.chancery"], "--decisions", named), StringComparison.Ordinal);
    }

    private static async Task<string> Import(string edition, params string[] more)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        Assert.Equal(ExitCode.Done, await CommandLine.RunAsync(["import", edition, Path.Combine(Repository.Root, "samples"), .. more], new Surroundings(Stream.Null, output, error), TestContext.Current.CancellationToken));
        return error.ToString();
    }
}
