using Chancery.Checks;
using Chancery.Checks.Repairing;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Sources;

namespace Chancery;

/// <summary>A source of TEI with the repairs that were made in it.</summary>
/// <param name="File">The source.</param>
/// <param name="Before">Its text as it was.</param>
/// <param name="After">Its text with the repairs; the same where there was nothing to repair.</param>
/// <param name="Repairs">What was done, in order.</param>
/// <param name="Fault">Why it was not repaired; null as a rule.</param>
public sealed record RepairedSource(SourceFile File, string Before, string After, IReadOnlyList<Repair> Repairs, Finding? Fault);

/// <summary>Makes the certain repairs of findings in sources of TEI; other sources have none.</summary>
public static class RepairSources
{
    /// <summary>Repairs open the way to others (an id that became free); more rounds than this are a fault.</summary>
    private const int MostRounds = 20;

    /// <summary>Repairs sources. A source is replaced at once or not at all.</summary>
    /// <param name="files">The sources; standard input is passed over.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="rules">The rules whose findings are repaired.</param>
    /// <param name="wanted">Which findings are repaired.</param>
    /// <param name="settings">Where settings lie.</param>
    /// <param name="write">Whether the sources are replaced; otherwise only what would be done is given.</param>
    /// <param name="stop">Stops before the next source.</param>
    public static IEnumerable<RepairedSource> Run(IEnumerable<SourceFile> files, ReadingOptions options, IReadOnlyList<Rule> rules, Func<Finding, bool> wanted, CheckSettingsFiles settings, bool write, CancellationToken stop = default)
    {
        var own = rules.Where(r => r.Scope != RuleScope.Edition).ToList();
        return Transcribe.Run(files.Where(f => f.Path is not null), options, t => Repair(t, own, wanted, settings, write), null, stop).OfType<RepairedSource>();
    }

    private static RepairedSource? Repair(Transcribed transcribed, IReadOnlyList<Rule> rules, Func<Finding, bool> wanted, CheckSettingsFiles settings, bool write)
    {
        var (file, reading) = (transcribed.File, transcribed.Reading);
        if (reading.Format != SourceFormat.Tei || transcribed.Volume is not { } volume) return null;
        var (set, path) = settings.For(file);
        var original = reading.Tei!.Source;
        var made = new List<Repair>();
        var (source, documents) = (original, transcribed.Documents);
        for (var round = 0; round < MostRounds; round++)
        {
            var repairs = RepairedText.Choose(Check.Run(volume, documents, rules, set, path).Findings.Where(wanted), source);
            if (repairs.Count == 0) break;
            made.AddRange(repairs);
            source = new SourceText(original.Name, RepairedText.Apply(source, repairs), null, original.Encoding);
            var read = TeiReader.Read(source);
            if (read.File is not { } tei) return Left("The repairs would leave this source unreadable: " + read.Failure!.Message);
            volume = new Volume(tei, volume.Id);
            documents = [.. volume.Documents.Select(d => documents.Count > 0 && documents[0].Volume is null ? new Document(d.Element, null, d.Id) : d)];
        }
        if (made.Count == 0 || !write) return new RepairedSource(file, original.Text, source.Text, made, null);
        if (RepairedText.Encode(source.Text, original) is not { } bytes) return Left($"A source in {original.Encoding} is repaired only where its text gives its own bytes again; this one does not.");
        try
        {
            Replace(file.Path!, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Left("This source cannot be written: " + e.Message);
        }
        return new RepairedSource(file, original.Text, source.Text, made, null);

        RepairedSource Left(string reason) => new(file, original.Text, original.Text, [], new Finding("CH-X016", Severity.Error, reason, new SourcePosition(file.Name, 0, 0)));
    }

    /// <summary>Writes beside the file and puts the new in the place of the old, with its rights; of a link the file it leads to is replaced.</summary>
    private static void Replace(string path, byte[] bytes)
    {
        var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        var partial = target + ".part";
        try
        {
            File.WriteAllBytes(partial, bytes);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(partial, File.GetUnixFileMode(target));
            File.Move(partial, target, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
