using Chancery.Documents;
using Chancery.Sources;

namespace Chancery.Tests.Sources.PageText;

/// <summary>Runs the examples of <c>docs/spec/people.md</c>.</summary>
public sealed class PeopleSpecTests
{
    public static TheoryData<SpecExample> Examples() => [.. SpecPage.Examples("people.md")];

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Example(SpecExample example)
    {
        var options = new ReadingOptions(People: PeopleLists.Of(InventedLists.Of(example.Lists)));
        SpecPage.AssertHolds(example, Transcribed.Reading(example.Text, example.File, options).Tei!.Source.Text);
    }

    [Fact]
    public void A_name_in_doubt_is_left_untagged_and_reported_once_with_its_bearers()
    {
        var options = new ReadingOptions(People: PeopleLists.Of(InventedLists.Of("""
            <list><item><persName xml:id="p_QA1">Quill, Anton</persName>, Consul</item><item><persName xml:id="p_QB1">Quill, Berta</persName>, Consul</item></list>
            """)));
        var reading = Transcribed.Reading("14. Memorandum of Conversation\n\nMr. Farrow called.\n\nMr. Quill came, and Mr. Quill left.\n", options: options);
        var finding = Assert.Single(reading.Findings, f => f.Rule == "CH-T201");
        Assert.Equal("“Quill” may be Quill, Anton (p_QA1) or Quill, Berta (p_QB1); 2 mentions were left untagged.", finding.Message);
        Assert.Equal((5, "d14", "Quill"), (finding.Where.Line, finding.DocumentId, finding.Words));
        Assert.DoesNotContain("persName", reading.Tei!.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_lists_nothing_is_tagged()
    {
        var reading = Transcribed.Reading("14. Memorandum of Conversation\n\nMr. Quill came.\n", options: new ReadingOptions(People: PeopleLists.Of(InventedLists.Of("<p>No list.</p>"))));
        Assert.DoesNotContain("persName", reading.Tei!.Source.Text, StringComparison.Ordinal);
        Assert.Empty(reading.Findings);
    }
}

/// <summary>Volumes that hold nothing but lists.</summary>
internal static class InventedLists
{
    public static Volume Of(string lists)
    {
        var tei = $"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><front>{lists}</front><body><div type=\"document\" xml:id=\"d1\"><head>1. Note</head></div></body></text></TEI>";
        return new Volume(SourceReaders.Read("lists.xml", System.Text.Encoding.UTF8.GetBytes(tei), new ReadingOptions()).Tei!);
    }
}
