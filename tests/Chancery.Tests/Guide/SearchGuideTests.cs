using Chancery.Editions.Search;
using Chancery.Editions.Search.Query;
using Chancery.Tests.Samples;

namespace Chancery.Tests.Guide;

/// <summary>The queries of the guide are understood as meant and find something; every field is told.</summary>
public sealed class SearchGuideTests(SampleEdition samples) : IClassFixture<SampleEdition>
{
    private static readonly GuideText Page = GuideText.Named("search.md");

    public static TheoryData<string> Queries => [.. GuideText.Column(Page.Text, "query"), .. GuideText.Column(Page.Text, "field")];

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_of_the_guide_is_understood_and_finds_something(string query)
    {
        var result = samples.Edition.Search(new SearchRequest { Query = query });
        Assert.Empty(result.Remarks);
        Assert.True(result.Total > 0, $"{query} finds nothing.");
    }

    [Fact]
    public void Every_field_is_told()
    {
        var told = GuideText.Column(Page.Text, "field").Select(q => Assert.IsType<FieldNode>(QueryParser.Parse(q).Root).Field).ToHashSet();
        Assert.Equal(Enum.GetValues<SearchField>().ToHashSet(), told);
    }

    [Fact]
    public void The_words_near_to_a_wrong_one_are_those_of_the_guide()
    {
        var nearest = samples.Edition.Search(new SearchRequest { Query = "ligthship" }).Suggestions.Single().Nearest;
        Assert.Contains("Near ligthship: " + string.Join(", ", nearest.Select(n => $"{n.Label} ({n.Documents})")), Page.Text, StringComparison.Ordinal);
    }
}
