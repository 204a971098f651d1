using System.CommandLine;
using Chancery.Documents;

namespace Chancery.Cli.Commands;

/// <summary><c>facts</c>: what the record says of each document, one JSON object a line.</summary>
internal static class FactsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var sources = SourceArguments.Sources();
        var volume = SourceArguments.Volume();
        var people = SourceArguments.People();
        var changes = SourceArguments.Changes();
        var command = new Verb("facts", "Give what the record says of each document, with the evidence: one JSON object a document, a line each. docs/guide/facts.md tells what each field means.")
        {
            Examples =
            [
                ("chancery facts samples | head -n 1", "The facts of the first document of a folder."),
                ("chancery facts samples | jq -r 'select(.date.degree == \"supplied\") | .id'", "The documents whose date the editors supplied."),
            ],
        };
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
            var facts = SourceArguments.Facts(parsed.GetValue(authorities), parsed.GetValue(decisions));
            return Task.Run(() => Run(surroundings, SourceList.Find(parsed.GetRequiredValue(sources)), options, facts, stop), CancellationToken.None);
        });
        return command;
    }

    private static int Run(Surroundings surroundings, SourceList list, Chancery.Sources.ReadingOptions options, Chancery.Facts.FactOptions facts, CancellationToken stop)
    {
        var findings = new List<Finding>(list.Findings);
        var failed = list.Findings.Count;
        foreach (var (lines, reading) in Transcribe.Run(list.Files, options, t => (t.Facts(facts).Select(FactLine.Of).ToList(), t.Reading), surroundings.Input, stop))
        {
            foreach (var line in lines) surroundings.Output.WriteLine(line);
            findings.AddRange(reading.Findings);
            if (reading.Tei is null) failed++;
        }
        foreach (var finding in findings) surroundings.Error.WriteLine(FindingLines.Of(finding));
        return failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
