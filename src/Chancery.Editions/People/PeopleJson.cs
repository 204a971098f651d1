using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Editions.People;

/// <summary>People as JSON, as the API gives them: camelCase, absent when unknown.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EditionPerson))]
[JsonSerializable(typeof(ListPart<PersonSummary>), TypeInfoPropertyName = "People")]
[JsonSerializable(typeof(ListPart<PersonDocument>), TypeInfoPropertyName = "PersonDocuments")]
[JsonSerializable(typeof(ListPart<ReportedStatement>), TypeInfoPropertyName = "ReportedStatements")]
public sealed partial class PeopleJson : JsonSerializerContext
{
    private static PeopleJson? _readable;

    /// <summary>With letters, quotation marks and dashes as they are.</summary>
    public static PeopleJson Readable => _readable ??= new PeopleJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
