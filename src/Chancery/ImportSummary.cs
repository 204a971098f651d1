using Chancery.Documents;
using Chancery.Editions.Sqlite;
using Chancery.Editions.Writing;

namespace Chancery;

/// <summary>What an import did.</summary>
public sealed record ImportSummary
{
    /// <summary>Volumes written.</summary>
    public required IReadOnlyList<string> Volumes { get; init; }

    /// <summary>Sources that had not changed and were passed over.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Sources that could not be read or written.</summary>
    public required int Failed { get; init; }

    /// <summary>Documents written.</summary>
    public required int Documents { get; init; }

    /// <summary>Notes in them.</summary>
    public required int Notes { get; init; }

    /// <summary>Page breaks in the sources written.</summary>
    public required int Pages { get; init; }

    /// <summary>Entries of the lists of persons.</summary>
    public required int Persons { get; init; }

    /// <summary>References of the documents written.</summary>
    public required int References { get; init; }

    /// <summary>Those of them whose target the edition does not hold.</summary>
    public required int Dangling { get; init; }

    /// <summary>All findings, those of failed sources among them.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Bytes read.</summary>
    public required long Bytes { get; init; }

    /// <summary>Seconds it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Megabytes (1,000,000 bytes) a second.</summary>
    public double MegabytesPerSecond => Seconds > 0 ? Bytes / 1e6 / Seconds : 0;
}

/// <summary>Adds up what an import does.</summary>
internal sealed class ImportTally
{
    private readonly List<string> _volumes = [];
    private readonly List<Finding> _findings = [];
    private int _unchanged, _failed, _notes, _pages, _persons;
    private long _bytes;

    public int Documents { get; private set; }

    public void Add(int bytes, bool unchanged, IEnumerable<Finding> findings, bool failed)
    {
        _bytes += bytes;
        if (unchanged) _unchanged++;
        if (failed) _failed++;
        _findings.AddRange(findings);
    }

    public void Add(string volume, IReadOnlyList<SourceContent> contents)
    {
        if (!_volumes.Contains(volume)) _volumes.Add(volume);
        foreach (var content in contents)
        {
            Documents += content.Documents.Count;
            _notes += content.Documents.Sum(d => d.Facts.Notes.Count);
            _pages += content.Pages;
            _persons += content.Persons.Count;
        }
    }

    public void Add(IEnumerable<Finding> findings) => _findings.AddRange(findings);

    public void Refuse(Finding finding)
    {
        _failed++;
        _findings.Add(finding);
    }

    public ImportSummary Summary(SqliteEditionWriter writer, TimeSpan elapsed)
    {
        var (references, dangling) = writer.References(_volumes);
        return new ImportSummary
        {
            Volumes = _volumes,
            Unchanged = _unchanged,
            Failed = _failed,
            Documents = Documents,
            Notes = _notes,
            Pages = _pages,
            Persons = _persons,
            References = references,
            Dangling = dangling,
            Findings = _findings,
            Bytes = _bytes,
            Seconds = elapsed.TotalSeconds,
        };
    }
}
