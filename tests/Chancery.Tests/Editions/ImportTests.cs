using System.Text;
using Chancery.Documents;
using Chancery.Editions;
using Chancery.Editions.Search;
using Chancery.Editions.Sqlite;
using Chancery.Sources;

namespace Chancery.Tests.Editions;

/// <summary>What goes into an edition comes out to the byte; importing again does only what is needed.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Edition => _folder["test.chancery"];

    private ImportSummary Run(params string[] sources) => Import.Run(Edition, [.. sources.Select(ImportSource.Of)], new ReadingOptions(), stop: TestContext.Current.CancellationToken);

    public static TheoryData<string, string, bool> Encodings => new() { { "utf-8", "\n", false }, { "utf-8", "\r\n", true }, { "utf-16", "\r\n", true }, { "utf-16BE", "\n", true }, { "windows-1252", "\n", false } };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Bytes_come_out_as_they_went_in(string name, string newLine, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = InventedEdition.Volume("varen1", 12, 3, newLine, $"<?xml version=\"1.0\" encoding=\"{(name == "utf-16BE" ? "utf-16" : name)}\"?>").Replace("\u02BC", name == "windows-1252" ? "&#x2BC;" : "\u02BC", StringComparison.Ordinal);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var path = _folder["varen1.xml"];
        File.WriteAllBytes(path, bytes);
        Assert.DoesNotContain(Run(path).Findings, f => f.Severity == Severity.Error);
        using var edition = SqliteEdition.Open(Edition);
        Assert.Equal(bytes, edition.Tei("varen1"));
        var at = text.IndexOf("<div type=\"document\" xml:id=\"d5\"", StringComparison.Ordinal);
        var document = text[at..(text.IndexOf("</div>", at, StringComparison.Ordinal) + 6)];
        Assert.Equal(document.Insert(4, " xmlns=\"http://www.tei-c.org/ns/1.0\" xmlns:frus=\"http://history.state.gov/frus/ns/1.0\""), edition.Document("varen1", "d5")!.Tei);
    }

    [Fact]
    public void Unchanged_sources_are_passed_over_and_changed_ones_replaced()
    {
        var first = _folder.Write("varen1.xml", InventedEdition.Volume("varen1", 20, 1));
        var second = _folder.Write("varen2.xml", InventedEdition.Volume("varen2", 10, 2));
        Assert.Equal(30, Run(first, second).Documents);
        var again = Run(first, second);
        Assert.Equal((0, 2), (again.Documents, again.Unchanged));

        _folder.Write("varen1.xml", InventedEdition.Volume("varen1", 7, 5).Replace("Harbors", "Piers", StringComparison.Ordinal));
        var changed = Run(first, second);
        Assert.Equal((7, 1), (changed.Documents, changed.Unchanged));
        using var edition = SqliteEdition.Open(Edition);
        Assert.Equal(17, edition.Summary().Documents);
        Assert.Equal(17, edition.Search(new SearchRequest()).Total);
        Assert.Equal(17, edition.Search(new SearchRequest { Query = "the OR -the" }).Total);
        Assert.Equal("Piers", edition.Contents("varen1").First(e => e.Type == "compilation").Heading);
    }

    [Fact]
    public void Loose_documents_of_a_folder_form_a_volume_and_each_file_is_known_by_itself()
    {
        const string Letter = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><div type=\"document\" xml:id=\"d{0}\" n=\"{0}\"><head>{0}. Letter</head><p>Of harbor {1}.</p></div></body></text></TEI>";
        string Write(int n, string word) => _folder.Write($"harbors/{n}.xml", string.Format(System.Globalization.CultureInfo.InvariantCulture, Letter, n, word));
        var sources = new[] { Write(10, "ten"), Write(2, "two"), Write(1, "one") };
        Assert.Equal(3, Run(sources).Documents);
        Write(2, "second");
        Assert.Equal((1, 2), (Run(sources) is var s ? s.Documents : 0, s.Unchanged));
        using var edition = SqliteEdition.Open(Edition);
        var volume = Assert.Single(edition.Volumes());
        Assert.Equal(("harbors", true, 3), (volume.Id, volume.Loose, volume.Documents));
        Assert.Equal(["d1", "d2", "d10"], edition.Contents("harbors").Select(e => e.Id));
        Assert.Equal(("d1", "d10"), (edition.Document("harbors", "d2")!.Previous!.Id, edition.Document("harbors", "d2")!.Next!.Id));
        Assert.Equal(0, edition.Search(new SearchRequest { Query = "two" }).Total);
        Assert.Equal(1, edition.Search(new SearchRequest { Query = "second" }).Total);
        Assert.Contains("harbor second", Encoding.UTF8.GetString(edition.Tei("harbors")!), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_that_was_read_is_one_file_again()
    {
        Run(_folder.Write("varen1.xml", InventedEdition.Volume("varen1", 4, 1)));
        using (var one = SqliteEdition.Open(Edition))
        {
            using (var other = SqliteEdition.Open(Edition)) Assert.Equal(4, other.Search(new SearchRequest()).Total);
            Assert.Equal(4, one.Search(new SearchRequest()).Total);
        }
        Assert.Equal(["test.chancery"], Directory.GetFiles(Path.GetDirectoryName(Edition)!, "test.chancery*").Select(Path.GetFileName));
    }

    [Fact]
    public void Repeated_ids_are_kept_reported_and_each_document_can_be_reached()
    {
        var source = _folder.Write("varen1.xml", InventedEdition.Volume("varen1", 4, 1).Replace("xml:id=\"d3\"", "xml:id=\"d2\"", StringComparison.Ordinal));
        var summary = Run(source);
        Assert.Contains(summary.Findings, f => f.Rule == "CH-S002" && f.Words == "d2");
        using var edition = SqliteEdition.Open(Edition);
        Assert.Equal(["d1", "d2", "d2~2", "d4"], edition.Contents("varen1").Where(e => e.Type == "document").Select(e => e.Id));
        Assert.StartsWith("3", edition.Document("varen1", "d2~2")!.Number!, StringComparison.Ordinal);
        Assert.Equal(new Address("varen1", "d2~2", null), edition.Find("varen1", "d2~2"));
        Assert.Contains(edition.Findings("varen1"), f => f.Rule == "CH-S002");
    }

    [Fact]
    public void Files_named_after_a_volume_and_a_document_form_that_volume()
    {
        string Write(int n) => _folder.Write($"pages/varen7-d{n}.txt", $"{n}. Letter From Orsk to Tal0\n\nPort Ostia, May {n}, 1961.\n\nOf harbor {n}. See Document 2.\n\nOrsk\n  1. Source: Ministry of Harbors, Letters. Secret.\n");
        var sources = new[] { Write(10), Write(2), Write(1) };
        var summary = Run(sources);
        Assert.Empty(summary.Findings);
        Assert.Equal((3, 3, 0), (summary.Documents, summary.References, summary.Dangling));
        using var edition = SqliteEdition.Open(Edition);
        var volume = Assert.Single(edition.Volumes());
        Assert.Equal(("varen7", true), (volume.Id, volume.Loose));
        Assert.Equal(["d1", "d2", "d10"], edition.Contents("varen7").Select(e => e.Id));
    }

    [Fact]
    public void Ids_lead_to_documents_chapters_pages_notes_and_persons()
    {
        Run(_folder.Write("varen1.xml", InventedEdition.Volume("varen1", 4, 1)));
        using var edition = SqliteEdition.Open(Edition);
        Assert.Equal(new Address("varen1", "d2", null), edition.Find("varen1", "d2"));
        Assert.Equal(new Address("varen1", "ch1", null), edition.Find("varen1", "ch1"));
        Assert.Equal(new Address("varen1", "d2", "pg_2"), edition.Find("varen1", "pg_2"));
        Assert.Equal(new Address("varen1", "d2", "d2fn2"), edition.Find("varen1", "d2fn2"));
        Assert.Equal(new Address("varen1", "persons", "p_1"), edition.Find("varen1", "p_1"));
        Assert.Null(edition.Find("varen1", "nobody"));
        Assert.DoesNotContain("type=\"document\"", edition.Section("varen1", "ch1")!.Tei, StringComparison.Ordinal);
        Assert.Contains("Of the chapter.", edition.Section("varen1", "ch1")!.Tei, StringComparison.Ordinal);
        Assert.Equal("2", edition.Document("varen1", "d2")!.StartPage);
        Assert.Equal(["comp1", "ch1"], edition.Document("varen1", "d2")!.Path.Select(e => e.Id));
    }

    [Fact]
    public void References_to_a_volume_resolve_when_it_comes_and_dangle_when_it_changes()
    {
        var pointing = _folder.Write("varen1.xml", InventedEdition.Volume("varen1", 4, 1).Replace("target=\"#d", "target=\"varen2#d", StringComparison.Ordinal));
        var target = _folder.Write("varen2.xml", InventedEdition.Volume("varen2", 9, 2));
        var alone = Run(pointing);
        Assert.True(alone.References > 0);
        Assert.Equal(alone.References, alone.Dangling);
        Run(target);
        using (var edition = SqliteEdition.Open(Edition))
        {
            Assert.DoesNotContain("\"resolved\":false", edition.Document("varen1", "d1")!.FactsJson, StringComparison.Ordinal);
            Assert.Contains("\"resolved\":true", edition.Document("varen1", "d1")!.FactsJson, StringComparison.Ordinal);
        }
        _folder.Write("varen2.xml", InventedEdition.Volume("varen2", 9, 2).Replace("xml:id=\"d", "xml:id=\"e", StringComparison.Ordinal));
        Run(target);
        using var changed = SqliteEdition.Open(Edition);
        Assert.Contains("\"resolved\":false", changed.Document("varen1", "d1")!.FactsJson, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_cannot_be_read_does_not_stop_the_others()
    {
        var good = _folder.Write("varen1.xml", InventedEdition.Volume("varen1", 4, 1));
        var summary = Run(_folder.Write("bad.xml", "<TEI><broken"), _folder["absent.xml"], good, _folder.Write("twin.xml", InventedEdition.Volume("varen1", 2, 9)));
        Assert.Equal((3, 4), (summary.Failed, summary.Documents));
        Assert.Contains(summary.Findings, f => f.Where.File.EndsWith("bad.xml", StringComparison.Ordinal) && f.Where.Line == 1);
        Assert.Contains(summary.Findings, f => f.Rule == "CH-E001");
    }
}
