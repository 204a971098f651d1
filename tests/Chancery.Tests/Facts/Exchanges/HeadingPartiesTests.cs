using System.Text;
using Chancery.Documents;
using Chancery.Facts;
using Chancery.Sources;

namespace Chancery.Tests.Facts.Exchanges;

/// <summary>The persons of headings: those who are known, and no departments.</summary>
public sealed class HeadingPartiesTests
{
    private static DocumentFacts Read(string heading, string dateline = "Washington, April 18, 1961.") =>
        FactReader.Read(new Volume(SourceReaders.Read("a.txt", Encoding.UTF8.GetBytes($"4. {heading}0\n\n{dateline}\n\nThe tugs lay idle.\n  0. Source: Department of State, Central Files, 627.28/4-1861. Secret.\n"), new ReadingOptions()).Tei!).Documents.First(), null);

    [Theory]
    [InlineData("Memorandum From Secretary of State Rusk to President Kennedy", "rusk-david-dean", "kennedy-john-f")]
    [InlineData("Memorandum From the Secretary of State to the President", "rusk-david-dean", "kennedy-john-f")]
    [InlineData("Telegram From the Embassy in Portugal to the Embassy in Norway", null, null)]
    [InlineData("Telegram From Secretary of State Rusk to the Embassy in Norway", "rusk-david-dean", null)]
    [InlineData("Memorandum From the Director of Soundings (Quillfeather) to President Kennedy", null, "kennedy-john-f")]
    [InlineData("Memorandum for the Record", null, null)]
    [InlineData("Editorial Note", null, null)]
    public void Known_persons_alone(string heading, string? from, string? to)
    {
        var facts = Read(heading);
        Assert.Equal((from, to), (facts.From?.Key, facts.To?.Key));
        if (facts.From is { } party) Assert.Contains(party.Printed, facts.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_is_its_holders_of_the_day() => Assert.Equal("herter-christian-archibald", Read("Memorandum From the Secretary of State to the President", "Washington, April 18, 1960.").From?.Key);
}
