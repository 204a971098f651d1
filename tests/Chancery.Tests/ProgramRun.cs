using System.Text;
using Chancery.Cli;

namespace Chancery.Tests;

/// <summary>Runs the program in this process.</summary>
internal static class ProgramRun
{
    /// <summary>Runs a verb and gives its exit code and what it wrote.</summary>
    public static async Task<(int Code, string Output, string Error)> Of(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, new Surroundings(Stream.Null, output, error), TestContext.Current.CancellationToken);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
