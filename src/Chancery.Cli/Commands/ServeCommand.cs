using System.CommandLine;
using Chancery.Editions.Sqlite;

namespace Chancery.Cli.Commands;

/// <summary><c>serve</c>: an edition as a local web edition.</summary>
internal static class ServeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var edition = SourceArguments.Edition();
        var urls = new Option<string>("--urls") { Description = "Address to listen on; port 0 takes a free one.", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:" + WebServing.UsualPort };
        var command = new Verb("serve", "Serve an edition to the browser until Ctrl-C. The address is printed on standard output.")
        {
            Examples =
            [
                ("chancery serve letters.chancery", "Serve it on this machine only."),
                ("chancery serve letters.chancery --urls http://0.0.0.0:8080", "Serve it to the network."),
            ],
        };
        command.Add(edition);
        command.Add(urls);
        command.SetAction(async (parsed, stop) =>
        {
            var url = parsed.GetRequiredValue(urls);
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw new WrongUseException($"--urls {url} is no address such as http://127.0.0.1:8080.");
            using var store = SqliteEdition.Open(parsed.GetRequiredValue(edition));
            await WebServing.Run(surroundings, store, url, browser: false, stop);
            return ExitCode.Done;
        });
        return command;
    }
}
