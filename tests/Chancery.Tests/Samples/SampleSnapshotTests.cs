using System.Text;
using Chancery.Sources;

namespace Chancery.Tests.Samples;

/// <summary>
/// The TEI made of the page texts and the ebook text of <c>samples</c> is kept beside this test. After a change that is meant, refresh it with
/// <c>CHANCERY_SNAPSHOTS=refresh tests/Chancery.Tests/bin/Release/net10.0/Chancery.Tests -class "*SampleSnapshot*"</c> and read the difference before it is committed.
/// </summary>
public sealed class SampleSnapshotTests(SampleEdition sample) : IClassFixture<SampleEdition>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Chancery.Tests", "Samples", "Snapshots");

    private IEnumerable<(string Name, byte[] Tei)> Made() =>
        sample.Readings.Where(r => r.Format != SourceFormat.Tei).Select(r => (Path.GetFileNameWithoutExtension(r.Name) + ".xml", r.Tei!.Source.Bytes));

    [Fact]
    public void Transcriptions_are_as_they_were()
    {
        if (Environment.GetEnvironmentVariable("CHANCERY_SNAPSHOTS") == "refresh") Refresh();
        foreach (var (name, tei) in Made())
        {
            var kept = Path.Combine(Folder, name);
            Assert.True(File.Exists(kept), $"There is no snapshot {name}. Refresh with CHANCERY_SNAPSHOTS=refresh.");
            var (was, now) = (File.ReadAllLines(kept), Encoding.UTF8.GetString(tei).Split('\n'));
            for (var i = 0; i < Math.Min(was.Length, now.Length); i++)
                Assert.True(was[i] == now[i], $"{name}, line {i + 1}, was\n{was[i]}\nand is\n{now[i]}\nIf the new one is right, refresh with CHANCERY_SNAPSHOTS=refresh.");
            Assert.Equal(File.ReadAllBytes(kept), tei);
        }
        Assert.Equal(Made().Select(m => m.Name).Order(StringComparer.Ordinal), Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    private void Refresh()
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.GetFiles(Folder, "*.xml")) File.Delete(old);
        foreach (var (name, tei) in Made()) File.WriteAllBytes(Path.Combine(Folder, name), tei);
    }
}
