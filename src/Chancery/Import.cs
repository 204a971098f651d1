using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;
using Chancery.Editions.Sqlite;
using Chancery.Editions.Writing;
using Chancery.Facts;
using Chancery.Sources;

namespace Chancery;

/// <summary>A source to import.</summary>
/// <param name="Name">Its name as shown in findings: the path as given, or <c>-</c>.</param>
/// <param name="Folder">The volume to which its documents belong when they name none: the name of its folder.</param>
/// <param name="Read">Gives its bytes. What it throws is reported and does not stop the others.</param>
public sealed record ImportSource(string Name, string Folder, Func<byte[]> Read)
{
    /// <summary>A file as a source.</summary>
    public static ImportSource Of(string path) =>
        new(path, Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) is { Length: > 0 } folder ? folder : "documents", () => File.ReadAllBytes(path));
}

/// <summary>How far an import is.</summary>
/// <param name="Done">Sources done.</param>
/// <param name="Sources">Sources in all.</param>
/// <param name="Name">The source done last.</param>
/// <param name="Documents">Documents written so far.</param>
public sealed record ImportProgress(int Done, int Sources, string Name, int Documents);

/// <summary>
/// Imports sources into an edition: sources → TEI → facts → findings → edition. Reading, facts and compression run on all cores, one writer
/// follows in the order of the sources. Unchanged sources are skipped; one that cannot be read does not stop the others.
/// </summary>
public sealed class Import
{
    /// <summary>Loose documents are written in transactions of at most this many sources.</summary>
    private const int LooseAtOnce = 2000;

