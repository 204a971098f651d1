using System.Text;

namespace Chancery.Cli;

/// <summary>What a command sees of the world: streams, terminal, clock, folder. Tests pass their own.</summary>
public sealed class Surroundings
{
    /// <summary>Makes surroundings over streams.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output: results go here, and nothing else.</param>
    /// <param name="error">Everything else.</param>
    public Surroundings(Stream input, Stream output, TextWriter error)
    {
        Input = input;
        OutputStream = output;
        Output = new StreamWriter(output, new UTF8Encoding(false), 32 * 1024, leaveOpen: true) { NewLine = "\n" };
        Error = error;
    }

    /// <summary>Standard input.</summary>
    public Stream Input { get; }

    /// <summary>Standard output as text, UTF-8.</summary>
    public TextWriter Output { get; }

    /// <summary>Everything that is no result: progress, findings, summaries, faults.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether <see cref="Error"/> is a terminal: progress moves there, and is plain lines elsewhere.</summary>
    public bool Interactive { get; init; }

    /// <summary>Whether <see cref="Output"/> is a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether there is a desktop on which a browser can be opened.</summary>
    public bool Desktop { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The current folder, in which <c>open</c> keeps its edition.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    private Stream OutputStream { get; }

    /// <summary>Writes bytes to standard output as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Output.Flush();
        OutputStream.Write(bytes);
        OutputStream.Flush();
    }
}
