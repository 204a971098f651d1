using System.Text.Json;
using Chancery.Publishing.Citations;

namespace Chancery.Tests.Publishing;

/// <summary>Citations in all their forms.</summary>
public sealed class CitationTests
{
    private static readonly DocumentCitation Full = new()
    {
        Key = "vesp1958-60v02-d9",
        Heading = "Letter From the Chancellor & the Diet to Minister Orl",
        Number = "9",
        Place = "Tolmere",
        Day = "April 18, 1961",
        Date = "1961-04-18",
        Volume = "Varen Papers, 1958–1960, Volume II, The Strait",
        ShortVolume = "The Strait",
        Series = "Varen Papers",
        VolumeNumber = "Volume II",
        Editors = [PersonalName.Of("Mira van Orl"), PersonalName.Of("Tovan Orsk, Jr."), PersonalName.Of("Ida Ravel")],
        PublicationPlace = "Tolmere",
        Publisher = "State Press",
        Year = "1996",
        FirstPage = "7",
        LastPage = "8",
    };

    private static readonly DocumentCitation Bare = new() { Key = "x-d1", Heading = "Note", Volume = "Papers", ShortVolume = "Papers" };

    [Fact]
    public void A_note_has_all_that_is_known()
    {
        Assert.Equal("“Letter From the Chancellor & the Diet to Minister Orl,” Tolmere, April 18, 1961, in Varen Papers, 1958–1960, Volume II, The Strait, ed. Mira van Orl, Tovan Orsk, Jr., and Ida Ravel (Tolmere: State Press, 1996), doc. 9, pp. 7–8.", Chicago.Plain(Chicago.Note(Full)));
        Assert.Equal("“Note,” in Papers.", Chicago.Plain(Chicago.Note(Bare)));
        Assert.Equal("Papers", Assert.Single(Chicago.Note(Bare), r => r.Italic).Text);
        Assert.Equal("“Note,” in Papers, p. 3.", Chicago.Plain(Chicago.Note(Bare with { FirstPage = "3", LastPage = "3" })));
    }

    [Fact]
    public void The_short_form_and_the_bibliography()
    {
        Assert.Equal("“Letter From the Chancellor & the Diet to Minister Orl,” The Strait, doc. 9, pp. 7–8.", Chicago.Plain(Chicago.Short(Full)));
        Assert.Equal("“Letter From the Chancellor & the Diet to Minister Orl.” Tolmere, April 18, 1961. In Varen Papers, 1958–1960, Volume II, The Strait, edited by Mira van Orl, Tovan Orsk, Jr., and Ida Ravel, doc. 9, 7–8. Tolmere: State Press, 1996.", Chicago.Plain(Chicago.Bibliography(Full)));
        Assert.Equal("“Note.” In Papers.", Chicago.Plain(Chicago.Bibliography(Bare)));
    }

    [Fact]
    public void Bibtex_keeps_capitals_and_escapes_what_latex_reads()
    {
        var entry = BibTeX.Of(Full with { Heading = "50% of {_#$&~^\\}" });
        Assert.StartsWith("@incollection{vesp1958-60v02-d9,\n", entry, StringComparison.Ordinal);
        Assert.Contains("  title = {{50\\% of \\{\\_\\#\\$\\&\\textasciitilde{}\\textasciicircum{}\\textbackslash{}\\}}},\n", entry, StringComparison.Ordinal);
        Assert.Contains("  editor = {van Orl, Mira and Orsk, Jr., Tovan and Ravel, Ida},\n", entry, StringComparison.Ordinal);
        Assert.Contains("  pages = {7--8},\n", entry, StringComparison.Ordinal);
        Assert.Equal("@incollection{x-d1,\n  title = {{Note}},\n  booktitle = {{Papers}},\n}\n", BibTeX.Of(Bare));
    }

    [Fact]
    public void Ris_has_a_tag_a_line()
    {
        var lines = Ris.Of(Full with { Heading = "Two\r\nlines" }).Split("\r\n");
        Assert.Equal("TY  - CHAP", lines[0]);
        Assert.Contains("TI  - Two lines", lines);
        Assert.Contains("ED  - Orsk, Tovan, Jr.", lines);
        Assert.Contains("N1  - Document 9. Tolmere, April 18, 1961", lines);
        Assert.Equal(["ER  - ", ""], lines[^2..]);
        Assert.All(lines[..^1], l => Assert.Matches("^[A-Z][A-Z0-9]  - ", l));
    }

    [Fact]
    public void Csl_json_divides_names_and_dates()
    {
        using var json = JsonDocument.Parse(CslJson.Of([Full, Bare with { Year = "n.d." }]));
        var item = json.RootElement[0];
        Assert.Equal("chapter", item.GetProperty("type").GetString());
        Assert.Equal([1961, 4, 18], item.GetProperty("original-date").GetProperty("date-parts")[0].EnumerateArray().Select(p => p.GetInt32()));
        Assert.Equal(("van Orl", "Mira"), (item.GetProperty("editor")[0].GetProperty("family").GetString(), item.GetProperty("editor")[0].GetProperty("given").GetString()));
        Assert.Equal("n.d.", json.RootElement[1].GetProperty("issued").GetProperty("literal").GetString());
        Assert.False(json.RootElement[1].TryGetProperty("editor", out _));
    }

    [Theory]
    [InlineData("Mira van Orl", "Mira", "van Orl", null)]
    [InlineData("Tovan A. Orsk, Jr.", "Tovan A.", "Orsk", "Jr.")]
    [InlineData("Emmet Orl III", "Emmet", "Orl", "III")]
    [InlineData("Orl", "", "Orl", null)]
    [InlineData("", "", "", null)]
    public void Names_are_divided(string printed, string given, string family, string? suffix) => Assert.Equal(new PersonalName(given, family, suffix), PersonalName.Of(printed));

    [Theory]
    [InlineData("frus1961-63v06", "d9", "https://history.state.gov/historicaldocuments/frus1961-63v06/d9")]
    [InlineData("frus1894app2", "d10#x", "https://history.state.gov/historicaldocuments/frus1894app2/d10%23x")]
    [InlineData("vesp1961-63v06", "d9", null)]
    [InlineData("frustration", "d9", null)]
    public void A_series_has_an_address(string volume, string document, string? address) => Assert.Equal(address, SeriesAddress.Of(volume, document));
}
