using Chancery.Editions;
using Chancery.Tests.Samples;

namespace Chancery.Tests.Editions;

/// <summary>The papers that the sample edition cites.</summary>
public sealed class CitedPaperTests(SampleEdition samples) : IClassFixture<SampleEdition>
{
    private IEdition Edition => samples.Edition;

    [Fact]
    public void Cited_telegrams_name_the_documents_that_print_them()
    {
        var found = Edition.Facts().SelectMany(f => f.CitedPapers, (f, p) => $"{f.Id} {p.Where}: {p.Name()} → {p.Document} {p.DocumentBasis}").Where(t => !t.EndsWith("→  ", StringComparison.Ordinal)).ToList();
        Assert.Contains("vesp1961-63v06/d5 note 2: telegram 311 from Port Ansel → vesp1958-60v02/d2 editors", found);
        Assert.Contains("vesp1961-63v06/d8 paragraph 7: telegram 671 → vesp1961-63v06/d5 editors", found);
    }

    [Fact]
    public void What_is_cited_and_not_printed_is_a_list()
    {
        var papers = Edition.UnprintedPapers();
        Assert.Contains(papers, p => p.Paper.Name() == "telegram 673 from Port Ansel" && p.Paper.Date == "1961-04-10" && p.CitedBy is ["vesp1961-63v06/d6 note 2"]);
        Assert.DoesNotContain(papers, p => p.Paper.Number == "311");
    }
}
