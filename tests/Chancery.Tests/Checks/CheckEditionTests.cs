using Chancery.Cli;
using Chancery.Documents;
using Chancery.Editions.Checks;
using Chancery.Editions.Sqlite;

namespace Chancery.Tests.Checks;

/// <summary>An edition is checked as its sources are, keeps what was found, and looks again at what has changed alone.</summary>
public sealed class CheckEditionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task It_finds_what_a_check_of_its_sources_finds_and_keeps_it()
    {
        var edition = await Import(Volume("vesp1961-63v09", "He went to to the Ministry; see <ref target=\"vesp1958-60v02#d9\">Document 9</ref>."), Volume("vesp1958-60v02", "The posi-tion."));
        var (ofSources, ofEdition) = (await Found(_folder["volumes"]), await Found(edition));
        Assert.Equal(["CH-C002", "CH-C003", "CH-R008"], ofSources.Select(f => f.Rule).Distinct().Order().Where(r => r is "CH-C002" or "CH-C003" or "CH-R008"));
        Assert.Equal(ofSources, ofEdition);
        using var open = SqliteEdition.Open(edition);
        var summary = open.Checks();
        Assert.Empty(summary.Unchecked);
        Assert.Equal(ofSources.Count, summary.Rules.Sum(r => r.Findings));
        Assert.Equal(ofSources.Count, summary.Volumes.Sum(v => v.Findings));
        var stored = Assert.Single(open.CheckFindings(new FindingFilter(Rule: "CH-R008"), 0, 10).Items);
        Assert.Equal(("vesp1961-63v09", "d1", Severity.Error, "Letter"), (stored.Volume, stored.Finding.DocumentId, stored.Finding.Severity, stored.Heading));
        Assert.Equal(1, open.CheckFindings(new FindingFilter("vesp1961-63v09", "d1", null, Severity.Error), 0, 0).Total);
    }

    [Fact]
    public async Task Only_what_has_changed_is_looked_at_again()
    {
        var edition = await Import(Volume("vesp1961-63v09", "He left."), Volume("vesp1958-60v02", "See <ref target=\"vesp1961-63v09#d1\">Document 1</ref>."));
        Assert.Equal(["vesp1958-60v02", "vesp1961-63v09"], Looked(edition));
        await ProgramRun.Of("check", edition);
        Assert.Empty(Looked(edition));
        await Import(Volume("vesp1961-63v09", "He left.").Replace("xml:id=\"d1\"", "xml:id=\"d3\"", StringComparison.Ordinal));
        using (var open = SqliteEdition.Open(edition)) Assert.Equal(["vesp1961-63v09"], open.Checks().Unchecked);
        Assert.Equal(["vesp1961-63v09"], Looked(edition));
        // The target that is gone is found in the volume that was not looked at again.
        Assert.Contains(await Found(edition), f => f is { Rule: "CH-R008", Volume: "vesp1958-60v02" });
    }

    [Fact]
    public async Task Settings_beside_the_edition_hold_and_a_change_of_them_is_seen()
    {
        var edition = await Import(Volume("vesp1961-63v09", "He went to to the Ministry."));
        Assert.Contains(await Found(edition), f => f.Rule == "CH-C002");
        _folder.Write("chancery.toml", "[severity]\nCH-C002 = \"off\"\n");
        Assert.DoesNotContain(await Found(edition), f => f.Rule == "CH-C002");
    }

    [Fact]
    public async Task A_finding_has_its_characters_within_the_document_that_the_edition_gives()
    {
        _folder.Write("loose/p.txt", "12. Letter From Minister Orl to Chancellor Vess\n\nOstrava, May 3, 1961.\n\nSir: I refer to our talk “of <April>” and to the record of it on pp. 20–17 of the file.\n\nMira Orl\n");
        _folder.Write("volumes/v.xml", Volume("vesp1961-63v09", "He &amp; she\r\nwent to to the <hi>Min</hi>istry.<note n=\"1\" xml:id=\"d1fn1\">See pp. 20–17 of it.</note>"));
        var edition = _folder["e.chancery"];
        await ProgramRun.Of("import", edition, _folder["volumes"], _folder["loose"]);
        await ProgramRun.Of("check", edition);
        using var open = SqliteEdition.Open(edition);
        var read = new List<string>();
        foreach (var found in open.CheckFindings(new FindingFilter(), 0, 100).Items.Where(f => f.Finding is { Span: not null, Rule: "CH-R003" or "CH-C002" }))
        {
            var tei = open.Document(found.Volume, found.Finding.DocumentId!)!.Tei;
            var div = Chancery.Documents.Tei.TeiReader.Read(new SourceText("d", tei)).File!.Root;
            Assert.Equal(found.Finding.Words, tei.Substring(div.ContentStart + found.Finding.Span!.Start, found.Finding.Span.Length));
            read.Add($"{found.Volume} {found.Finding.Words}");
        }
        Assert.Equal(["loose 20–17", "vesp1961-63v09 20–17", "vesp1961-63v09 to to"], read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Loose_documents_are_placed_in_their_own_sources()
    {
        _folder.Write("volumes/p.txt", "12. Letter From Minister Orl to Chancellor Vess\n\nOstrava, May 3, 1961.\n\nSir: I refer to our talk and to the record of it on pp. 20–17 of the file.\n\nMira Orl\n");
        var edition = _folder["e.chancery"];
        await ProgramRun.Of("import", edition, _folder["volumes"]);
        var found = Assert.Single(await Found(edition), f => f.Rule == "CH-R003");
        Assert.Equal(("volumes", 1), (found.Volume, found.Line));
    }

    [Fact]
    public async Task Findings_come_in_the_order_of_the_documents()
    {
        _folder.Write("loose/a.txt", "11. Letter From Minister Orl to Chancellor Vess\n\nOstrava, May 3, 1961.\n\nSir: I refer to the record of it on pp. 20–17 of the file.\n\nMira Orl\n");
        _folder.Write("loose/b.txt", "12. Letter From Minister Orl to Chancellor Vess\n\nOstrava, May 4, 1961.\n\nSir: I refer to to our talk.\n\nMira Orl\n");
        var edition = _folder["e.chancery"];
        await ProgramRun.Of("import", edition, _folder["loose"]);
        await ProgramRun.Of("check", edition);
        using var open = SqliteEdition.Open(edition);
        var found = open.CheckFindings(new FindingFilter(), 0, 100).Items.Select(f => f.Finding).Where(f => f.Rule is "CH-R003" or "CH-C002").ToList();
        Assert.Equal([("d11", "CH-R003"), ("d12", "CH-C002")], found.Select(f => (f.DocumentId, f.Rule)));
        Assert.Equal(found[0].Where.Line, found[1].Where.Line);
    }

    [Fact]
    public async Task An_edition_is_checked_alone_and_not_repaired()
    {
        var edition = await Import(Volume("vesp1961-63v09", "He left."));
        Assert.Equal(ExitCode.Failed, (await ProgramRun.Of("check", edition, _folder["volumes"])).Code);
        Assert.Equal(ExitCode.Failed, (await ProgramRun.Of("check", edition, "--fix")).Code);
    }

    public void Dispose() => _folder.Dispose();

    private static string Volume(string id, string text) =>
        CheckedText.InDocument($"<head>1. Letter<note n=\"1\" type=\"source\" xml:id=\"d1fn1\">Source: Varen State Archive.</note></head><dateline>undated</dateline><p>{text}</p>")
            .Replace("<text>", $"<teiHeader><fileDesc><titleStmt><title type=\"complete\">Relations</title></titleStmt><publicationStmt><idno type=\"frus\">{id}</idno></publicationStmt></fileDesc></teiHeader><text>", StringComparison.Ordinal);

    private async Task<string> Import(params string[] volumes)
    {
        foreach (var volume in volumes)
        {
            var start = volume.IndexOf("frus\">", StringComparison.Ordinal) + 6;
            _folder.Write($"volumes/{volume[start..volume.IndexOf('<', start)]}.xml", volume);
        }
        var edition = _folder["e.chancery"];
        await ProgramRun.Of("import", edition, _folder["volumes"]);
        return edition;
    }

    private static List<string> Looked(string edition)
    {
        using var open = SqliteEdition.Open(edition);
        return [.. CheckEdition.Run(open, new CheckSettingsFiles(), new SourceFile(edition, edition, edition), stop: TestContext.Current.CancellationToken).Looked.Select(l => l.Volume).Order(StringComparer.Ordinal)];
    }

    private static async Task<List<(string? Volume, string Rule, int Line, int Column, string? Words)>> Found(string source)
    {
        using var report = System.Text.Json.JsonDocument.Parse((await ProgramRun.Of("check", source, "--format", "json", "--severity", "advice")).Output);
        return [.. report.RootElement.GetProperty("sources").EnumerateArray().SelectMany(s => s.GetProperty("findings").EnumerateArray().Select(f =>
            (s.GetProperty("volume").GetString(), f.GetProperty("rule").GetString()!, f.GetProperty("line").GetInt32(), f.GetProperty("column").GetInt32(), f.TryGetProperty("words", out var w) ? w.GetString() : null))).Order()];
    }
}
