using System.CommandLine;
using System.CommandLine.Help;
using Chancery.Cli.Commands;
using Chancery.Editions;

namespace Chancery.Cli;

/// <summary>The program's verbs.</summary>
public static class CommandLine
{
    /// <summary>The root with all verbs.</summary>
    public static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand("""
            Chancery turns diplomatic documents into an edition that can be read, searched, cited and reused.

            SOURCE is a file, a folder (searched through), a pattern such as 'letters/*.txt', or - for standard input. What it
            is (TEI, the text of a document's web page or of an ebook, a saved page, an EPUB, a Word file, a PDF with text) is
            recognised from its content. EDITION is one file, ending in .chancery, that holds all that was imported.
            Results go to standard output, everything else to standard error.

            Exit codes: 0 done; 1 nothing found, or errors in what was checked; 2 wrong use, or something that could not be read or written; 130 stopped.

            'chancery VERB --help' shows the options of a verb with examples. The guide is in docs/guide.
            """)
        {
            OpenCommand.Create(surroundings),
            TranscribeCommand.Create(surroundings),
            FactsCommand.Create(surroundings),
            ImportCommand.Create(surroundings),
            SearchCommand.Create(surroundings),
            ShowCommand.Create(surroundings),
            CiteCommand.Create(surroundings),
            VerifyCommand.Create(surroundings),
            CheckCommand.Create(surroundings),
            ExportCommand.Create(surroundings),
            ServeCommand.Create(surroundings),
        };
        root.HelpName = "chancery";
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The words behind the program's name.</param>
    /// <param name="surroundings">Streams, terminal, clock, folder.</param>
    /// <param name="stop">Stops the command as Ctrl-C does.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken stop = default)
    {
        var parsed = Root(surroundings).Parse(args.Count == 0 ? ["--help"] : args);
        try
        {
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
            {
                var root = parsed.CommandResult.Command as RootCommand;
                if (root is not null && parsed.UnmatchedTokens is [var word, ..])
                    surroundings.Error.WriteLine($"chancery: there is no verb {word}; the verbs are {string.Join(", ", root.Subcommands.Select(c => c.Name))}.");
                else
                    foreach (var error in parsed.Errors) surroundings.Error.WriteLine("chancery: " + error.Message);
                var verb = root is null ? parsed.CommandResult.Command.Name + " " : "";
                surroundings.Error.WriteLine($"See 'chancery {verb}--help'.");
                return ExitCode.Failed;
            }
            // Verbs work on a thread of their own, so that Ctrl-C ends a command that does not stop by itself.
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) }, stop);
        }
        catch (Exception e) when (Fault(e) is { } fault)
        {
            surroundings.Error.WriteLine("chancery: " + fault);
            return e is OperationCanceledException ? ExitCode.Stopped : ExitCode.Failed;
        }
        finally
        {
            Flush(surroundings);
        }
    }

    /// <summary>The sentence for what may go wrong around a command; null for a fault of the program.</summary>
    private static string? Fault(Exception e) => e switch
    {
        EditionException or IOException or UnauthorizedAccessException or WrongUseException => e.Message,
        OperationCanceledException => "stopped.",
        _ => null,
    };

    private static void Flush(Surroundings surroundings)
    {
        try
        {
            surroundings.Output.Flush();
        }
        catch (IOException)
        {
            // The reader of standard output went away, as `head` does.
        }
    }
}

/// <summary>The command line asks for what makes no sense; the message says so.</summary>
public sealed class WrongUseException : Exception
{
    /// <summary>Makes the exception.</summary>
    public WrongUseException(string message) : base(message)
    {
    }
}
