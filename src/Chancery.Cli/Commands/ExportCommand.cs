using System.CommandLine;
using System.Globalization;
using Chancery.Editions.Sqlite;
using Chancery.Publishing.Tables;

namespace Chancery.Cli.Commands;

/// <summary><c>export</c>: the edition as files for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var edition = SourceArguments.Edition();
        var folder = new Argument<string>("DIR") { Description = "The folder for the files; it is made when there is none. Files of the same names are replaced." };
        var format = new Option<string>("--format") { Description = "csv (tables of documents, people, participants, statements, communications, references …) or tei (each volume to the byte, as it was imported).", Required = true };
        format.AcceptOnlyFromAmong("csv", "tei");
        var command = new Verb("export", "Write an edition out as files: tables, or TEI.")
        {
            Examples =
            [
                ("chancery export samples.chancery tables --format csv", "One table a kind of fact; docs/guide/export.md tells what each column means."),
                ("chancery export samples.chancery volumes --format tei", "One TEI file a volume."),
            ],
        };
        command.Add(edition);
        command.Add(folder);
        command.Add(format);
        command.SetAction((parsed, stop) => Task.Run(() =>
        {
            using var store = SqliteEdition.Open(parsed.GetRequiredValue(edition));
            var into = Directory.CreateDirectory(parsed.GetRequiredValue(folder)).FullName;
            return parsed.GetRequiredValue(format) == "tei" ? Tei(surroundings, store, into, stop) : Tables(surroundings, store, into);
        }, CancellationToken.None));
        return command;
    }

    private static int Tables(Surroundings surroundings, SqliteEdition edition, string folder)
    {
        foreach (var (file, rows) in TableExport.Write(edition, folder))
            surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {rows:N0} rows"));
        return ExitCode.Done;
    }

    private static int Tei(Surroundings surroundings, SqliteEdition edition, string folder, CancellationToken stop)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var volume in edition.Volumes())
        {
            stop.ThrowIfCancellationRequested();
            var name = FileNameOf(volume.Id);
            var file = name + ".xml";
            for (var i = 2; !names.Add(file); i++) file = string.Create(CultureInfo.InvariantCulture, $"{name}~{i}.xml");
            var path = Path.Combine(folder, file);
            File.WriteAllBytes(path + ".part", edition.Tei(volume.Id)!);
            File.Move(path + ".part", path, overwrite: true);
            surroundings.Error.WriteLine(file);
        }
        return ExitCode.Done;
    }

    /// <summary>An id as a file's name: what may not stand in one, or would lead out of the folder, becomes an underscore.</summary>
    private static string FileNameOf(string id)
    {
        var name = string.Concat(id.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')).TrimStart('.').TrimEnd('.');
        return name.Length == 0 ? "volume" : name.Length > 120 ? name[..120] : name;
    }
}
