using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Facts;

namespace Chancery;

/// <summary>Facts as one line of JSON, with letters left as they are rather than escaped.</summary>
public static class FactLine
{
    private static readonly FactsJson Json = new(new JsonSerializerOptions(FactsJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>One object without line breaks.</summary>
    public static string Of(DocumentFacts facts) => JsonSerializer.Serialize(facts, Json.DocumentFacts);
}
