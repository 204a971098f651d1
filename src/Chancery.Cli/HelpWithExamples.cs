using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Chancery.Cli;

/// <summary>A verb with examples for its help.</summary>
public sealed class Verb : Command
{
    /// <summary>Makes a verb.</summary>
    public Verb(string name, string description) : base(name, description)
    {
    }

    /// <summary>Command lines worth copying, each with what it does.</summary>
    public IReadOnlyList<(string Line, string Does)> Examples { get; init; } = [];
}

/// <summary>Help that ends with examples.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not Verb { Examples.Count: > 0 } verb) return result;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (line, does) in verb.Examples)
        {
            output.WriteLine($"  {line}");
            output.WriteLine($"      {does}");
        }
        output.WriteLine();
        return result;
    }
}
