using System.CommandLine;
using Chancery.Editions.Sqlite;

namespace Chancery.Cli.Commands;

/// <summary><c>serve</c>: an edition as a local web edition.</summary>
internal static class ServeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var edition = SourceArguments.Edition();
        var urls = new Option<string?>("--urls") { Description = $"Address to listen on, such as http://127.0.0.1:8080; port 0 takes a free one, host * every network. Otherwise 127.0.0.1, seen from this machine only, with port {WebServing.UsualPort} when free, or any free one.", HelpName = "URL" };
        var command = new Verb("serve", "Serve an edition to the browser until Ctrl-C. The address is printed on standard output. Nothing is written to the edition without --edit; what an import adds meanwhile is shown.")
        {
            Examples =
            [
                ("chancery serve samples.chancery", "Serve it on this machine only."),
                ("chancery serve samples.chancery --urls http://*:8080", "Serve it to everyone who can reach this machine."),
                ("chancery serve samples.chancery --edit", "Let the page Transcribe add documents to it, from this machine alone."),
            ],
        };
        command.Add(edition);
        command.Add(urls);
        var edit = WebServing.Edit();
        var authorities = SourceArguments.Authorities();
        var decisions = SourceArguments.Decisions();
        command.Add(edit);
        command.Add(authorities);
        command.Add(decisions);
        command.SetAction(async (parsed, stop) =>
        {
            var url = parsed.GetValue(urls) is { } named ? WebServing.Checked(named) : WebServing.UsualAddress();
            var path = parsed.GetRequiredValue(edition);
            if (!parsed.GetValue(edit) && (parsed.GetValue(authorities) is { Length: > 0 } || parsed.GetValue(decisions) is not null)) throw new WrongUseException("--authorities and --decisions go with --edit: they are those with which documents are added.");
            using var store = SqliteEdition.Open(path);
            var editing = parsed.GetValue(edit) ? SourceArguments.Facts(parsed.GetValue(authorities), SourceArguments.DecisionsOf(surroundings, path, parsed.GetValue(decisions))) : null;
            await WebServing.Run(surroundings, store, path, url, editing, browser: false, stop);
            return ExitCode.Done;
        });
        return command;
    }
}
