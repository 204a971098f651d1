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
        var command = new Verb("serve", "Serve an edition to the browser until Ctrl-C. The address is printed on standard output. Nothing is written to the edition; what an import adds meanwhile is shown.")
        {
            Examples =
            [
                ("chancery serve samples.chancery", "Serve it on this machine only."),
                ("chancery serve samples.chancery --urls http://*:8080", "Serve it to everyone who can reach this machine."),
            ],
        };
        command.Add(edition);
        command.Add(urls);
        command.SetAction(async (parsed, stop) =>
        {
            var url = parsed.GetValue(urls) is { } named ? WebServing.Checked(named) : WebServing.UsualAddress();
            using var store = SqliteEdition.Open(parsed.GetRequiredValue(edition));
            await WebServing.Run(surroundings, store, url, browser: false, stop);
            return ExitCode.Done;
        });
        return command;
    }
}
