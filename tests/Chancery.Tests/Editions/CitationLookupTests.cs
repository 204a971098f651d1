using Chancery.Editions.Quotations;
using Chancery.Tests.Samples;

namespace Chancery.Tests.Editions;

/// <summary>Citations of the sample volume in the forms of notes, bibliographies and addresses, with how surely they lead where they lead.</summary>
public sealed class CitationLookupTests(SampleEdition samples) : IClassFixture<SampleEdition>
{
    private const string Series = "Foreign Relations of the Republic of Vespera";

    [Theory]
    [InlineData("FRUS, 1958–1960, vol. II, doc. 9", "d9")]
    [InlineData(Series + ", 1958–1960, Volume II, The Orrel Bank, Document 9.", "d9")]
    [InlineData("FRUS 1958-60, II, doc. 9", "d9")]
    [InlineData("Foreign Relations, 1958–1960, The Orrel Bank, no. 9", "d9")]
    [InlineData("vesp1958-60v02/d9", "d9")]
    [InlineData("“Memorandum of Conversation,” April 21, 1959, FRUS, 1958–1960, vol. II, doc. 9, p. 12.", "d9")]
    public void What_is_named_whole_is_certain(string line, string id)
    {
        var found = Assert.Single(Find(line));
        Assert.Equal((CitationMatch.Found, "vesp1958-60v02", id), (found.Match, found.Volume, Assert.Single(found.Documents).Id));
        Assert.True(found.Confidence == CitationConfidence.Certain || found.Reasons is ["The volume is known by its title."], string.Join(' ', found.Reasons));
    }

    [Theory]
    [InlineData("The Orrel Bank, doc. 9", "d9", "The series is not named.")]
    [InlineData("vol. II, doc. 9", "d9", "The years are not given; the edition has one volume of this number or title.")]
    [InlineData("FRUS 1958–60, 2:16", "d13", "The page alone names the document.")]
    [InlineData("FRUS, 1958–1960, vol. II, April 28, 1959", "d12", "No number is given; the date is that of this document alone.")]
    public void What_is_supplied_is_said(string line, string id, string reason)
    {
        var found = Assert.Single(Find(line));
        Assert.Equal((CitationConfidence.Likely, id), (found.Confidence, Assert.Single(found.Documents).Id));
        Assert.Contains(reason, found.Reasons);
    }

    [Fact]
    public void Ibid_is_the_volume_of_the_line_before()
    {
        var found = Find("FRUS, 1958–1960, vol. II, doc. 9\nIbid., doc. 12.\nnothing of the kind\n");
        Assert.Equal(["d9", "d12"], found.Take(2).Select(c => c.Documents[0].Id));
        Assert.Equal(["The volume is that of the line before."], found[1].Reasons);
        Assert.Null(found[2].Match);
        Assert.Empty(found[2].Documents);
    }

    [Fact]
    public void A_page_of_two_documents_gives_both_and_a_heading_decides()
    {
        var both = Assert.Single(Find("FRUS, 1958–1960, vol. II, p. 14"));
        Assert.Equal((CitationConfidence.Uncertain, "d10 d11"), (both.Confidence, string.Join(' ', both.Documents.Select(d => d.Id))));
        Assert.All(both.Documents, d => Assert.Equal("14", d.Page));
        var one = Assert.Single(Find("Tarn to Estervald, April 24, 1959, FRUS, 1958–1960, vol. II, p. 14"));
        Assert.Equal((CitationConfidence.Likely, "d11"), (one.Confidence, Assert.Single(one.Documents).Id));
    }

    [Fact]
    public void A_number_that_contradicts_heading_and_date_brings_the_document_that_is_meant()
    {
        var found = Assert.Single(Find("“Memorandum of Conversation,” April 21, 1959, FRUS, 1958–1960, vol. II, doc. 12."));
        Assert.Equal(CitationConfidence.Uncertain, found.Confidence);
        Assert.Equal(["d12", "d9"], found.Documents.Select(d => d.Id));
        Assert.Contains("The date cited is not that of the document.", found.Reasons);
        var absent = Assert.Single(Find("“Memorandum of Conversation,” April 21, 1959, FRUS, 1958–1960, vol. II, doc. 90."));
        Assert.Equal((CitationConfidence.Uncertain, "d9"), (absent.Confidence, Assert.Single(absent.Documents).Id));
        Assert.Contains("The volume has nothing of the number 90.", absent.Reasons);
    }

    [Theory]
    [InlineData("FRUS, 1958–1960, vol. II, doc. 90", CitationMatch.NothingThere)]
    [InlineData("FRUS, 1958–1960, vol. II, p. 900", CitationMatch.NothingThere)]
    [InlineData("FRUS, 1958–1960, vol. IX, doc. 9", CitationMatch.VolumeNotHeld)]
    [InlineData("https://history.state.gov/historicaldocuments/frus1958-60v09/d9", CitationMatch.VolumeNotHeld)]
    public void What_is_not_there_is_said_to_be_not_there(string line, CitationMatch match)
    {
        var found = Assert.Single(Find(line));
        Assert.Equal(match, found.Match);
        Assert.Empty(found.Documents);
    }

    [Fact]
    public void Of_several_in_a_line_one_without_its_series_is_not_certain()
    {
        var found = Find("1958–1960, vol. II, doc. 90; 1958–1960, vol. II, doc. 9");
        Assert.Equal([(CitationMatch.NothingThere, CitationConfidence.Likely), (CitationMatch.Found, CitationConfidence.Likely)], found.Select(c => (c.Match!.Value, c.Confidence)));
        Assert.All(found, c => Assert.Equal(["The series is not named."], c.Reasons));
    }

    /// <summary>Nothing that a line holds makes the lookup fail or take long.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\uFFFD")]
    [InlineData("vol. IVXLCIV, doc. 99999999999999999999")]
    [InlineData("1958–1960, vol. 0, doc. 0, p. 0")]
    [InlineData("99:99:99:99")]
    public void Odd_lines_lead_nowhere(string line) => Assert.All(Find(line), c => Assert.Empty(c.Documents));

    [Fact]
    public void Many_long_lines_are_cut()
    {
        var found = Find(string.Join('\n', Enumerable.Repeat("1958–1960, vol. " + new string('I', 5000), 700)));
        Assert.Equal(CitationLookup.MostLines, found.Count);
    }

    private IReadOnlyList<LookedUpCitation> Find(string text) => new CitationLookup(samples.Edition).Find(text, TestContext.Current.CancellationToken);
}
