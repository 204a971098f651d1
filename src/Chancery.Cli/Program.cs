using System.Text;
using Chancery.Cli;

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
await using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var surroundings = new Surroundings(input, output, error)
{
    Interactive = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
    OutputIsTerminal = !Console.IsOutputRedirected,
    Desktop = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 },
};
return await CommandLine.RunAsync(args, surroundings);
