using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Editions;
using Chancery.Editions.Cited;
using Chancery.Editions.Exchanges;
using Chancery.Editions.Files;
using Chancery.Editions.People;
using Chancery.Editions.Quotations;
using Chancery.Editions.References;
using Chancery.Editions.Search;
using Chancery.Web.Cited;
using Chancery.Web.Compare;
using Chancery.Web.Findings;
using Chancery.Web.Layout;
using Chancery.Web.Lookup;
using Chancery.Web.People;
using Chancery.Web.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Api;

/// <summary>The same answers as JSON.</summary>
internal static class ApiEndpoints
{
    /// <summary>Entries of a list in one answer.</summary>
    private const int ListLength = 200;

    private const string Json = "application/json; charset=utf-8";

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/api", Pages.Methods, (HttpContext context, IEdition edition) =>
            Send(context, new ApiEdition(edition.Name, edition.Summary(), edition.Volumes()), ApiJson.Readable.ApiEdition));
        app.MapMethods("/api/search", Pages.Methods, (HttpContext context, IEdition edition) =>
            Answer(context, edition.Search(SearchAddress.Read(context.Request.Query)), r => r.Refusal, ApiJson.Readable.SearchResult));
        app.MapMethods("/api/timeline", Pages.Methods, (HttpContext context, IEdition edition) =>
        {
            var shown = SearchAddress.ReadShown(context.Request.Query);
            return Answer(context, edition.Timeline(shown.Request, shown.By), t => t.Refusal, ApiJson.Readable.Timeline);
        });
        app.MapMethods("/api/concordance", Pages.Methods, (HttpContext context, IEdition edition) =>
        {
            var shown = SearchAddress.ReadShown(context.Request.Query, ResultView.Concordance);
            return Answer(context, edition.Concordance(shown.Request, shown.Order), c => c.Refusal, ApiJson.Readable.Concordance);
        });
        app.MapMethods("/api/lookup", Pages.Methods, (HttpContext context, IEdition edition) =>
            Send(context, LookupEndpoints.Find(edition, context.Request.Query["text"].ToString(), context.RequestAborted), ApiJson.Readable.Citations));
        app.MapMethods("/api/people", Pages.Methods, (HttpContext context, IEdition edition) =>
        {
            var people = edition.People(context.Request.Query["beginning"].ToString());
            return Send(context, new ListPart<PersonSummary>(people.Count, people), PeopleJson.Readable.People);
        });
        app.MapMethods("/api/people/{key}", Pages.Methods, (string key, HttpContext context, IEdition edition) => edition.Person(Words.Part(key)) is { } person
            ? Send(context, person, PeopleJson.Readable.EditionPerson)
            : NoPerson(context, key));
        app.MapMethods("/api/people/{key}/documents", Pages.Methods, (string key, HttpContext context, IEdition edition) => edition.Person(Words.Part(key)) is { } person
            ? Send(context, edition.PersonDocuments(person.Key, PeopleEndpoints.Role(context.Request.Query["role"]), PeopleEndpoints.Year(context.Request.Query), (PeopleEndpoints.Page(context.Request.Query) - 1) * ListLength, ListLength), PeopleJson.Readable.PersonDocuments)
            : NoPerson(context, key));
        app.MapMethods("/api/people/{key}/statements", Pages.Methods, (string key, HttpContext context, IEdition edition) => edition.Person(Words.Part(key)) is { } person
            ? Send(context, edition.Statements(person.Key, context.Request.Query["q"].ToString(), (PeopleEndpoints.Page(context.Request.Query) - 1) * ListLength, ListLength), PeopleJson.Readable.ReportedStatements)
            : NoPerson(context, key));
        app.MapMethods("/api/references", Pages.Methods, (HttpContext context, IEdition edition) => Send(context, edition.References(), ReferencesJson.Readable.EditionReferences));
        app.MapMethods("/api/exchanges", Pages.Methods, (HttpContext context, IEdition edition) =>
        {
            var exchanges = edition.Exchanges(context.Request.Query["scope"].FirstOrDefault());
            return Send(context, new ListPart<ExchangeSummary>(exchanges.Count, exchanges), ExchangesJson.Readable.Exchanges);
        });
        app.MapMethods("/api/exchanges/{key}", Pages.Methods, (string key, HttpContext context, IEdition edition) => edition.Exchange(Words.Part(key)) is { } exchange
            ? Send(context, exchange, ExchangesJson.Readable.EditionExchange)
            : Missing(context, $"There is no exchange {key} in this edition."));
        app.MapMethods("/api/files", Pages.Methods, (HttpContext context, IEdition edition) => Send(context, edition.Archive(), ArchiveJson.Readable.Archive));
        app.MapMethods("/api/files/{key}", Pages.Methods, (string key, HttpContext context, IEdition edition) => edition.File(Words.Part(key)) is { } file
            ? Send(context, file, ArchiveJson.Readable.FileContents)
            : Missing(context, $"There is no file {key} in this edition."));
        app.MapMethods("/api/compare/{volume}/{id}/{other}/{otherId}", Pages.Methods, (string volume, string id, string other, string otherId, HttpContext context, IEdition edition) =>
            Comparison.Of(edition, (Words.Part(volume), Words.Part(id)), (Words.Part(other), Words.Part(otherId))) is { } comparison
                ? Send(context, ApiComparison.Of(comparison), ApiJson.Readable.ApiComparison)
                : Missing(context, $"One of {volume}/{id} and {other}/{otherId} is not in this edition."));
        app.MapMethods("/api/cited", Pages.Methods, (HttpContext context, IEdition edition) =>
            Send(context, CitedEndpoints.Asked(edition, CitedEndpoints.Words(context.Request.Query), PeopleEndpoints.Page(context.Request.Query), ListLength), UnprintedJson.Readable.SomePapers));
        app.MapMethods("/api/findings", Pages.Methods, (HttpContext context, IEdition edition) => FindingsAddress.Read(context.Request.Query, edition) switch
        {
            (_, { } problem) => Send(context, new ApiProblem(problem), ApiJson.Readable.ApiProblem, 400),
            var (filter, _) => Send(context, ApiFindings.Of(edition.Checks(filter), edition.CheckFindings(filter, (PeopleEndpoints.Page(context.Request.Query) - 1) * ListLength, ListLength)), ApiJson.Readable.ApiFindings),
        });
        app.MapMethods("/api/{volume}", Pages.Methods, (string volume, HttpContext context, IEdition edition) => edition.Volume(Words.Volume(volume)) is { } entry
            ? Send(context, new ApiVolume(entry, edition.Contents(entry.Id)), ApiJson.Readable.ApiVolume)
            : Missing(context, $"There is no volume {volume} in this edition."));
        app.MapMethods("/api/{volume}/{id}", Pages.Methods, (string volume, string id, HttpContext context, IEdition edition) => edition.Document(Words.Volume(volume), Words.Part(id)) is { } document
            ? Pages.Send(context, Rendered.Of(document.FactsJson, Json))
            : Missing(context, $"There is no document {id} in {volume}."));
    }

    /// <summary>An answer to a search, or why it was refused.</summary>
    private static Task Answer<T>(HttpContext context, T answer, Func<T, string?> refusal, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => refusal(answer) is { } why
        ? Send(context, new ApiProblem(why), ApiJson.Readable.ApiProblem, 400)
        : Send(context, answer, type);

    private static Task NoPerson(HttpContext context, string key) => Missing(context, $"There is no person with the key {key} in this edition.");

    private static Task Missing(HttpContext context, string problem) => Send(context, new ApiProblem(problem), ApiJson.Readable.ApiProblem, 404);

    private static Task Send<T>(HttpContext context, T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, int status = 200) =>
        Pages.Send(context, Rendered.Of(JsonSerializer.SerializeToUtf8Bytes(value, type), Json), status: status);
}

/// <summary>The edition as the API gives it.</summary>
internal sealed record ApiEdition(string Name, EditionSummary Summary, IReadOnlyList<VolumeEntry> Volumes);

/// <summary>A volume as the API gives it.</summary>
internal sealed record ApiVolume(VolumeEntry Volume, IReadOnlyList<ContentsEntry> Contents);

/// <summary>Why there is no answer.</summary>
internal sealed record ApiProblem(string Problem);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ApiEdition))]
[JsonSerializable(typeof(ApiVolume))]
[JsonSerializable(typeof(ApiProblem))]
[JsonSerializable(typeof(ApiComparison))]
[JsonSerializable(typeof(ApiFindings))]
[JsonSerializable(typeof(IReadOnlyList<LookedUpCitation>), TypeInfoPropertyName = "Citations")]
[JsonSerializable(typeof(SearchResult))]
[JsonSerializable(typeof(Timeline))]
[JsonSerializable(typeof(Concordance))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    private static ApiJson? _readable;

    /// <summary>With quotation marks, dashes and letters as they are: the answer is never part of a page.</summary>
    public static ApiJson Readable => _readable ??= new ApiJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
