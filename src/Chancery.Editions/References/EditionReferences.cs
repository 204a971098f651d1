using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Editions.References;

/// <summary>A document that refers to another.</summary>
/// <param name="Volume">The volume of the referring document.</param>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its printed number.</param>
/// <param name="Heading">Its heading without number and notes.</param>
/// <param name="Date">Its first day, printed or inferred.</param>
/// <param name="Printed">The words that refer.</param>
/// <param name="Where">Where they stand: <c>note 1</c>.</param>
/// <param name="Target">The id within the volume that they refer to: the document, or a note or page of it.</param>
public sealed record CitingPlace(string Volume, string Id, string? Number, string Heading, string? Date, string Printed, string Where, string Target);

/// <summary>A document to which others refer.</summary>
/// <param name="Volume">Its volume.</param>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its printed number.</param>
/// <param name="Heading">Its heading without number and notes.</param>
/// <param name="Date">Its first day, printed or inferred.</param>
/// <param name="Documents">Documents that refer to it, its notes or its pages.</param>
public sealed record CitedDocument(string Volume, string Id, string? Number, string Heading, string? Date, int Documents);

/// <summary>A volume to which the edition refers and which it does not hold.</summary>
/// <param name="Volume">Its id.</param>
/// <param name="References">References to it.</param>
public sealed record MissingVolume(string Volume, int References);

/// <summary>A reference whose target the edition does not hold, though it holds the volume, or one whose id is written otherwise.</summary>
/// <param name="Volume">The volume of the referring document.</param>
/// <param name="Id">Its id.</param>
/// <param name="Printed">The words.</param>
/// <param name="Where">Where they stand.</param>
/// <param name="Target">The target as encoded or read.</param>
/// <param name="Suggestion">What may be meant, a target that the edition holds; null when nothing is likely. Never a link of the text.</param>
/// <param name="Reason">Why that is suggested.</param>
public sealed record DanglingReference(string Volume, string Id, string Printed, string Where, string Target, string? Suggestion, string? Reason);

/// <summary>The references of the edition as a whole.</summary>
/// <param name="References">How many there are.</param>
/// <param name="Resolved">Those whose target the edition holds.</param>
/// <param name="MostCited">Documents to which most others refer.</param>
/// <param name="MissingVolumes">Volumes that the edition does not hold, most references first.</param>
/// <param name="Dangling">References that lead to nothing within the volumes held, those with a suggestion first.</param>
public sealed record EditionReferences(int References, int Resolved, IReadOnlyList<CitedDocument> MostCited, IReadOnlyList<MissingVolume> MissingVolumes, IReadOnlyList<DanglingReference> Dangling);

/// <summary>References as JSON, as the API gives them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EditionReferences))]
public sealed partial class ReferencesJson : JsonSerializerContext
{
    private static ReferencesJson? _readable;

    /// <summary>With letters, quotation marks and dashes as they are.</summary>
    public static ReferencesJson Readable => _readable ??= new ReferencesJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
