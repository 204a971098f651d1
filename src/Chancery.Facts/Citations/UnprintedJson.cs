using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Facts.Citations;

/// <summary>Serialization of the papers that are cited and not printed: camelCase, absent when unknown.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<UnprintedPaper>))]
public sealed partial class UnprintedJson : JsonSerializerContext
{
    /// <summary>With letters beyond ASCII as they are.</summary>
    public static UnprintedJson Readable => _readable ??= new UnprintedJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static UnprintedJson? _readable;
}
