using Chancery.Editions.Search.Query;
using CsCheck;

namespace Chancery.Tests.Editions;

/// <summary>Every text is a query; what is understood is said.</summary>
public sealed class QueryParserTests
{
    [Theory]
    [InlineData("", "all documents")]
    [InlineData("treaty harbor", "“treaty” and “harbor”")]
    [InlineData("treaty AND harbor", "“treaty” and “harbor”")]
    [InlineData("\"of the harbor\"", "the phrase “of the harbor”")]
    [InlineData("“of the”", "the phrase “of the”")]
    [InlineData("\"of the harb\"*", "the phrase “of the harb…”")]
    [InlineData("treaty OR tariff fishing", "“treaty” or (“tariff” and “fishing”)")]
    [InlineData("(treaty OR tariff) fishing", "(“treaty” or “tariff”) and “fishing”")]
    [InlineData("treaty -harbor", "“treaty” and not “harbor”")]
    [InlineData("treaty NOT harbor", "“treaty” and not “harbor”")]
    [InlineData("-(a b)", "not (“a” and “b”)")]
    [InlineData("negotiat*", "words beginning with “negotiat”")]
    [InlineData("=treaties", "exactly “treaties”")]
    [InlineData("near(treaty harbor, 5)", "“treaty” and “harbor” within 5 words")]
    [InlineData("NEAR(treaty harbor)", "“treaty” and “harbor” within 10 words")]
    [InlineData("heading:cuba", "“cuba” in the heading")]
    [InlineData("note:\"of the\"", "the phrase “of the” in the footnotes")]
    [InlineData("person:\"Halden, Mira\"", "the phrase “halden mira” in the persons")]
    [InlineData("heading:(a OR b) c", "(“a” or “b”) in the heading and “c”")]
    [InlineData("heading:-a", "not “a” in the heading")]
    [InlineData("file:737.00/4-1861", "the phrase “737 00 4 1861” in the file number")]
    [InlineData("Presidentʼs U.N. río", "“president” and “un” and “rio”")]
    [InlineData("order ANDES NOTHING", "“order” and “andes” and “nothing”")]
    public void Queries_are_understood(string query, string understood)
    {
        var parsed = QueryParser.Parse(query);
        Assert.Equal(understood, QueryDescription.Of(parsed.Root));
        Assert.Empty(parsed.Remarks);
    }

    [Theory]
    [InlineData("\"of the", "“of” and “the”")]
    [InlineData("(a OR b", "“a” or “b”")]
    [InlineData("a) b", "“a” and “b”")]
    [InlineData("a OR", "“a”")]
    [InlineData("OR a", "“a”")]
    [InlineData("colour:red", "“colour” and “red”")]
    [InlineData("near(a b", "“near” and “a” and “b”")]
    [InlineData("near(a)", "“a”")]
    [InlineData("& a", "“a”")]
    [InlineData("a -\"\"", "“a”")]
    public void What_cannot_be_taken_as_meant_is_searched_as_words_and_said(string query, string understood)
    {
        var parsed = QueryParser.Parse(query);
        Assert.Equal(understood, QueryDescription.Of(parsed.Root));
        Assert.NotEmpty(parsed.Remarks);
    }

    [Fact]
    public void Any_text_is_a_query() => Gen.OneOf(Gen.String, Gen.String[Gen.OneOfConst([.. "ab \"()-=*:,ORnear“”é\u02BC"]), 0, 60]).Sample(text =>
    {
        var parsed = QueryParser.Parse(text);
        Assert.NotNull(QueryDescription.Of(parsed.Root));
    }, iter: 3000);

    [Fact]
    public void A_query_written_out_is_the_same_query() => Gen.OneOf(Gen.String[Gen.OneOfConst([.. "ab c \"()-=*:,ORé"]), 0, 60], Gen.Select(Gen.OneOfConst("heading:", "-", "near(a b, 3) OR ", "note:(a OR b) ", ""), Gen.String[Gen.OneOfConst([.. "ab \"()-=*"]), 0, 30], (a, b) => a + b)).Sample(text =>
    {
        var root = QueryParser.Parse(text).Root;
        var again = QueryParser.Parse(QueryText.Of(root));
        Assert.Equal(QueryDescription.Of(root), QueryDescription.Of(again.Root));
        Assert.Empty(again.Remarks);
    }, iter: 3000);

    [Theory]
    [InlineData("treaty -draft \"of the\" (harbor OR port)", "treaty|-draft|\"of the\"|harbor|port")]
    [InlineData("heading:(treaty harbor) a", "heading:treaty|heading:harbor|a")]
    [InlineData("", "")]
    public void A_query_is_outlined_by_its_terms_and_each_can_be_taken_out(string query, string terms)
    {
        var outline = QueryOutline.Of(QueryParser.Parse(query).Root);
        Assert.Equal(terms, string.Join('|', outline.Terms.Select(t => QueryText.Of(t.Node))));
        foreach (var term in outline.Terms)
        {
            var left = QueryOutline.Of(QueryParser.Parse(QueryText.Of(outline.Without(term))).Root);
            Assert.Equal(outline.Terms.Where(t => t != term).Select(t => QueryText.Of(t.Node)).Order(StringComparer.Ordinal), left.Terms.Select(t => QueryText.Of(t.Node)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void What_is_asked_twice_is_asked_once() => Assert.Equal("“treaty” and (“a” or “b”)", QueryDescription.Of(QueryParser.Parse("treaty (a OR b OR a) treaty").Root));

    [Fact]
    public void What_is_too_much_for_one_search_is_passed_over_and_said()
    {
        var parsed = QueryParser.Parse(string.Join(' ', Enumerable.Range(0, 400).Select(i => $"word{i}")));
        Assert.InRange(QueryOutline.Of(parsed.Root).Terms.Count, 50, 200);
        Assert.Contains("passed over", Assert.Single(parsed.Remarks), StringComparison.Ordinal);
        Assert.InRange(QueryOutline.Of(QueryParser.Parse("a* b* c* d* e* f* g*").Root).Terms.Count, 2, 5);
    }

    [Fact]
    public void Deep_nesting_is_a_query()
    {
        foreach (var part in (string[])["(", "-", "heading:", "near(", "\"", "=", "a OR (b ", "NOT ", "-("])
            QueryParser.Parse(string.Concat(Enumerable.Repeat(part, 4000 / part.Length)));
    }
}
