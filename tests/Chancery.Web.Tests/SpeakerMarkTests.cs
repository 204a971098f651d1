using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Chancery.Web.Tests;

/// <summary>Who takes part and who speaks is marked in the text, quietly, and said how far it is sure.</summary>
public sealed class SpeakerMarkTests : IAsyncLifetime
{
    private static readonly string Volume = Examples.Volume
        .Replace("<persName corresp=\"#p_BD1\">Minister Brekke</persName>", "Minister Brekke", StringComparison.Ordinal)
        .Replace("and handed over a note.", "and handed over a note. The other matter was, he added, for the autumn; he did not know whether the tolls &amp; dues were one, and <persName corresp=\"#p_OT1\">the Foreign Secretary</persName> replied that they were.", StringComparison.Ordinal);

    private ServedEdition _served = null!;
    private IDocument _page = null!;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedEdition.Of(("vessen1931v02.xml", Volume));
        _page = new HtmlParser().ParseDocument(await _served.Client.GetStringAsync("/vessen1931v02/d1", TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _page.Dispose();
        await _served.DisposeAsync();
    }

    [Fact]
    public void The_words_that_name_a_speaker_lead_to_the_person()
    {
        var named = _page.QuerySelector("#p0 .voice")!;
        Assert.Equal(("The Foreign Secretary", "/people/orlan-tamsin", "Orlan, Tamsin speaks: named by title"), (named.TextContent, named.GetAttribute("href"), named.GetAttribute("title")));
        Assert.DoesNotContain("unsure", named.ClassName!, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_inferred_who_speaks_the_mark_says_so()
    {
        Assert.Equal(("She", "Orlan, Tamsin speaks: inferred from the pronoun"), (_page.QuerySelector("#p0 .unsure")!.TextContent, _page.QuerySelector("#p0 .unsure")!.GetAttribute("title")));
        // The pronoun that speaks, not the first that the sentence has.
        var inserted = Assert.Single(_page.QuerySelectorAll("#p1 .unsure"), e => e.TextContent == "he");
        Assert.StartsWith(" added, for the autumn", inserted.NextSibling!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_participant_of_the_printed_list_leads_to_the_person_and_what_the_editors_tag_keeps_its_link()
    {
        var list = _page.QuerySelectorAll(".list.participants li");
        Assert.Equal("who", list[0].QuerySelector("a")!.ClassName);
        var brekke = list[1].QuerySelector("a")!;
        Assert.Equal(("Minister Brekke", "/people/brekke-davor", "voice unsure"), (brekke.TextContent, brekke.GetAttribute("href"), brekke.ClassName));
        Assert.Contains("inferred from the volume’s list", brekke.GetAttribute("title"), StringComparison.Ordinal);
        var tagged = Assert.Single(_page.QuerySelectorAll("#p1 a"), e => e.TextContent == "the Foreign Secretary");
        Assert.Equal("who", tagged.ClassName);
    }
}
