using System.CommandLine;

namespace Chancery.Cli.Commands;

/// <summary><c>import</c>: sources into an edition.</summary>
internal static class ImportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var edition = SourceArguments.Edition();
        edition.Description = "The edition's file, ending in .chancery; made when there is none.";
        var sources = SourceArguments.Sources();
        var volume = SourceArguments.Volume();
        var people = SourceArguments.People();
        var changes = SourceArguments.Changes();
        var command = new Verb("import", "Import sources into an edition. Unchanged sources are skipped, changed ones replaced, each volume whole or not at all.")
        {
            Examples =
            [
                ("chancery import samples.chancery samples", "Every source of a folder; loose documents form a volume named after their own folder."),
                ("chancery import letters.chancery 'pages/*.txt' --volume ansel-v2", "Loose documents into a volume of this id."),
            ],
        };
        command.Add(edition);
        command.Add(sources);
        command.Add(volume);
        command.Add(people);
        command.Add(changes);
        var authorities = SourceArguments.Authorities();
        var decisions = SourceArguments.Decisions();
        command.Add(authorities);
        command.Add(decisions);
        command.SetAction((parsed, stop) =>
        {
            var options = SourceArguments.Options(parsed.GetValue(volume), parsed.GetValue(people), parsed.GetValue(changes));
            var facts = SourceArguments.Facts(parsed.GetValue(authorities), SourceArguments.DecisionsOf(surroundings, parsed.GetRequiredValue(edition), parsed.GetValue(decisions)));
            return Task.Run(() => ImportRun.Run(surroundings, parsed.GetRequiredValue(edition), SourceList.Find(parsed.GetRequiredValue(sources)), options, facts, stop).ExitCode, CancellationToken.None);
        });
        return command;
    }
}
