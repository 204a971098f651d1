using System.CommandLine;
using Chancery.Editions;
using Chancery.Editions.Sqlite;
using Chancery.Facts;
using Chancery.Sources;

namespace Chancery.Cli.Commands;

/// <summary><c>open</c>: imports what is new and serves it: the main job.</summary>
internal static class OpenCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var sources = SourceArguments.Sources();
        var edition = new Option<string?>("--edition") { Description = "The edition's file, ending in .chancery; otherwise one named after the first source, in the current folder. Made when there is none.", HelpName = "FILE" };
        var port = new Option<int?>("--port") { Description = $"Port on 127.0.0.1, 0 for any free one; otherwise {WebServing.UsualPort} when free, or any free one.", HelpName = "N" };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Print the address and open no browser." };
        var volume = SourceArguments.Volume();
        var people = SourceArguments.People();
        var changes = SourceArguments.Changes();
        var command = new Verb("open", "Import what is new into an edition and check it, then read and search it in the browser until Ctrl-C. The address is printed on standard output.")
        {
            Examples =
            [
                ("chancery open samples", "Keeps samples.chancery in the current folder and serves it."),
                ("chancery open samples/*.xml --edition record.chancery --port 8080 --no-browser", "The volumes alone, a file of your choice, a fixed port."),
            ],
        };
        command.Add(sources);
        command.Add(edition);
        command.Add(port);
        command.Add(noBrowser);
        command.Add(volume);
        command.Add(people);
        command.Add(changes);
        var authorities = SourceArguments.Authorities();
        var decisions = SourceArguments.Decisions();
        var edit = WebServing.Edit();
        command.Add(authorities);
        command.Add(decisions);
        command.Add(edit);
        command.SetAction(async (parsed, stop) =>
        {
            var named = parsed.GetRequiredValue(sources);
            var wanted = parsed.GetValue(port);
            if (wanted is < 0 or > 65535) throw new WrongUseException($"--port {wanted} is none: ports go from 0 to 65535.");
            var list = SourceList.Find(named);
            if (list.Files.Count == 0 && list.Findings.Count == 0) throw new WrongUseException($"{named[0]} holds no source.");
            var file = parsed.GetValue(edition) ?? Path.Combine(surroundings.Folder, NameOf(named[0]) + ".chancery");
            if (list.Files.Count == 0 && !File.Exists(file))
            {
                foreach (var finding in list.Findings) surroundings.Error.WriteLine(FindingLines.Of(finding));
                return ExitCode.Failed;
            }
            var facts = SourceArguments.Facts(parsed.GetValue(authorities), SourceArguments.DecisionsOf(surroundings, file, parsed.GetValue(decisions)));
            await Task.Run(() =>
            {
                Import(surroundings, file, list, SourceArguments.Options(parsed.GetValue(volume), parsed.GetValue(people), parsed.GetValue(changes)), facts, stop);
                if (!stop.IsCancellationRequested) CheckRun.Run(surroundings, file, list.Files, stop);
            }, CancellationToken.None);
            using var store = SqliteEdition.Open(file);
            await WebServing.Run(surroundings, store, file, wanted is { } one ? WebServing.OnThisMachine(one) : WebServing.UsualAddress(), parsed.GetValue(edit) ? facts : null, browser: !parsed.GetValue(noBrowser), stop);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Imports; an edition that cannot be written is served as it is.</summary>
    private static void Import(Surroundings surroundings, string file, SourceList list, ReadingOptions options, FactOptions facts, CancellationToken stop)
    {
        try
        {
            ImportRun.Run(surroundings, file, list, options, facts, stop);
        }
        catch (EditionException e) when (e.Fault == EditionFault.ReadOnly)
        {
            if (!File.Exists(file)) throw new WrongUseException(e.Message + " Name another place with --edition.");
            surroundings.Error.WriteLine($"{e.Message} It is served as it is.");
        }
    }

    /// <summary>The name an edition takes from its first source: a folder's or file's own, of a pattern the folder it starts in.</summary>
    private static string NameOf(string source)
    {
        if (source == "-") return "documents";
        var path = source.AsSpan().IndexOfAny('*', '?') is var star and >= 0 ? Path.GetDirectoryName(source[..star]) ?? "" : source;
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path.Length == 0 ? "." : path));
        var name = File.Exists(full) ? Path.GetFileNameWithoutExtension(full) : Path.GetFileName(full);
        return name.Length > 0 ? name : "documents";
    }
}
