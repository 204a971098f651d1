using System.CommandLine;
using Chancery.Documents;
using Chancery.Editions.Sqlite;
using Chancery.Facts;
using Chancery.Sources;
using Chancery.Sources.Decoding;

namespace Chancery.Cli;

/// <summary>The arguments and options that several verbs share.</summary>
internal static class SourceArguments
{
    public static Argument<string[]> Sources() => new("SOURCE") { Description = "Files, folders (searched through), patterns such as 'letters/*.txt', or - for standard input.", Arity = ArgumentArity.OneOrMore };

    public static Option<string?> Volume() => new("--volume") { Description = "Id of the volume to which the documents belong. Otherwise a file name of the form VOLUME-d130.txt, the TEI itself or, at import, the folder's name gives it.", HelpName = "ID" };

    public static Option<string?> People() => new("--people") { Description = "A TEI volume whose lists of persons and terms are used to tag their mentions, or an edition (ending in .chancery) whose lists are: those of the document's own volume or, where it is not in the edition, the persons of all.", HelpName = "VOLUME.xml|EDITION" };

    public static Option<string> Changes()
    {
        var changes = new Option<string>("--tracked-changes") { Description = "What becomes of the tracked changes of a Word file: accept or refuse.", DefaultValueFactory = _ => "accept" };
        changes.AcceptOnlyFromAmong("accept", "refuse");
        return changes;
    }

    public static Option<string[]> Authorities() => new("--authorities") { Description = "A table of office holders of your own, added to the built-in ones. May be repeated.", HelpName = "FILE" };

    public static Option<string?> Decisions() => new("--decisions") { Description = "A file of decisions by which an editor confirms or rejects what is inferred.", HelpName = "FILE" };

    public static Argument<string> Edition() => new("EDITION") { Description = "The edition's file, ending in .chancery." };

    /// <summary>The file of decisions: the one that is named, otherwise the one that is kept with the edition, <c>record.decisions.tsv</c> beside <c>record.chancery</c>; of that a line tells.</summary>
    public static string? DecisionsOf(Surroundings surroundings, string edition, string? named)
    {
        if (named is not null) return named;
        var kept = Path.ChangeExtension(edition, ".decisions.tsv");
        if (!edition.EndsWith(".chancery", StringComparison.Ordinal) || !File.Exists(kept)) return null;
        surroundings.Error.WriteLine($"decisions of {kept}");
        return kept;
    }

    /// <summary>Tables and decisions; a line that cannot be read is wrong use, and all such lines are named.</summary>
    public static FactOptions Facts(string[]? authorities, string? decisions)
    {
        var findings = new List<Finding>();
        var options = FactOptions.Read([.. (authorities ?? []).Select(Text)], decisions is null ? null : Text(decisions), findings);
        if (findings.Count > 0) throw new WrongUseException(string.Join(Environment.NewLine, findings.Select(f => $"{f.Where}: {f.Message}")));
        return options;
    }

    private static SourceText Text(string path)
    {
        var (source, finding) = SourceDecoder.Decode(path, File.ReadAllBytes(path));
        return source ?? throw new WrongUseException($"{path}: {finding!.Message}");
    }

    /// <summary>The options for reading; a volume of people that cannot be read is wrong use. An edition of people stays open as long as the program runs.</summary>
    public static ReadingOptions Options(string? volume, string? people, string? changes)
    {
        var options = new ReadingOptions(volume, Changes: changes == "refuse" ? TrackedChanges.Refuse : TrackedChanges.Accept);
        if (people is null) return options;
        if (people.EndsWith(".chancery", StringComparison.Ordinal)) return options with { People = EditionPeople.Of(SqliteEdition.Open(people)) };
        var reading = SourceReaders.Read(new SourceFile(people, people, people), new ReadingOptions());
        if (reading.Tei is not { } tei) throw new WrongUseException($"--people {reading.Findings[0].Where}: {reading.Findings[0].Message}");
        return options with { People = PeopleLists.Of(new Volume(tei)) };
    }
}
