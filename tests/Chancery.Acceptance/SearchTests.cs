using System.Text.Json;

namespace Chancery.Acceptance;

/// <summary>Search and show on the shared volumes: outputs, exit codes, explanations.</summary>
[Collection("shared edition")]
public sealed class SearchTests(SharedEdition shared)
{
    private JsonElement Json(params string[] args)
    {
        var run = BuiltProgram.Run(["search", shared.File, .. args, "--format", "json"]);
        return JsonDocument.Parse(run.Bytes).RootElement;
    }

    private int Total(params string[] args) => Json(args).GetProperty("total").GetInt32();

    [Fact]
    public void The_table_has_a_line_a_document_and_its_passages()
    {
        var run = BuiltProgram.Run("search", shared.File, "Khrushchev", "--volume", "frus1961-63v06", "--limit", "3");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.Lines.Count(l => l.StartsWith("frus1961-63v06/d", StringComparison.Ordinal)));
        Assert.All(run.Lines.Where(l => l[0] == ' '), l => Assert.Matches(@"^    (heading|body|notes|source|person|place|file): ", l));
        Assert.Contains("«Khrushchev", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\d+ documents for .*, 1 to 3 shown", run.Error);
    }

    [Fact]
    public void Filters_and_facets_agree()
    {
        var all = Json("treaty");
        var total = all.GetProperty("total").GetInt32();
        foreach (var facet in all.GetProperty("facets").EnumerateArray().Where(f => f.GetProperty("name").GetString() is "volume" or "kind"))
        {
            var values = facet.GetProperty("values").EnumerateArray().ToList();
            Assert.Equal(total, values.Sum(v => v.GetProperty("documents").GetInt32()));
            var first = values[0];
            Assert.Equal(first.GetProperty("documents").GetInt32(), Total("treaty", "--" + facet.GetProperty("name").GetString(), first.GetProperty("value").GetString()!));
        }
        Assert.InRange(Total("treaty", "--in", "body"), 1, total);
        Assert.Equal(total, Total("treaty", "-treaties") + Total("treaty", "treaties"));
        Assert.InRange(Total("treaty", "--from", "1961", "--to", "1961-12-31"), 1, total - 1);
    }

    [Fact]
    public void Dates_sort_and_limits_hold()
    {
        var hits = Json("--kind", "telegram", "--from", "1961-04", "--to", "1961-04", "--sort", "date", "--limit", "200").GetProperty("hits").EnumerateArray().ToList();
        Assert.NotEmpty(hits);
        var dates = hits.Select(h => h.GetProperty("date").GetString()!).ToList();
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        Assert.All(dates, d => Assert.StartsWith("1961-04", d, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_found_is_exit_code_1_and_explained()
    {
        var run = BuiltProgram.Run("search", shared.File, "Cuba", "qqzzxx");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("qqzzxx", run.Error, StringComparison.Ordinal);
        run = BuiltProgram.Run("search", shared.File, "qqzzxx", "--format", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(0, JsonDocument.Parse(run.Bytes).RootElement.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("\"unclosed phrase")]
    [InlineData("near(a")]
    [InlineData("((( OR OR )")]
    [InlineData("heading:")]
    [InlineData("*")]
    [InlineData("'; DROP TABLE documents; --")]
    public void Every_query_is_valid(string query)
    {
        var run = BuiltProgram.Run("search", shared.File, query, "--limit", "1");
        Assert.InRange(run.ExitCode, 0, 1);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_long_or_wrong_is_refused_with_exit_code_2()
    {
        Assert.Equal(2, BuiltProgram.Run("search", shared.File, new string('a', 4001)).ExitCode);
        Assert.Equal(2, BuiltProgram.Run("search", shared.File, "treaty", "--limit", "0").ExitCode);
        Assert.Equal(2, BuiltProgram.Run("search", shared.File, "treaty", "--sort", "colour").ExitCode);
        Assert.Equal(2, BuiltProgram.Run("search", shared.File, "treaty", "--in", "margin").ExitCode);
        Assert.Equal(2, BuiltProgram.Run("search", shared.File + "x", "treaty").ExitCode);
    }

    [Fact]
    public void A_document_is_shown_in_every_form()
    {
        var text = BuiltProgram.Run("show", shared.File, "frus1961-63v06/d9");
        Assert.StartsWith("9. Telegram From the Embassy in the Soviet Union to the Department of State", text.Output, StringComparison.Ordinal);
        var facts = JsonDocument.Parse(BuiltProgram.Run("show", shared.File, "frus1961-63v06/d9", "--format", "json").Bytes).RootElement;
        Assert.Equal(("frus1961-63v06/d9", "1961-04-18", "Moscow"), (facts.GetProperty("id").GetString(), facts.GetProperty("date").GetProperty("start").GetString(), facts.GetProperty("place").GetString()));
        Assert.Contains("[^", BuiltProgram.Run("show", shared.File, "frus1961-63v06/d9", "--format", "markdown").Output, StringComparison.Ordinal);
        Assert.StartsWith("<article>", BuiltProgram.Run("show", shared.File, "frus1961-63v06/d9", "--format", "html").Output, StringComparison.Ordinal);
        // A page and a note show the document that holds them.
        Assert.Equal(text.Output, BuiltProgram.Run("show", shared.File, "frus1961-63v06/d9fn0").Output);
        Assert.Equal(text.Output, BuiltProgram.Run("show", shared.File, "frus1961-63v06/pg_8").Output);
    }

    [Fact]
    public void What_is_not_there_and_what_is_meant_twice()
    {
        var missing = BuiltProgram.Run("show", shared.File, "frus1961-63v06/d9999");
        Assert.Equal((1, ""), (missing.ExitCode, missing.Output));
        var twice = BuiltProgram.Run("show", shared.File, "d9");
        Assert.Equal((2, ""), (twice.ExitCode, twice.Output));
        Assert.Contains("frus1961-63v06/d9", twice.Error, StringComparison.Ordinal);
    }
}
