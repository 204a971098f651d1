using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Editions.Search;
using Chancery.Editions.Sqlite;

namespace Chancery.Cli.Commands;

/// <summary><c>search</c>: queries an edition.</summary>
internal static class SearchCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var edition = SourceArguments.Edition();
        var query = new Argument<string[]>("QUERY") { Description = "Words, \"phrases\", OR, -not, prefix*, near(a b, 5), =exact, and the fields heading: note: source: person: place: file:. May be left out when filters are given.", Arity = ArgumentArity.ZeroOrMore };
        var from = new Option<string?>("--from") { Description = "First day: a year, month or day, such as 1959, 1959-04 or 1959-04-21. Documents with a range of dates match when they overlap.", HelpName = "DATE" };
        var to = new Option<string?>("--to") { Description = "Last day, in the same forms.", HelpName = "DATE" };
        var person = Many("--person", "NAME", "Only documents that name this person of the lists, e.g. 'Tarn, Aurel'.");
        var kind = Many("--kind", "KIND", "Only documents of this kind, e.g. telegram or memorandum-of-conversation.");
        var volume = Many("--volume", "ID", "Only documents of this volume.");
        var place = Many("--place", "PLACE", "Only documents dated from this place, e.g. Tolmere.");
        var classification = Many("--classification", "WORD", "Only documents classified so, e.g. Secret.");
        var scope = new Option<string?>("--in") { Description = "Where words are looked for: body, notes, source, or several with commas. Everywhere when left out.", HelpName = "WHERE" };
        var sort = new Option<string>("--sort") { Description = "Order: relevance, date, or date-descending.", DefaultValueFactory = _ => "relevance" };
        sort.AcceptOnlyFromAmong("relevance", "date", "date-descending");
        var dates = new Option<string>("--dates") { Description = "Which dates count for filters, years and order: all, or printed, which leaves inferred ones out.", DefaultValueFactory = _ => "all" };
        dates.AcceptOnlyFromAmong("all", "printed");
        var limit = new Option<int>("--limit") { Description = "Results to give, 1 to 200.", HelpName = "N", DefaultValueFactory = _ => 20 };
        var offset = new Option<int>("--offset") { Description = "Results to pass over.", HelpName = "N" };
        var format = new Option<string>("--format") { Description = "table or json (results with facets, as GET /api/search gives them).", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Verb("search", "Search an edition. Filters may be repeated: those of one name are alternatives, persons and different names must all hold.")
        {
            Examples =
            [
                ("chancery search samples.chancery 'lightship \"treaty line\" -herring'", "Documents with a word and a phrase, without another word."),
                ("chancery search samples.chancery 'note:near(translation files, 5)' --from 1959 --to 1960-06", "Words near each other in footnotes, within some months."),
                ("chancery search samples.chancery --kind telegram --sort date --format json", "All telegrams by date, as JSON."),
            ],
        };
        Symbol[] symbols = [edition, query, from, to, person, kind, volume, place, classification, scope, sort, dates, limit, offset, format];
        foreach (var argument in symbols.OfType<Argument>()) command.Add(argument);
        foreach (var option in symbols.OfType<Option>()) command.Add(option);
        command.SetAction((parsed, _) =>
        {
            var request = new SearchRequest
            {
                Query = string.Join(' ', parsed.GetValue(query) ?? []),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Persons = parsed.GetValue(person) ?? [],
                Kinds = parsed.GetValue(kind) ?? [],
                Volumes = parsed.GetValue(volume) ?? [],
                Places = parsed.GetValue(place) ?? [],
                Classifications = parsed.GetValue(classification) ?? [],
                Scope = ScopeOf(parsed.GetValue(scope)),
                Sort = parsed.GetValue(sort) switch { "date" => SearchSort.Date, "date-descending" => SearchSort.DateDescending, _ => SearchSort.Relevance },
                Inferred = parsed.GetValue(dates) != "printed",
                Limit = parsed.GetValue(limit) is var n and >= 1 and <= 200 ? n : throw new WrongUseException("--limit goes from 1 to 200."),
                Offset = parsed.GetValue(offset) is var o and >= 0 ? o : throw new WrongUseException("--offset cannot be negative."),
                Facets = parsed.GetValue(format) == "json",
            };
            return Task.FromResult(Run(surroundings, parsed.GetRequiredValue(edition), request, parsed.GetValue(format) == "json"));
        });
        return command;
    }

    private static Option<string[]> Many(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private static SearchScope ScopeOf(string? words)
    {
        if (words is null) return SearchScope.All;
        var scope = default(SearchScope);
        foreach (var word in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            scope |= word switch
            {
                "body" => SearchScope.Body,
                "notes" => SearchScope.Notes,
                "source" => SearchScope.Source,
                _ => throw new WrongUseException($"--in {word}: words are looked for in body, notes or source."),
            };
        }
        return scope == default ? SearchScope.All : scope;
    }

    private static int Run(Surroundings surroundings, string path, SearchRequest request, bool json)
    {
        using var edition = SqliteEdition.Open(path);
        var result = edition.Search(request);
        if (json)
        {
            var relaxed = new SearchJson(new JsonSerializerOptions(SearchJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            surroundings.Output.WriteLine(JsonSerializer.Serialize(result, relaxed.SearchResult));
        }
        foreach (var remark in result.Remarks) surroundings.Error.WriteLine(remark);
        if (result.Refusal is { } refusal)
        {
            surroundings.Error.WriteLine("chancery: " + refusal);
            return ExitCode.Failed;
        }
        if (!json) SearchTable.Write(result, surroundings);
        return result.Total > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }
}
