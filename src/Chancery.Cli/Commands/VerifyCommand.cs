using System.CommandLine;
using Chancery.Editions.Quotations;
using Chancery.Editions.Sqlite;
using Chancery.Sources.Manuscripts;

namespace Chancery.Cli.Commands;

/// <summary><c>verify</c>: every quotation and citation of a manuscript.</summary>
internal static class VerifyCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var edition = SourceArguments.Edition();
        var file = new Argument<string>("FILE") { Description = "The manuscript: text, Markdown or Word; - for standard input." };
        var format = new Option<string>("--format") { Description = "text (default) or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Verb("verify", "Look up every quotation and citation of a manuscript in an edition: word for word, with differences, or not there. Ends with 1 when words differ, a citation leads to nothing, or a quotation stands elsewhere than cited.")
        {
            Examples =
            [
                ("chancery verify samples.chancery samples/chapter.md", "A chapter with footnotes; a Word file is read in the same way."),
                ("chancery verify samples.chancery samples/chapter.md --format json", "The same for a program."),
            ],
        };
        command.Add(edition);
        command.Add(file);
        command.Add(format);
        command.SetAction((parsed, stop) =>
        {
            using var store = SqliteEdition.Open(parsed.GetRequiredValue(edition));
            return Task.FromResult(Run(surroundings, store, parsed.GetRequiredValue(file), parsed.GetRequiredValue(format), stop));
        });
        return command;
    }

    private static int Run(Surroundings surroundings, SqliteEdition edition, string file, string format, CancellationToken stop)
    {
        var manuscript = ManuscriptReader.Read(file, Bytes(surroundings, file));
        if (manuscript.Failure is { } failure)
        {
            surroundings.Error.WriteLine(FindingLines.Of(failure));
            if (manuscript.Paragraphs.Count == 0) return ExitCode.Failed;
        }
        var verified = VerifyManuscript.Run(edition, manuscript, stop);
        if (format == "json") surroundings.Write(VerificationReport.Json(verified));
        else VerificationReport.Text(verified, surroundings.Output);
        var isFaulty = verified.Quotations.Any(q => q.Match == QuotationMatch.OtherWords || q.IsAsCited == false) || verified.Citations.Any(c => c.Citation.Match == CitationMatch.NothingThere);
        return isFaulty ? ExitCode.FindingsOfError : ExitCode.Done;
    }

    private static byte[] Bytes(Surroundings surroundings, string file)
    {
        if (file == "-")
        {
            using var copy = new MemoryStream();
            surroundings.Input.CopyTo(copy);
            return copy.ToArray();
        }
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"{file} cannot be read: {e.Message}");
        }
    }
}
