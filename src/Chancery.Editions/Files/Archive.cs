using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Editions.Files;

/// <summary>A repository with its collections, as source notes name them. Spellings that differ in dashes, points and capitals are one; the most frequent is shown.</summary>
/// <param name="Key">The repository's key; empty for papers whose notes print none.</param>
/// <param name="Name">Its name; empty where none is printed.</param>
/// <param name="Documents">Documents of the edition that lie there.</param>
/// <param name="Collections">The collections, most documents first.</param>
public sealed record ArchiveRepository(string Key, string Name, int Documents, IReadOnlyList<ArchiveCollection> Collections);

/// <summary>A collection.</summary>
/// <param name="Key">The collection's key; empty for papers whose notes print none.</param>
/// <param name="Name">Its name; empty where none is printed.</param>
/// <param name="Documents">Documents of the edition that lie there.</param>
/// <param name="Files">Number of files, lots, boxes and folders that the notes tell apart.</param>
public sealed record ArchiveCollection(string Key, string Name, int Documents, int Files);

/// <summary>A file, lot, box or folder in one line.</summary>
/// <param name="Key">Its key; null for the documents of a collection whose notes name no file.</param>
/// <param name="Name">Its name; null likewise.</param>
/// <param name="Documents">Documents of the edition that lie in it.</param>
/// <param name="FirstDay">First day of those documents.</param>
/// <param name="LastDay">Last day of them.</param>
public sealed record ArchiveFile(string? Key, string? Name, int Documents, string? FirstDay, string? LastDay);

/// <summary>A file with the documents that the edition knows of it, in the order of the paper as far as numbers and dates tell.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Places">Repository and collection under which notes name it, most documents first.</param>
/// <param name="Documents">The documents.</param>
public sealed record FileContents(string Key, string Name, IReadOnlyList<string> Places, IReadOnlyList<FileDocument> Documents);

/// <summary>A document of a file.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Id">The document's id within it.</param>
/// <param name="Number">Printed number.</param>
/// <param name="Heading">Heading without number and notes.</param>
/// <param name="Date">First day, printed or inferred.</param>
/// <param name="DateInferred">Whether the day is inferred.</param>
/// <param name="FileNumber">The paper's own number, lot, box and folder as printed.</param>
public sealed record FileDocument(string Volume, string Id, string? Number, string Heading, string? Date, bool DateInferred, string FileNumber);

/// <summary>What lies beside a document in its file.</summary>
/// <param name="Key">The file's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Documents">Documents of the file that the edition holds, this one among them.</param>
/// <param name="Before">The document that lies before it; null when it is the first.</param>
/// <param name="Behind">The document that lies behind it; null when it is the last.</param>
public sealed record FileNeighbours(string Key, string Name, int Documents, FileDocument? Before, FileDocument? Behind);

/// <summary>The archive as JSON, as the API gives it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Archive))]
[JsonSerializable(typeof(FileContents))]
public sealed partial class ArchiveJson : JsonSerializerContext
{
    private static ArchiveJson? _readable;

    /// <summary>With letters, quotation marks and dashes as they are.</summary>
    public static ArchiveJson Readable => _readable ??= new ArchiveJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>All repositories.</summary>
/// <param name="Repositories">The repositories, most documents first.</param>
public sealed record Archive(IReadOnlyList<ArchiveRepository> Repositories);
