using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Chancery.Documents.Grammar;
using Chancery.Editions.Cited;
using Chancery.Editions.Exchanges;
using Chancery.Editions.Files;
using Chancery.Editions.People;
using Chancery.Editions.References;
using Chancery.Editions.Search;
using Chancery.Facts;
using Chancery.Tests.Samples;
using Chancery.Web;
using Chancery.Web.Api;
using Chancery.Web.Search;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Tests.Guide;

/// <summary>The guide names every field of the JSON, every address and every key, and none that does not exist.</summary>
public sealed partial class FieldGuideTests(SampleEdition samples) : IClassFixture<SampleEdition>
{
    [Fact]
    public void Every_field_of_the_facts_is_told() => Same(Fields(FactsJson.Default.DocumentFacts), GuideText.Column(GuideText.Named("facts.md").Text, "field"));

    [Fact]
    public void Every_kind_is_told()
    {
        var kinds = Assert.Single(GuideText.Named("facts.md").Sections, s => s.Heading == "Kinds").Text;
        Same(DocumentKinds.All, GuideText.Code(kinds));
    }

    [Fact]
    public void Every_field_of_the_api_is_told()
    {
        // The volumes of an edition have the fields of a volume.
        var edition = Fields(ApiJson.Default.ApiEdition).Select(f => f.StartsWith("volumes[].", StringComparison.Ordinal) ? "volumes[]" : f);
        Same([.. edition, .. Fields(ApiJson.Default.ApiVolume), .. Fields(ApiJson.Default.SearchResult), .. Fields(ApiJson.Default.Timeline), .. Fields(ApiJson.Default.Concordance), .. Fields(ApiJson.Default.ApiComparison), .. Fields(ApiJson.Default.ApiFindings),
            .. Fields(ReferencesJson.Default.EditionReferences), .. Fields(ExchangesJson.Default.Exchanges), .. Fields(ExchangesJson.Default.EditionExchange).Select(f => f.StartsWith("letters[].letter.", StringComparison.Ordinal) ? "letters[].letter" : f), .. Fields(ArchiveJson.Default.Archive), .. Fields(ArchiveJson.Default.FileContents), .. Fields(PeopleJson.Default.People), .. Fields(PeopleJson.Default.EditionPerson), .. Fields(PeopleJson.Default.PersonDocuments), .. Fields(PeopleJson.Default.ReportedStatements), .. Fields(UnprintedJson.Default.SomePapers)], GuideText.Column(GuideText.Named("api.md").Text, "field"));
        Assert.Equal(["problem"], Fields(ApiJson.Default.ApiProblem));
        Assert.Contains("`problem`", GuideText.Named("api.md").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_api_answers_has_the_fields_that_are_told()
    {
        await using var app = WebEdition.Build(samples.Edition);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = WebEdition.AddressOf(app) };
        var (api, facts) = (GuideText.Column(GuideText.Named("api.md").Text, "field"), GuideText.Column(GuideText.Named("facts.md").Text, "field"));
        foreach (var (address, told) in new[] { ("/api", api), ($"/api/{SampleEdition.OrrelBank}", api), ("/api/search?q=tower", api), ("/api/search?q=ligthship", api), ("/api/timeline?q=tower&by=month", api), ("/api/concordance?q=tower&sort=left", api), ("/api/people", api), ("/api/references", api), ("/api/findings", api), ("/api/exchanges", api), ("/api/exchanges/vesp1961-63v06-d9", api), ($"/api/compare/{SampleEdition.OrrelBank}/d19/{SampleEdition.LettersOfSpring}/d2", api), ("/api/files", api), ("/api/cited", api), ("/api/files/627.2822", api), ("/api/people/rasmark-leopold", api), ("/api/people/rasmark-leopold/documents", api), ("/api/people/rasmark-leopold/statements", api), ($"/api/{SampleEdition.OrrelBank}/d9", facts) })
        {
            var answer = JsonNode.Parse(await client.GetStringAsync(address, TestContext.Current.CancellationToken));
            var fields = Fields(answer, "").Select(f => f.StartsWith("volumes[].", StringComparison.Ordinal) ? "volumes[]" : f.StartsWith("letters[].letter.", StringComparison.Ordinal) ? "letters[].letter" : f).ToHashSet(StringComparer.Ordinal);
            Assert.True(fields.Count > 5);
            Assert.True(fields.IsSubsetOf(told), $"{address} gives what the guide does not tell: {string.Join(", ", fields.Except(told))}");
        }
    }

    [Fact]
    public void Every_parameter_of_a_search_is_told()
    {
        var all = new SearchRequest
        {
            Query = "a",
            From = "1960",
            To = "1961",
            Volumes = ["a"],
            Kinds = ["a"],
            Classifications = ["a"],
            Places = ["a"],
            Persons = ["a"],
            Scope = SearchScope.Notes,
            Sort = SearchSort.Date,
            Inferred = false,
            Limit = 7,
        };
        // What is left as it is by default stands in no address.
        Assert.DoesNotContain(typeof(SearchRequest).GetProperties().Where(p => p.CanWrite && p.Name is not (nameof(SearchRequest.Offset) or nameof(SearchRequest.Facets))), p => Equals(p.GetValue(all), p.GetValue(new SearchRequest())));
        var shown = new ShownSearch(all) { View = ResultView.Timeline, By = TimelineStep.Month, Order = ConcordanceOrder.Left };
        Assert.DoesNotContain(typeof(ShownSearch).GetProperties().Where(p => p.CanWrite), p => Equals(p.GetValue(shown), p.GetValue(new ShownSearch(new SearchRequest()))));
        Same(Parameter().Matches(SearchAddress.Of(shown, 2)).Select(m => m.Groups[1].Value), GuideText.Column(GuideText.Named("api.md").Text, "parameter"));
    }

    [Fact]
    public async Task Every_address_is_told()
    {
        await using var app = WebEdition.Build(samples.Edition);
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => e.Order != int.MaxValue).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();
        Assert.True(routes.Count > 8);
        var told = GuideText.Code(GuideText.Named("web.md").Text + GuideText.Named("api.md").Text).ToHashSet(StringComparer.Ordinal);
        Assert.All(routes, r => Assert.Contains(r, told));
    }

