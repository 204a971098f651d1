namespace Chancery.Tests.Checks;

/// <summary>Broken words: judged by the sources, or by common words where these are few.</summary>
public sealed class BrokenWordTests
{
    [Theory]
    [InlineData("the resist-ance of Varen", "resist-ance")]
    [InlineData("a circum- stances", "circum- stances")]
    [InlineData("the represent-\natives of Varen", "represent- atives")]
    [InlineData("the pres&#xAD;ent state", "pres\u00ADent")]
    [InlineData("Import-ant papers", "Import-ant")]
    public void Common_words_are_known_to_a_short_source(string text, string broken)
    {
        var found = Assert.Single(Of(text));
        Assert.Equal(broken, found.Words);
        Assert.Contains("common word", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("long- and short-term loans, pre- and post-war debts")]
    [InlineData("re-election, co-ordination, de-militarized, vice-president, under-secretary")]
    [InlineData("a well-being, a take-over and the three-man board")]
    [InlineData("the Varen-ance of Ostrava-ment")]
    [InlineData("Mr. Orl-ing and the A-ment")]
    [InlineData("non-resist-ance")]
    [InlineData("10-ment, resist-Ance, resist–ance")]
    public void Compounds_prefixes_and_unknown_words_are_left_alone(string text) => Assert.Empty(Of(text));

    /// <summary>A word that this edition alone uses is known by its count.</summary>
    [Fact]
    public void A_word_of_the_edition_is_known_by_its_count()
    {
        var often = string.Join(' ', Enumerable.Repeat("Ostravania", 20));
        Assert.Equal("“ostravania” stands 20 times in the sources, “vania” 0 times.", Assert.Single(Of("Ostra-vania; " + often)).Message);
        Assert.Empty(Of("Ostra-vania; " + often[..^11]));
        Assert.Empty(Of("Ostra-vania of vania and vania; " + often));
    }

    /// <summary>The index of an edition counts what stands behind a hyphen: the ending of words that are often broken is not rare there, and yet no word.</summary>
    [Fact]
    public void An_ending_that_is_counted_where_words_are_broken_is_no_word()
    {
        var words = string.Join(' ', Enumerable.Repeat("resistance", 40)) + string.Concat(Enumerable.Repeat(" ance", 5));
        Assert.Equal("“resistance” stands 40 times in the sources, “ance” 5 times.", Assert.Single(Of("resist-ance; " + words)).Message);
        Assert.Empty(Of("resist-ance; " + words + string.Concat(Enumerable.Repeat(" ance", 5000))));
    }

    private static IReadOnlyList<Chancery.Documents.Finding> Of(string text) => CheckedText.Of(CheckedText.Rule("CH-C003"), $"<head>1. Note</head><p>{text}</p>");
}
