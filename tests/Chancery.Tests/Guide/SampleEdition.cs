using Chancery.Editions.Sqlite;
using Chancery.Sources;

[assembly: AssemblyFixture(typeof(Chancery.Tests.Guide.SampleEdition))]

namespace Chancery.Tests.Guide;

/// <summary>The edition of <c>samples/</c>, on which the examples of the guide run.</summary>
public sealed class SampleEdition : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lock _making = new();
    private bool _made;

    /// <summary>Path of the edition's file.</summary>
    public string Path
    {
        get
        {
            lock (_making)
            {
                if (!_made) Import.Run(_folder["samples.chancery"], [.. SourceList.Find([System.IO.Path.Combine(Repository.Root, "samples")]).Files.Select(f => ImportSource.Of(f.Path!))], new ReadingOptions());
                _made = true;
                return _folder["samples.chancery"];
            }
        }
    }

    /// <summary>The edition, opened for reading.</summary>
    public SqliteEdition Open() => SqliteEdition.Open(Path);

    public void Dispose() => _folder.Dispose();
}
