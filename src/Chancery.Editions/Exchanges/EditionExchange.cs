using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Facts.Exchanges;

namespace Chancery.Editions.Exchanges;

/// <summary>An exchange in one line.</summary>
/// <param name="Key">Its key: that of its first letter, <c>vesp1961-63v06-d9</c>.</param>
/// <param name="Scope"><c>between-governments</c> or <c>within-government</c>.</param>
/// <param name="Letters">Number of letters.</param>
/// <param name="FirstDay">Day of the first.</param>
/// <param name="LastDay">Day of the last.</param>
/// <param name="From">Sender of the first, the person where known.</param>
/// <param name="To">Its receiver.</param>
public sealed record ExchangeSummary(string Key, string Scope, int Letters, string? FirstDay, string? LastDay, string? From, string? To);

/// <summary>A chain of letters that answer or name one another, in order of time.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Scope"><c>between-governments</c> or <c>within-government</c>.</param>
/// <param name="Letters">The letters.</param>
public sealed record EditionExchange(string Key, string Scope, IReadOnlyList<EditionLetter> Letters);

/// <summary>A letter of an exchange.</summary>
/// <param name="Key">Its key: <c>vesp1961-63v06-d9</c>.</param>
/// <param name="Place">The document that prints it.</param>
/// <param name="Letter">What is stated of it.</param>
/// <param name="AlsoPrinted">Other documents that print it.</param>
/// <param name="Links">The earlier letters that it answers or names.</param>
public sealed record EditionLetter(string Key, LetterPlace Place, CommunicationFact Letter, IReadOnlyList<LetterPlace> AlsoPrinted, IReadOnlyList<ExchangeLink> Links);

/// <summary>Where a letter is printed.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Id">The document's id within it.</param>
/// <param name="Number">Printed number of the document.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Position">The letter's place among the communications of the document, from 0.</param>
public sealed record LetterPlace(string Volume, string Id, string? Number, string Heading, int Position);

/// <summary>A link to an earlier letter.</summary>
/// <param name="To">The earlier letter's key.</param>
/// <param name="Kind"><c>reply</c>, or <c>names</c> for one that is only named.</param>
/// <param name="Basis"><c>reference</c>: the editors refer to it; <c>named-date</c>: the text names its day; <c>decision</c>.</param>
/// <param name="Degree"><c>inferred</c> for a named day, <c>supplied</c> by a decision; null when the editors refer to it.</param>
/// <param name="Quote">The words it rests on.</param>
/// <param name="Where">Where they stand.</param>
public sealed record ExchangeLink(string To, string Kind, string Basis, string? Degree, string? Quote, string? Where)
{
    /// <summary>The editor's decision that was applied.</summary>
    public string? Decision { get; init; }
}

/// <summary>What an exchange has for the document that prints one of its letters.</summary>
/// <param name="Exchange">The exchange's key.</param>
/// <param name="Letters">Number of its letters.</param>
/// <param name="Position">The letter's place among the communications of the document, from 0.</param>
/// <param name="Answers">Documents that print the letters which it answers or names.</param>
/// <param name="AnsweredBy">Documents that print letters which answer or name it.</param>
/// <param name="Before">The letter before it in time; null for the first.</param>
/// <param name="Behind">The letter behind it in time; null for the last.</param>
public sealed record ExchangePlace(string Exchange, int Letters, int Position, IReadOnlyList<LetterPlace> Answers, IReadOnlyList<LetterPlace> AnsweredBy, LetterPlace? Before, LetterPlace? Behind);

/// <summary>Exchanges as JSON, as the API gives them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EditionExchange))]
[JsonSerializable(typeof(ListPart<ExchangeSummary>), TypeInfoPropertyName = "Exchanges")]
public sealed partial class ExchangesJson : JsonSerializerContext
{
    private static ExchangesJson? _readable;

    /// <summary>With letters, quotation marks and dashes as they are.</summary>
    public static ExchangesJson Readable => _readable ??= new ExchangesJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
