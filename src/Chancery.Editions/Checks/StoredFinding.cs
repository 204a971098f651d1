using Chancery.Documents;

namespace Chancery.Editions.Checks;

/// <summary>A finding of the checks as an edition keeps it.</summary>
/// <param name="Volume">The volume's id.</param>
/// <param name="Finding">The finding. Its place is that of the source; of documents that were transcribed it is the line at which the document begins.</param>
/// <param name="Fingerprint">Sixteen characters that stay the same when the lines of the source move.</param>
public sealed record StoredFinding(string Volume, Finding Finding, string Fingerprint)
{
    /// <summary>The heading of the document it lies in; null outside of documents, and until it is read from the edition.</summary>
    public string? Heading { get; init; }

    /// <summary>The printed number of that document, likewise.</summary>
    public string? Number { get; init; }
}
