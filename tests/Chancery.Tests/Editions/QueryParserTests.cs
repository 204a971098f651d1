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
    public void Deep_nesting_is_a_query()
    {
        foreach (var part in (string[])["(", "-", "heading:", "near(", "\"", "=", "a OR (b ", "NOT ", "-("])
            QueryParser.Parse(string.Concat(Enumerable.Repeat(part, 2000 / part.Length)));
    }
}