    private readonly ReadingOptions _options;
    private readonly SqliteEditionWriter _writer;
    private readonly Dictionary<string, string> _held = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Volume, string Name), string> _named = [];
    private readonly string _people;
    private readonly Dictionary<string, string> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Prepared>> _loose = new(StringComparer.Ordinal);
    private readonly ImportTally _tally = new();

    private readonly FactOptions _facts;

    private Import(SqliteEditionWriter writer, ReadingOptions options, FactOptions facts)
    {
        _facts = facts;
        _writer = writer;
        _options = options;
        foreach (var ((volume, _), hash) in writer.Sources()) _held[hash] = volume;
        _people = options.People?.Fingerprint ?? "";
    }

    /// <summary>What came of one source.</summary>
    private sealed record Prepared(ImportSource Source, string Name, string? Volume, bool Loose, VolumeTitles? Titles, SourceContent? Content, IReadOnlyList<Finding> Findings, int Bytes, bool Unchanged = false);

    /// <summary>Imports sources.</summary>
    /// <param name="edition">The edition's file; made when there is none.</param>
    /// <param name="sources">The sources, in the order in which they are written.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="progress">Told after every source.</param>
    /// <param name="stop">Stops between volumes; what is written stays.</param>
    /// <param name="facts">Tables and decisions with which facts are read; null for the built-in tables alone.</param>
    /// <exception cref="Editions.EditionException">The edition cannot be opened or written.</exception>
    public static ImportSummary Run(string edition, IReadOnlyList<ImportSource> sources, ReadingOptions options, IProgress<ImportProgress>? progress = null, CancellationToken stop = default, FactOptions? facts = null)
    {
        using var writer = SqliteEditionWriter.Open(edition);
        return Run(writer, sources, options, progress, stop, facts);
    }

    /// <summary>Imports sources into an edition that is open for writing.</summary>
    /// <inheritdoc cref="Run(string, IReadOnlyList{ImportSource}, ReadingOptions, IProgress{ImportProgress}?, CancellationToken, FactOptions?)"/>
    public static ImportSummary Run(SqliteEditionWriter writer, IReadOnlyList<ImportSource> sources, ReadingOptions options, IProgress<ImportProgress>? progress = null, CancellationToken stop = default, FactOptions? facts = null)
    {
        var started = Stopwatch.GetTimestamp();
        var import = new Import(writer, options, facts ?? FactOptions.Default);
        import.Run(sources, progress, stop);
        return import._tally.Summary(writer, Stopwatch.GetElapsedTime(started));
    }

    private void Run(IReadOnlyList<ImportSource> sources, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var running = new Queue<Task<Prepared>>();
        var next = 0;
        for (var done = 0; done < sources.Count; done++)
        {
            while (next < sources.Count && running.Count <= Environment.ProcessorCount)
            {
                var source = sources[next++];
                running.Enqueue(Task.Run(() => PrepareOrSay(source), stop));
            }
            stop.ThrowIfCancellationRequested();
            Write(running.Dequeue().GetAwaiter().GetResult());
            progress?.Report(new ImportProgress(done + 1, sources.Count, sources[done].Name, _tally.Documents));
        }
        foreach (var volume in _loose.Keys.ToList()) WriteLoose(volume);
        _tally.Add(_writer.Link(_facts));
    }

    private Prepared PrepareOrSay(ImportSource source)
    {
        try
        {
            return Prepare(source);
        }
        catch (Exception e) when (SourceReaders.IsFaultOfOneSource(e))
        {
            return new Prepared(source, "", null, false, null, null, [SourceReaders.FaultOf(source.Name, e)], 0);
        }
    }

    private Prepared Prepare(ImportSource source)
    {
        var name = source.Folder + "/" + Path.GetFileName(source.Name);
        byte[] bytes;
        try
        {
            bytes = source.Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Prepared(source, name, null, false, null, null, [new Finding("CH-X009", Severity.Error, "This source cannot be opened: " + e.Message, new SourcePosition(source.Name, 0, 0))], 0);
        }
        var hash = HashOf(bytes, $"{_options.Volume}\0{_people}\0{_options.Changes}\0{_facts.Fingerprint}", name);
        if (_held.TryGetValue(hash, out var holds)) return new Prepared(source, name, holds, false, null, null, [], bytes.Length, Unchanged: true);

        var reading = SourceReaders.Read(source.Name, bytes, _options);
        if (reading.Tei is not { } tei) return new Prepared(source, name, null, false, null, null, reading.Findings, bytes.Length);
        var volume = new Volume(tei, _options.Volume);
        // Documents without divisions around them are loose, also where their file says which volume they come from: each of the volume's files adds its own.
        var loose = !volume.HasDivisions;
        if (loose && _options.Volume is null && !volume.IsNamed) volume = new Volume(tei, source.Folder);
        var documents = volume.Documents.ToList();
        var facts = Transcribed.FactsOf(reading, volume, documents, _facts).ToList();
        var format = reading.Format?.ToString().ToLowerInvariant() ?? "";
        var content = SourcePreparation.Prepare(new SourcePreparation.Identity(name, hash, format), volume, documents, facts, reading.Findings);
        return new Prepared(source, name, volume.Id, loose, loose ? TitlesOfLoose(volume.Id) : TitlesOf(volume), content, content.Findings, bytes.Length);
    }

    private void Write(Prepared prepared)
    {
        _tally.Add(prepared.Bytes, prepared.Unchanged, prepared.Findings, prepared.Content is null && !prepared.Unchanged);
        if (prepared.Volume is not { } volume) return;
        if (!_named.TryAdd((volume, prepared.Name), prepared.Source.Name))
        {
            if (!prepared.Unchanged)
                _tally.Refuse(new Finding("CH-E003", Severity.Error, $"The volume {volume} has a source of this name already, {_named[(volume, prepared.Name)]}. Import the folders one at a time, each with its own --volume.", new SourcePosition(prepared.Source.Name, 0, 0)));
            return;
        }
        if (prepared.Content is not { } content)
        {
            if (_writer.HoldsBoundVolume(volume)) _bound.TryAdd(volume, prepared.Source.Name);
            return;
        }
        if (prepared.Loose)
        {
            if (!_loose.TryGetValue(volume, out var waiting)) _loose[volume] = waiting = [];
            waiting.Add(prepared);
            if (waiting.Count >= LooseAtOnce) WriteLoose(volume);
            return;
        }
        if (!_bound.TryAdd(volume, prepared.Source.Name))
        {
            _tally.Refuse(new Finding("CH-E001", Severity.Error, $"This source says that it is the volume {volume}, and so does {_bound[volume]}, which the edition holds.", new SourcePosition(prepared.Source.Name, 0, 0)));
            return;
        }
        _writer.Write(new VolumeContent(volume, false, prepared.Titles!, [content]));
        _tally.Add(volume, [content]);
    }

    private void WriteLoose(string volume)
    {
        var waiting = _loose[volume];
        _loose.Remove(volume);
        if (_writer.HoldsBoundVolume(volume))
        {
            foreach (var prepared in waiting)
                _tally.Refuse(new Finding("CH-E002", Severity.Error, $"The edition holds {volume} as a bound volume; loose documents cannot be added to it. Give them another volume.", new SourcePosition(prepared.Source.Name, 0, 0)));
            return;
        }
        var contents = waiting.ConvertAll(p => p.Content!);
        _writer.Write(new VolumeContent(volume, true, waiting[0].Titles!, contents));
        _tally.Add(volume, contents);
    }

    /// <summary>Loose documents print no title of their volume; an id of the series' form tells years and number.</summary>
    private static VolumeTitles TitlesOfLoose(string id) =>
        VolumeIds.Describe(id) is var (years, number) ? new VolumeTitles($"{years}, {number} ({id})", $"{years}, {number}") : new VolumeTitles(id, id);

    private static VolumeTitles TitlesOf(Volume volume)
    {
        string? Printed(string element) => volume.Header?.Descendants(element).FirstOrDefault() is { } e && Document.Fold(e.Content()) is { Length: > 0 } text ? text : null;
        return new VolumeTitles(volume.Title, volume.TitleOf("volume") ?? volume.Title, volume.TitleOf("series"), volume.TitleOf("volumenumber"),
            Printed(TeiNames.Publisher), Printed(TeiNames.PubPlace),
            volume.Header?.Descendants("publicationStmt").SelectMany(p => p.Descendants(TeiNames.Date)).FirstOrDefault() is { } date ? Document.Fold(date.Content()) is { Length: > 0 } year ? year : null : null)
        {
            Editors = EditorsOf(volume),
        };
    }

    private static IReadOnlyList<string> EditorsOf(Volume volume)
    {
        var editors = volume.Header?.Descendants("titleStmt").Take(1).SelectMany(t => t.Elements("editor")).ToList() ?? [];
        var primary = editors.Where(e => e["role"] == "primary").ToList();
        return [.. (primary.Count > 0 ? primary : editors.Where(e => e["role"] is null)).Select(e => Document.Fold(e.Content())).Where(n => n.Length > 0)];
    }

    /// <summary>A source is read again when its bytes, its place or the program that reads it have changed.</summary>
    private static string HashOf(byte[] bytes, string options, string name)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes);
        hash.AppendData(Encoding.UTF8.GetBytes($"\0{options}\0{name}\0{Program}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static readonly string Program = string.Join(' ', new[] { typeof(Volume), typeof(ISourceReader), typeof(FactReader), typeof(SourceContent), typeof(Import) }.Select(t => t.Module.ModuleVersionId.ToString("N")));
}
