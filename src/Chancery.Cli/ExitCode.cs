namespace Chancery.Cli;

/// <summary>How the program ends.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Nothing was found.</summary>
    public const int NothingFound = 1;

    /// <summary>A check found something of severity error; the same code as <see cref="NothingFound"/>.</summary>
    public static int FindingsOfError => NothingFound;

    /// <summary>Wrong use, or a source or edition that could not be read or written.</summary>
    public const int Failed = 2;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Stopped = 130;
}
