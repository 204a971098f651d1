using System.Text.Json.Serialization;

namespace Chancery.Editions.Search;

/// <summary>Serialization of search results: camelCase, absent when unknown. The program and the API give the same object.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SearchResult))]
[JsonSerializable(typeof(SearchRequest))]
public sealed partial class SearchJson : JsonSerializerContext;
