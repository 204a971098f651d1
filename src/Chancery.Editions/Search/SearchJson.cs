using System.Text.Json.Serialization;

namespace Chancery.Editions.Search;

/// <summary>Serialization of search results: camelCase, absent when unknown. The program and the API give the same object.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SearchResult))]
public sealed partial class SearchJson : JsonSerializerContext;