    [Fact]
    public void Every_key_is_told()
    {
        var assembly = typeof(WebEdition).Assembly;
        var scripts = string.Concat(assembly.GetManifestResourceNames().Where(n => n.EndsWith(".js", StringComparison.Ordinal)).Select(n =>
        {
            using var script = new StreamReader(assembly.GetManifestResourceStream(n)!);
            return script.ReadToEnd();
        }));
        Same(Key().Matches(scripts).Select(m => m.Groups[1].Value), GuideText.Column(GuideText.Named("web.md").Text, "key"));
    }

    [Fact]
    public void Every_field_of_a_transcript_is_told()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in (string[])["1. Note\n\nThe envoy left.4\n\n  1. Source: Archive.\n", "41. Note0\n\nThe envoy spoke of 12 ships and left by the resist-\nance of 1921.\n  1. Source: Archive.\n  2. Lost.\n"])
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            var file = new SourceFile(null, "-", "document");
            using var input = new MemoryStream(bytes);
            var read = Assert.Single(Transcribe.Run([file], new Chancery.Sources.ReadingOptions(), input, TestContext.Current.CancellationToken));
            foreach (var field in Fields(JsonNode.Parse(Transcript.Of(read, TranscriptForm.Json))!.AsObject(), "")) found.Add(field);
        }
        var told = GuideText.Column(GuideText.Named("transcribe.md").Text, "field of the JSON");
        Assert.Superset(found, new HashSet<string>(told));
        Assert.Contains("findings[].rule", found);
    }

    private static void Same(IEnumerable<string> program, IEnumerable<string> guide)
    {
        var (here, told) = (program.ToHashSet(StringComparer.Ordinal), guide.ToHashSet(StringComparer.Ordinal));
        Assert.True(here.Count > 0);
        Assert.True(here.IsSubsetOf(told), "The guide does not tell of " + string.Join(", ", here.Except(told)));
        Assert.True(told.IsSubsetOf(here), "The guide tells of what does not exist: " + string.Join(", ", told.Except(here)));
    }

    /// <summary>The fields of a type as paths: <c>date.start</c>, <c>notes[].text</c>.</summary>
    private static IEnumerable<string> Fields(JsonTypeInfo type, string before = "")
    {
        foreach (var property in type.Properties)
        {
            var (path, info) = (before + property.Name, type.Options.GetTypeInfo(property.PropertyType));
            if (info.Kind == JsonTypeInfoKind.Enumerable) (path, info) = (path + "[]", type.Options.GetTypeInfo(info.ElementType!));
            if (info.Kind != JsonTypeInfoKind.Object) yield return path;
            else
                foreach (var inner in Fields(info, path + ".")) yield return inner;
        }
    }

    /// <summary>The fields of an object; those of the facts are told elsewhere.</summary>
    private static IEnumerable<string> Fields(JsonNode? node, string path) => node switch
    {
        JsonObject when path.EndsWith(".facts", StringComparison.Ordinal) => [path],
        JsonObject o => o.SelectMany(p => Fields(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
        JsonArray a => a.SelectMany(n => Fields(n, path + "[]")),
        _ => [path],
    };

    [GeneratedRegex(@"[?&](\w+)=")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(?:keys\.add\(|e\.key === )'([^']+)'")]
    private static partial Regex Key();
}
