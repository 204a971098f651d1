using System.CommandLine;
using Chancery.Documents;
using Chancery.Sources;

namespace Chancery.Cli;

/// <summary>The arguments and options that several verbs share.</summary>
internal static class SourceArguments
{
    public static Argument<string[]> Sources() => new("SOURCE") { Description = "Files, folders (searched through), patterns such as 'letters/*.txt', or - for standard input.", Arity = ArgumentArity.OneOrMore };

    public static Option<string?> Volume() => new("--volume") { Description = "Id of the volume to which the documents belong. Otherwise a file name of the form VOLUME-d130.txt, the TEI itself or, at import, the folder's name gives it.", HelpName = "ID" };

    public static Option<string?> People() => new("--people") { Description = "A TEI volume whose lists of persons and terms are used to tag their mentions.", HelpName = "VOLUME.xml" };

    public static Option<string> Changes()
    {
        var changes = new Option<string>("--tracked-changes") { Description = "What becomes of the tracked changes of a Word file: accept or refuse.", DefaultValueFactory = _ => "accept" };
        changes.AcceptOnlyFromAmong("accept", "refuse");
        return changes;
    }

    public static Argument<string> Edition() => new("EDITION") { Description = "The edition's file, ending in .chancery." };

    /// <summary>The options for reading; a volume of people that cannot be read is wrong use.</summary>
    public static ReadingOptions Options(string? volume, string? people, string? changes)
    {
        var options = new ReadingOptions(volume, Changes: changes == "refuse" ? TrackedChanges.Refuse : TrackedChanges.Accept);
        if (people is null) return options;
        var reading = SourceReaders.Read(new SourceFile(people, people, people), new ReadingOptions());
        if (reading.Tei is not { } tei) throw new WrongUseException($"--people {reading.Findings[0].Where}: {reading.Findings[0].Message}");
        return options with { People = new Volume(tei) };
    }
}
