namespace Chancery.Editions;

/// <summary>Why an edition cannot be opened or written.</summary>
public enum EditionFault
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The file is no edition.</summary>
    NotAnEdition,

    /// <summary>A later version of the program wrote it.</summary>
    NewerSchema,

    /// <summary>An earlier version of the program wrote it; an import brings it up to date.</summary>
    OlderSchema,

    /// <summary>The file or its folder cannot be written.</summary>
    ReadOnly,

    /// <summary>Another import is writing to it.</summary>
    Busy,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The file is damaged, or the disk failed.</summary>
    Damaged,
}

/// <summary>An edition cannot be opened or written; the message is a sentence for people that names the file and what to do.</summary>
public sealed class EditionException : Exception
{
    /// <summary>Makes the exception.</summary>
    public EditionException(EditionFault fault, string message, Exception? cause = null) : base(message, cause) => Fault = fault;

    /// <summary>Why.</summary>
    public EditionFault Fault { get; }
}
