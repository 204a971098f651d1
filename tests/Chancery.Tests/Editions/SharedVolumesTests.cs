using Chancery.Editions.Search;
using Chancery.Editions.Sqlite;
using Chancery.Sources;

namespace Chancery.Tests.Editions;

/// <summary>All volumes of the shared material go into an edition and come out to the byte.</summary>
public sealed class SharedVolumesTests
{
    [Fact]
    public void Volumes_come_out_to_the_byte_and_every_document_reads()
    {
        var files = Directory.GetFiles(Repository.Shared("frus/volumes"), "*.xml").Order(StringComparer.Ordinal).Take(6).ToList();
        using var folder = new TemporaryFolder();
        var summary = Import.Run(folder["all.chancery"], [.. files.Select(ImportSource.Of)], new ReadingOptions(), stop: TestContext.Current.CancellationToken);
        Assert.Equal(0, summary.Failed);
        using var edition = SqliteEdition.Open(folder["all.chancery"]);
        foreach (var file in files)
        {
            var volume = Path.GetFileNameWithoutExtension(file);
            Assert.Equal(File.ReadAllBytes(file), edition.Tei(volume));
            foreach (var entry in edition.Contents(volume).Where((e, i) => i % 20 == 0))
            {
                var tei = entry.Type == "document" ? edition.Document(volume, entry.Id)!.Tei : edition.Section(volume, entry.Id)!.Tei;
                Assert.Null(Chancery.Documents.Tei.TeiReader.Read(new Chancery.Documents.SourceText("stored", tei)).Failure);
            }
        }
        Assert.True(edition.Search(new SearchRequest { Query = "treaty" }).Total > 0);

    }
}
