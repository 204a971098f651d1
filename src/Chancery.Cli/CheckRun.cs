using Chancery.Documents;
using Chancery.Editions;
using Chancery.Editions.Sqlite;

namespace Chancery.Cli;

/// <summary>A check of an edition before it is served, with its progress: what pages tell of findings is then of the volumes as they are.</summary>
internal static class CheckRun
{
    /// <summary>Checks an edition that has volumes which were not looked at. Whatever hinders it is said in a line, and the edition is served all the same.</summary>
    /// <param name="surroundings">Streams and terminal.</param>
    /// <param name="path">The edition.</param>
    /// <param name="sources">Its sources: where the edition has no settings beside it, those beside the first source that has some hold.</param>
    /// <param name="stop">Stops before the next volume.</param>
    public static void Run(Surroundings surroundings, string path, IReadOnlyList<SourceFile> sources, CancellationToken stop)
    {
        try
        {
            int volumes;
            using (var edition = SqliteEdition.Open(path))
            {
                if (edition.Checks().Unchecked.Count == 0) return;
                volumes = edition.VolumeSources().Count;
            }
            var settings = new CheckSettingsFiles(CheckSettingsFiles.NearestTo(path) ?? sources.Select(s => s.Path is { } file ? CheckSettingsFiles.NearestTo(file) : null).FirstOrDefault(f => f is not null));
            var found = new List<Finding>();
            EditionException? notKept = null;
            ProgressDisplay.Run(surroundings, "checking", volumes, report =>
            {
                (var check, notKept) = CheckEdition.Keep(path, settings, report, stop);
                found.AddRange(check.Findings.Select(f => f.Finding));
            });
            surroundings.Error.WriteLine(notKept is null ? $"checked: {FindingLines.Count(found)}" : $"{notKept.Message} Its findings are not brought up to date.");
        }
        catch (OperationCanceledException)
        {
            // Who stops the program does not want to hear of it; the next time looks at what is left.
        }
        catch (Exception e)
        {
            surroundings.Error.WriteLine($"The edition could not be checked: {e.Message}");
        }
    }
}
