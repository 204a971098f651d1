using System.Security.Cryptography;
using Chancery.Documents;
using Chancery.Documents.Grammar.Names;

namespace Chancery.Sources;

/// <summary>The lists of persons and terms by which mentions are tagged: those of one volume for every document, or of each document's own volume.</summary>
/// <param name="fingerprint">Tells lists apart that tag differently.</param>
/// <param name="indexOf">The lists for the documents of a volume, null for one that is not named; asked from several threads.</param>
public sealed class PeopleLists(Func<string> fingerprint, Func<string?, NameIndex> indexOf)
{
    private readonly Lazy<string> _fingerprint = new(fingerprint);

    /// <summary>Differs where the lists differ.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>The lists of one volume, whatever volume a document belongs to.</summary>
    public static PeopleLists Of(Volume volume) => new(() => Convert.ToHexStringLower(SHA256.HashData(volume.File.Source.Bytes)), _ => NameIndex.Of(volume));

    /// <summary>The lists for the documents of a volume.</summary>
    /// <param name="volume">The volume's id; null where the source names none.</param>
    public NameIndex For(string? volume) => indexOf(volume);
}
