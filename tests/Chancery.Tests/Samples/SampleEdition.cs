using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions.Sqlite;
using Chancery.Sources;

namespace Chancery.Tests.Samples;

/// <summary>The folder <c>samples</c>, found, transcribed, imported and checked as the program does it; once for all tests of a class.</summary>
public sealed class SampleEdition : IDisposable
{
    /// <summary>The TEI volume.</summary>
    public const string OrrelBank = "vesp1958-60v02";

    /// <summary>The volume of page texts.</summary>
    public const string LettersOfSpring = "vesp1961-63v06";

    /// <summary>The volume of ebook text.</summary>
    public const string Brann = "vesp1961-63v07";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, TeiElement> _documents = new(StringComparer.Ordinal);

    public SampleEdition()
    {
        var list = SourceList.Find([Path.Combine(Repository.Root, "samples")]);
        Assert.Empty(list.Findings);
        Files = list.Files;
        Readings = [.. Files.Select(f => SourceReaders.Read(f, new ReadingOptions()))];
        foreach (var reading in Readings)
            foreach (var document in new Volume(reading.Tei!).Documents) _documents[$"{document.Volume}/{document.Id}"] = document.Element;
        Summary = Import.Run(File, [.. Files.Select(f => ImportSource.Of(f.Path!))], new ReadingOptions());
        CheckEdition.Keep(File, new CheckSettingsFiles());
        Edition = SqliteEdition.Open(File);
    }

    /// <summary>The edition's file.</summary>
    public string File => _folder["samples.chancery"];

    /// <summary>The sources in the order in which the program finds them.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>What came of each source.</summary>
    public IReadOnlyList<SourceReading> Readings { get; }

    /// <summary>What the import said.</summary>
    public ImportSummary Summary { get; }

    /// <summary>The edition.</summary>
    public SqliteEdition Edition { get; }

    /// <summary>A document by its address.</summary>
    public TeiElement this[string address] => _documents[address];

    public void Dispose()
    {
        Edition.Dispose();
        _folder.Dispose();
    }
}
