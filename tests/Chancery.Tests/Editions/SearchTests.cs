using Chancery.Editions.Search;
using Chancery.Editions.Search.Query;
using Chancery.Editions.Sqlite;
using CsCheck;

namespace Chancery.Tests.Editions;

/// <summary>What a search finds and counts is what one finds by reading every document.</summary>
public sealed class SearchTests : IClassFixture<SearchTests.Small>
{
    private readonly SqliteEdition _edition;
    private readonly IReadOnlyList<ReadDocument> _documents;

    public SearchTests(Small small)
    {
        _edition = small.Edition;
        _documents = small.Documents;
    }

    /// <summary>An edition and its documents read one by one.</summary>
    public sealed class Small : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Small()
        {
            Edition = InventedEdition.Of(_folder);
            Documents = [.. Edition.Volumes().SelectMany(v => Edition.Contents(v.Id).Where(e => e.Type == "document").Select(e => ReadDocument.Of(Edition.Document(v.Id, e.Id)!)))];
        }

        public SqliteEdition Edition { get; }

        internal IReadOnlyList<ReadDocument> Documents { get; }

        public void Dispose()
        {
            Edition.Dispose();
            _folder.Dispose();
        }
    }

    private static readonly Gen<string> Word = Gen.OneOfConst(InventedEdition.Words);

    private static readonly Gen<string> Leaf = Gen.OneOf(
        Word, Word, Word.Select(w => "=" + w), Word.Select(w => w[..Math.Min(3, w.Length)] + "*"),
        Gen.Select(Word, Word, (a, b) => $"\"{a} {b}\""), Gen.Select(Word, Word, Gen.Int[0, 6], (a, b, n) => $"near({a} {b}, {n})"),
        Gen.Select(Gen.OneOfConst("heading", "note", "source", "place", "file", "person"), Gen.OneOf(Word, Gen.OneOfConst("Varenburg", "Halden", "Telegram", "12")), (f, w) => $"{f}:{w}"));

    private static readonly Gen<string> Query = Gen.Recursive<string>((depth, query) => depth > 2 ? Leaf : Gen.OneOf(
        Leaf, Gen.Select(query, query, (a, b) => $"{a} {b}"), Gen.Select(query, query, (a, b) => $"({a} OR {b})"), query.Select(a => $"-({a})")));

    private IEnumerable<ReadDocument> Matching(string query, SearchScope scope = SearchScope.All) =>
        QueryParser.Parse(query).Root is { } root ? _documents.Where(d => d.Matches(root, scope)) : _documents;

    [Fact]
    public void Totals_are_what_reading_every_document_gives() => Query.Sample(query =>
    {
        var found = _edition.Search(new SearchRequest { Query = query, Limit = 200, Facets = false });
        var expected = Matching(query).Select(d => d.Address).ToHashSet();
        Assert.Equal(expected.Count, found.Total);
        Assert.True(expected.SetEquals(found.Hits.Select(h => $"{h.Volume}/{h.Id}")));
    }, iter: 400);

    [Fact]
    public void Scopes_keep_to_their_columns() => Gen.Select(Leaf, Gen.OneOfConst(SearchScope.Body, SearchScope.Notes, SearchScope.Source, SearchScope.Body | SearchScope.Notes)).Sample((query, scope) =>
        Assert.Equal(Matching(query, scope).Count(), _edition.Search(new SearchRequest { Query = query, Scope = scope, Facets = false }).Total), iter: 100);

    [Fact]
    public void No_text_makes_a_search_fail() => Gen.OneOf(Gen.String, Gen.String[Gen.OneOfConst([.. "ab \"()-=*:,ORnearé\u02BC^+{}'"]), 0, 50]).Sample(text =>
        Assert.True(_edition.Search(new SearchRequest { Query = text, From = text, Volumes = text.Length > 3 ? [text] : [], Limit = 2 }).Total >= 0), iter: 300);

    [Fact]
    public void Deep_and_long_queries_are_answered()
    {
        foreach (var part in (string[])["a OR (b ", "(a -(b OR ", "heading:(a ", "-(a ", "\"a\" ", "a* ", "near(a b,3) OR "])
            Assert.Null(_edition.Search(new SearchRequest { Query = string.Concat(Enumerable.Repeat(part, 4000 / part.Length)), Limit = 1 }).Refusal);
        Assert.Contains("4,000", _edition.Search(new SearchRequest { Query = new string('a', 4001) }).Refusal!, StringComparison.Ordinal);
    }

    [Fact]
    public void Facets_count_the_whole_result_exactly() => Gen.Select(Query, Gen.OneOfConst<string?>(null, "1921", "1922-06"), Gen.OneOfConst<string?>(null, "1923", "1922-06-15"), Gen.Bool).Sample((query, from, to, marked) =>
    {
        var request = new SearchRequest { Query = query, From = from, To = to, Classifications = marked ? ["secret", "Confidential"] : [], Persons = marked ? ["Orsk, Tovan"] : [], Limit = 1 };
        var found = _edition.Search(request);
        var (first, last) = (DayRange.First(from) ?? 0, DayRange.Last(to) ?? int.MaxValue);
        var butForClassification = Matching(query).Where(d => (from is null && to is null || d.Day != 0 && d.Day >= first && d.Day <= last) && (!marked || d.Persons.Contains("Orsk, Tovan"))).ToList();
        var expected = butForClassification.Where(d => !marked || d.Classification is not null).ToList();
        Assert.Equal(expected.Count, found.Total);
        void Same(string facet, IEnumerable<string?> values) => Assert.Equal(
            values.OfType<string>().GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count())),
            found.Facets.First(f => f.Name == facet).Values.Where(v => v.Documents > 0).OrderByDescending(v => v.Documents).ThenBy(v => v.Value, StringComparer.Ordinal).Select(v => (v.Label, v.Documents)));
        Same("volume", expected.Select(d => d.Volume));
        Same("year", expected.Select(d => d.Day == 0 ? null : (d.Day / 10000).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Same("kind", expected.Select(d => d.Kind));
        Same("place", expected.Select(d => d.Place));
        // A facet of alternatives counts as if nothing were chosen in it.
        Same("classification", butForClassification.Select(d => d.Classification));
        Same("person", expected.SelectMany(d => d.Persons));
    }, iter: 150);

    [Fact]
    public void Orders_are_by_relevance_or_date_and_pages_follow_each_other()
    {
        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            var whole = _edition.Search(new SearchRequest { Query = "treaty", Sort = sort, Limit = 200 }).Hits;
            var paged = Enumerable.Range(0, (whole.Count + 6) / 7).SelectMany(p => _edition.Search(new SearchRequest { Query = "treaty", Sort = sort, Limit = 7, Offset = p * 7 }).Hits).ToList();
            Assert.Equal(whole.Select(h => (h.Volume, h.Id)), paged.Select(h => (h.Volume, h.Id)));
            var expected = sort switch
            {
                SearchSort.Date => whole.OrderBy(h => h.Date is null).ThenBy(h => h.Date, StringComparer.Ordinal),
                SearchSort.DateDescending => whole.OrderBy(h => h.Date is null).ThenByDescending(h => h.Date, StringComparer.Ordinal),
                _ => whole.OrderByDescending(h => h.Score),
            };
            Assert.Equal(expected.Select(h => h.Id), whole.Select(h => h.Id));
        }
    }

    [Fact]
    public void A_hit_in_the_heading_weighs_more()
    {
        var hits = _edition.Search(new SearchRequest { Query = "treaty", Limit = 200 }).Hits;
        var inHeading = hits.Select((h, i) => (i, Heading: h.Snippets.Any(s => s.In == "heading"))).ToList();
        Assert.True(inHeading.Where(h => h.Heading).Average(h => h.i) < inHeading.Where(h => !h.Heading).Average(h => h.i));
    }

    [Fact]
    public void Snippets_mark_the_hits_and_say_where_they_stand()
    {
        foreach (var hit in _edition.Search(new SearchRequest { Query = "treaty \"of the\"", Limit = 200 }).Hits)
        {
            Assert.NotEmpty(hit.Snippets);
            foreach (var snippet in hit.Snippets)
            {
                var marked = snippet.Runs.Where(r => r.Hit).Select(r => r.Text.ToLowerInvariant()).ToList();
                Assert.NotEmpty(marked);
                Assert.All(marked, m => Assert.Contains(m, (string[])["treaty", "treaties", "of the"]));
            }
        }
        Assert.Equal("notes", Assert.Single(_edition.Search(new SearchRequest { Query = "note:treaty" }).Hits[0].Snippets).In);
        Assert.DoesNotContain(_edition.Search(new SearchRequest()).Hits[0].Snippets.SelectMany(s => s.Runs), r => r.Hit);
    }

    [Fact]
    public void Every_term_tells_what_it_finds_alone() => Query.Sample(query =>
    {
        var found = _edition.Search(new SearchRequest { Query = query, From = "1921", Limit = 1 });
        Assert.NotEmpty(found.Parts);
        Assert.All(found.Parts, p => Assert.Equal(Matching(p.Not ? $"-({p.Query})" : p.Query).Count(), p.Documents));
    }, iter: 100);

    [Fact]
    public void A_word_tells_the_words_that_it_stands_for()
    {
        var part = Assert.Single(_edition.Search(new SearchRequest { Query = "treaties" }).Parts);
        Assert.Equal(["treaty", "treaties"], part.Forms);
        Assert.Empty(Assert.Single(_edition.Search(new SearchRequest { Query = "=treaties" }).Parts).Forms);
    }

    [Fact]
    public void Filters_tell_what_passes_them_alone()
    {
        var found = _edition.Search(new SearchRequest { Query = "treaty", From = "1922", To = "1923", Kinds = ["telegram", "letter"], Persons = ["Orsk, Tovan"] });
        Assert.Equal(["dates", "kind", "person"], found.Filters.Select(f => f.Name));
        Assert.Equal([_documents.Count(d => d.Day is >= 19220000 and < 19240000), _documents.Count(d => d.Kind is "telegram" or "letter"), _documents.Count(d => d.Persons.Contains("Orsk, Tovan"))], found.Filters.Select(f => f.Documents));
    }

    [Fact]
    public void A_word_that_is_not_there_beside_one_that_is_has_near_words()
    {
        var found = _edition.Search(new SearchRequest { Query = "treaty OR tarif" });
        Assert.True(found.Total > 0);
        Assert.Equal("tariff", Assert.Single(found.Suggestions).Nearest[0].Value);
        Assert.Empty(_edition.Search(new SearchRequest { Query = "treaty tariff" }).Suggestions);
    }

    [Fact]
    public void Dates_the_wrong_way_round_are_told() =>
        Assert.Contains("which is earlier", Assert.Single(_edition.Search(new SearchRequest { From = "1923", To = "1921-05" }).Remarks), StringComparison.Ordinal);

    [Fact]
    public void A_timeline_counts_as_the_filters_by_its_periods_do() => Gen.Select(Query, Gen.OneOfConst(TimelineStep.Year, TimelineStep.Month), Gen.OneOfConst<string?>(null, "1921", "1922-06")).Sample((query, step, from) =>
    {
        var request = new SearchRequest { Query = query, From = from, Facets = false, Limit = 1 };
        var timeline = _edition.Timeline(request, step);
        Assert.Equal(_edition.Search(request).Total, timeline.Total);
        Assert.Equal(timeline.Total, timeline.Undated + timeline.Periods.Sum(p => p.Documents));
        foreach (var period in timeline.Periods.Where(p => p.Documents > 0 && from is null).Take(2))
        {
            Assert.Equal(_edition.Search(new SearchRequest { Query = query, From = period.Period, To = period.Period, Facets = false }).Total, period.Documents);
            Assert.Equal(_edition.Search(new SearchRequest { From = period.Period, To = period.Period, Facets = false }).Total, period.Edition);
            Assert.Equal(Math.Round(1000.0 * period.Documents / period.Edition, 1), period.PerThousand);
        }
        Assert.Equal(timeline.Periods.Select(p => p.Period).Order(StringComparer.Ordinal), timeline.Periods.Select(p => p.Period));
        if (timeline.Periods.Count > 0) Assert.True(timeline.Periods[0].Documents > 0 && timeline.Periods[^1].Documents > 0);
    }, iter: 60);

    [Theory]
    [InlineData("treaty", SearchScope.All)]
    [InlineData("note:treaty", SearchScope.All)]
    [InlineData("=treaties OR \"of the\"", SearchScope.Body)]
    [InlineData("treat* harbor", SearchScope.Notes | SearchScope.Source)]
    public void A_concordance_has_a_line_for_every_place(string query, SearchScope scope)
    {
        var request = new SearchRequest { Query = query, Scope = scope, Limit = 10_000 };
        var found = _edition.Concordance(request, ConcordanceOrder.Date);
        Assert.Equal(Matching(query, scope).Count(), found.Documents);
        Assert.Equal(found.Total, found.Lines.Count);
        Assert.Equal(found.WithLines, found.Lines.DistinctBy(l => (l.Volume, l.Id)).Count());
        // Each line stands so in its document.
        foreach (var of in found.Lines.GroupBy(l => (l.Volume, l.Id)))
        {
            var hits = DocumentHits.Of(new Chancery.Documents.Document(Chancery.Documents.Tei.TeiReader.Read(new Chancery.Documents.SourceText("", _edition.Document(of.Key.Volume, of.Key.Id)!.Tei)).File!.Root), query, scope);
            Assert.Equal(hits.Hits.GroupBy(h => h.In).Select(g => (g.Key, g.Count())).OrderBy(g => g.Key, StringComparer.Ordinal), of.GroupBy(l => l.In).Select(g => (g.Key, g.Count())).OrderBy(g => g.Key, StringComparer.Ordinal));
        }
        var dates = found.Lines.Select(l => l.Date ?? "9999").ToList();
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
    }

    [Fact]
    public void A_concordance_is_put_in_order_by_the_words_on_either_side_and_paged()
    {
        static string[] Words(string text) => [.. WordReader.Fold(text)];
        IReadOnlyList<ConcordanceLine> Lines(ConcordanceOrder order) => _edition.Concordance(new SearchRequest { Query = "treaty", Limit = 10_000 }, order).Lines;
        void Ascending(IEnumerable<string> words)
        {
            var present = words.Where(w => w.Length > 0).ToList();
            Assert.NotEmpty(present);
            Assert.Equal(present.Order(StringComparer.Ordinal), present);
        }
        Ascending(Lines(ConcordanceOrder.Left).Select(l => Words(l.Left).LastOrDefault("")));
        Ascending(Lines(ConcordanceOrder.Right).Select(l => Words(l.Right).FirstOrDefault("")));
        Ascending(Lines(ConcordanceOrder.Keyword).Select(l => Words(l.Keyword)[0]));
        var whole = Lines(ConcordanceOrder.Left);
        Assert.Equal(whole.Skip(7).Take(7), _edition.Concordance(new SearchRequest { Query = "treaty", Offset = 7, Limit = 7 }, ConcordanceOrder.Left).Lines);
    }

    [Fact]
    public void A_concordance_of_words_near_each_other_has_only_places_that_are()
    {
        var request = new SearchRequest { Query = "near(treaty harbor, 2)", Limit = 10_000 };
        var lines = _edition.Concordance(request, ConcordanceOrder.Date);
        Assert.Equal(_edition.Search(request).Total, lines.WithLines);
        // A paragraph ends the line, but not what is near.
        var whole = lines.Lines.Where(l => WordReader.Fold(l.Left).Count > 2 && WordReader.Fold(l.Right).Count > 2).ToList();
        Assert.NotEmpty(whole);
        Assert.All(whole, l => Assert.Contains(WordReader.Fold(l.Left).TakeLast(3).Concat(WordReader.Fold(l.Right).Take(3)), w => w.StartsWith("treat", StringComparison.Ordinal) || w.StartsWith("harbor", StringComparison.Ordinal)));
    }

    /// <summary>Of blocks that stand in one another or side by side without white space, each first word has what follows it.</summary>
    [Theory]
    [InlineData("opening", "words of the first paragraph.")]
    [InlineData("second", "paragraph of the note.")]
    [InlineData("third", "entry of the list.")]
    [InlineData("fourth", "and last.")]
    public void A_first_word_has_what_follows_it(string word, string right)
    {
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Range(0, 9).Select(i => $"<p>Paragraph {i} of many.</p>"));
        var tei = $"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"vesp1931v01\"><teiHeader/><text><body><div type=\"document\" xml:id=\"d1\" n=\"1\"><head>1. Note</head><p>Opening words of the first paragraph.<note n=\"1\" xml:id=\"d1fn1\"><p>A note.</p><p>Second paragraph of the note.</p></note></p>{text}<list><item><p>An entry.</p></item><item><p>Third entry of the list.</p></item></list>{text}<p>Fourth and last.</p></div></body></text></TEI>";
        Import.Run(folder["e.chancery"], [new ImportSource("vesp1931v01.xml", "loose", () => System.Text.Encoding.UTF8.GetBytes(tei))], new Chancery.Sources.ReadingOptions(), stop: TestContext.Current.CancellationToken);
        using var edition = SqliteEdition.Open(folder["e.chancery"]);
        Assert.Equal(right, Assert.Single(edition.Concordance(new SearchRequest { Query = word }, ConcordanceOrder.Date).Lines).Right.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("person:Orsk")]
    public void A_search_without_words_has_no_lines(string query)
    {
        var found = _edition.Concordance(new SearchRequest { Query = query }, ConcordanceOrder.Left);
        Assert.True(found.Documents > 0);
        Assert.Equal((0, 0), (found.Total, found.Read));
    }

    [Fact]
    public void An_empty_result_is_explained()
    {
        var word = _edition.Search(new SearchRequest { Query = "treaty negotation" });
        Assert.Equal(["No document holds “negotation”."], word.Explanations);
        var misspelt = _edition.Search(new SearchRequest { Query = "tarif treaty" });
        Assert.Equal("tariff", misspelt.Suggestions.Single(s => s.Word == "tarif").Nearest[0].Value);
        Assert.Equal(Matching("=tariff").Count(), misspelt.Suggestions[0].Nearest[0].Documents);

        var filtered = _edition.Search(new SearchRequest { Query = "treaty", From = "1950" });
        Assert.Equal(["No document of the edition passes the filter from 1950."], filtered.Explanations);
        var unknown = _edition.Search(new SearchRequest { Persons = ["Nobody, Ann"] });
        Assert.Contains("“Nobody, Ann”", Assert.Single(unknown.Explanations), StringComparison.Ordinal);
        var contradiction = _edition.Search(new SearchRequest { Query = "treaty -treaty harbor" });
        Assert.Equal(0, contradiction.Total);
        Assert.Contains(contradiction.Explanations, e => e.StartsWith("Without “treaty”", StringComparison.Ordinal) && e.Contains($"{Matching("harbor -treaty").Count()} documents", StringComparison.Ordinal));
        var wrong = _edition.Search(new SearchRequest { From = "soon" });
        Assert.Contains("“soon”", Assert.Single(wrong.Remarks), StringComparison.Ordinal);
        Assert.Equal(_documents.Count, wrong.Total);
    }
}
