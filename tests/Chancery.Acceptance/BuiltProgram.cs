using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Chancery.Tests;

namespace Chancery.Acceptance;

/// <summary>How a run of the program ended.</summary>
/// <param name="ExitCode">Its exit code; 128 and the signal's number when a signal ended it.</param>
/// <param name="Bytes">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record Ended(int ExitCode, byte[] Bytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(Bytes);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The program as a user has it: built by the checkout's script, started as a process.</summary>
public static class BuiltProgram
{
    private static readonly Lazy<string> Built = new(() =>
    {
        var script = Path.Combine(Repository.Root, OperatingSystem.IsWindows() ? "chancery.cmd" : "chancery");
        using var run = new Running(script, ["--version"]);
        var version = run.End(TimeSpan.FromMinutes(20));
        Assert.True(version.ExitCode == 0, version.Error);
        return Path.Combine(Repository.Root, ".build", "program", OperatingSystem.IsWindows() ? "Chancery.Cli.exe" : "Chancery.Cli");
    });

    /// <summary>The path of the program; it is built first where a source is newer.</summary>
    public static string File => Built.Value;

    /// <summary>Runs it to its end.</summary>
    public static Ended Run(params string[] args) => RunIn(null, args);

    /// <summary>Runs it to its end in a folder.</summary>
    public static Ended RunIn(string? folder, params string[] args)
    {
        using var run = Start(args, folder);
        return run.End();
    }

    /// <summary>Runs it with bytes on standard input.</summary>
    public static Ended RunWith(byte[] input, params string[] args)
    {
        using var run = new Running(File, args, input: input);
        return run.End();
    }

    /// <summary>Starts it.</summary>
    public static Running Start(string[] args, string? folder = null, params (string Name, string Value)[] environment) => new(File, args, folder, environment: environment);

    /// <summary>Runs it as a user whose rights bind: the present one, or where that is root, nobody. Skips the test where that cannot be.</summary>
    public static Ended RunUnprivileged(string? folder, params string[] args)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Rights of files are tested on Unix.");
        if (!Environment.IsPrivilegedProcess) return RunIn(folder, args);
        string[] nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", File];
        try
        {
            using var probe = new Running("setpriv", [.. nobody, "--version"]);
            if (probe.End().ExitCode != 0) Assert.Skip("These tests run as root, for whom rights do not bind, and nobody may not run the program.");
        }
        catch (Win32Exception)
        {
            Assert.Skip("These tests run as root, for whom rights do not bind, and there is no setpriv.");
        }
        using var run = new Running("setpriv", [.. nobody, .. args], folder);
        return run.End();
    }
}

/// <summary>A run of the program.</summary>
public sealed class Running : IDisposable
{
    private readonly Process _process;
    private readonly MemoryStream _output = new();
    private readonly TaskCompletionSource<string> _firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _outputRead;
    private readonly Task<string> _errorRead;

    public Running(string file, IEnumerable<string> args, string? folder = null, byte[]? input = null, (string Name, string Value)[]? environment = null)
    {
        var start = new ProcessStartInfo(file, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (var (name, value) in environment ?? []) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _outputRead = Task.Run(ReadOutput);
        _errorRead = _process.StandardError.ReadToEndAsync();
        try
        {
            _process.StandardInput.BaseStream.Write(input);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading.
        }
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>The first line of standard output, as soon as it is there; what stands on standard error is said where none comes.</summary>
    public string FirstLine()
    {
        if (!_firstLine.Task.Wait(TimeSpan.FromMinutes(2))) Assert.Fail("No line came on standard output.");
        return _firstLine.Task.Result.Length > 0 ? _firstLine.Task.Result : throw new InvalidOperationException("The program ended without a line: " + _errorRead.Result);
    }

    /// <summary>Waits until it ends.</summary>
    public Ended End(TimeSpan? atMost = null)
    {
        if (!_process.WaitForExit(atMost ?? TimeSpan.FromMinutes(5)))
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"The program did not end within {(atMost ?? TimeSpan.FromMinutes(5)).TotalSeconds} seconds.");
        }
        Task.WaitAll(_outputRead, _errorRead);
        return new Ended(_process.ExitCode, _output.ToArray(), _errorRead.Result);
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Sends a signal, e.g. <c>INT</c> as Ctrl-C does.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        _output.Dispose();
    }

    private void ReadOutput()
    {
        var buffer = new byte[8192];
        var stream = _process.StandardOutput.BaseStream;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            _output.Write(buffer, 0, read);
            if (_firstLine.Task.IsCompleted) continue;
            var text = Encoding.UTF8.GetString(_output.GetBuffer(), 0, (int)_output.Length);
            if (text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0) _firstLine.TrySetResult(text[..end]);
        }
        _firstLine.TrySetResult("");
    }
}
