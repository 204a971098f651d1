using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Facts.Citations;

namespace Chancery.Editions.Cited;

/// <summary>Papers that are cited and not printed as JSON: camelCase, absent when unknown.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<UnprintedPaper>), TypeInfoPropertyName = "Papers")]
[JsonSerializable(typeof(ListPart<UnprintedPaper>), TypeInfoPropertyName = "SomePapers")]
public sealed partial class UnprintedJson : JsonSerializerContext
{
    private static UnprintedJson? _readable;

    /// <summary>With letters, quotation marks and dashes as they are.</summary>
    public static UnprintedJson Readable => _readable ??= new UnprintedJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
