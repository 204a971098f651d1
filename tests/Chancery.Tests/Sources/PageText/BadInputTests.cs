using System.Text;
using Chancery.Documents;
using Chancery.Sources;

namespace Chancery.Tests.Sources.PageText;

/// <summary>What people paste: nothing is lost, and a finding says line, doubt and assumption.</summary>
public sealed class BadInputTests
{
    private const string Letter =
        """
        12. Letter From the Envoy1

        Port Ostia, March 4, 1931.

        The Minister’s dues were paid in 1930.2 The tug has left.3

        Orlan
          1. Source: Ministry, Strait Files. Secret.
          2. Not printed.
          3. On March 2.
        """;

    [Fact]
    public void Markers_without_notes_stay_and_are_named()
    {
        var reading = Read(Letter[..Letter.IndexOf("  1. Source", StringComparison.Ordinal)]);
        Assert.Contains("1930.2 The tug has left.3", Words(reading), StringComparison.Ordinal);
        AssertFinding(reading, "CH-T103", 5, "no note", "left as it stands");
        Assert.Contains(reading.Findings, f => f is { Rule: "CH-T103", Where.Line: 1 });
    }

    [Fact]
    public void Notes_without_markers_are_kept_and_named()
    {
        var reading = Read(Letter.Replace("1930.2", "1930.", StringComparison.Ordinal).Replace("left.3", "left.", StringComparison.Ordinal));
        Assert.Equal(3, new Document(reading.Tei!.Documents[0]).Notes.Count());
        AssertFinding(reading, "CH-T101", 9, "No marker was found for note 2", "at the end of the text");
        AssertFinding(reading, "CH-T101", 10, "No marker was found for note 3", "at the end of the text");
    }

    [Fact]
    public void Two_lists_of_notes_are_both_read()
    {
        var reading = Read(Letter + "\n  1. The Minister was away.\n  2. In the customs house.\n");
        Assert.Equal(5, new Document(reading.Tei!.Documents[0]).Notes.Count());
        AssertFinding(reading, "CH-T104", 11, "count anew", "both lists were read");
    }

    [Fact]
    public void A_list_in_the_middle_is_read_at_its_markers()
    {
        var at = Letter.IndexOf("Orlan\n", StringComparison.Ordinal);
        var reading = Read(Letter[..at] + "  1. Source: Ministry, Strait Files. Secret.\n  2. Not printed.\n  3. On March 2.\n\nThe lighthouse is dark.\n\nOrlan\n");
        Assert.Equal(["head", "p", "p"], new Document(reading.Tei!.Documents[0]).Notes.Select(n => n.Element.Parent!.Name));
        Assert.Contains("The lighthouse is dark.", Words(reading), StringComparison.Ordinal);
        AssertFinding(reading, "CH-T105", 7, "middle of the text", "put at their markers");
    }

    [Fact]
    public void A_first_line_that_is_no_heading_is_read_as_one_and_named()
    {
        var reading = Read("The lighthouse has been dark since autumn.\n\nNobody has come.\n");
        Assert.Equal(["The lighthouse has been dark since autumn."], Transcribed.Texts(reading.Tei!.Documents[0], "head"));
        AssertFinding(reading, "CH-T108", 1, "neither a number nor a form", "since it stands first");
    }

    [Fact]
    public void Three_documents_glued_together_are_three()
    {
        var second = Letter.Replace("12. Letter", "13. Letter", StringComparison.Ordinal);
        var third = Letter.Replace("12. Letter", "14. Letter", StringComparison.Ordinal);
        var reading = Read(Letter + "\n" + second + "\n" + third);
        Assert.Equal(["12", "13", "14"], reading.Tei!.Documents.Select(d => d["n"]));
        Assert.All(reading.Tei.Documents, d => Assert.Equal(3, new Document(d).Notes.Count()));
    }

    [Fact]
    public void A_document_without_notes_and_the_next_without_a_gap_are_told_apart_and_named()
    {
        var reading = Read("12. Letter From the Envoy\n\nPort Ostia, March 4, 1931.\n\nThe tug has left.\n\n13. Letter From the Minister\n\nPort Ostia, March 5, 1931.\n\nLet it go.\n");
        Assert.Equal(["12", "13"], reading.Tei!.Documents.Select(d => d["n"]));
        AssertFinding(reading, "CH-T109", 7, "without a wider gap", "taken to begin here");
    }

    [Fact]
    public void Windows_1252_apostrophes_are_apostrophes()
    {
        byte[] bytes = [.. Encoding.Latin1.GetBytes(Letter.Replace("’", "\u0092", StringComparison.Ordinal))];
        var reading = SourceReaders.Read("letter.txt", bytes, new ReadingOptions());
        Assert.Contains("The Minister’s dues", Words(reading), StringComparison.Ordinal);
        Assert.Contains(reading.Findings, f => f.Message.Contains("1252", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Line_ends_of_other_systems_give_the_same(string lineEnd) => Assert.Equal(Tei(Letter), Tei(Letter.Replace("\n", lineEnd, StringComparison.Ordinal)));

    [Fact]
    public void Tabs_indent_like_spaces()
    {
        var text = Letter.Replace("The Minister’s", "SUBJECT\n\n  • The dues\n\nThe Minister’s", StringComparison.Ordinal);
        Assert.Equal(Tei(text), Tei(text.Replace("  ", "\t", StringComparison.Ordinal)));
    }

    [Fact]
    public void Lines_wrapped_at_72_columns_are_paragraphs_again_and_divided_words_are_named()
    {
        const string Wrapped =
            """
            12. Letter From the Envoy1

            Port Ostia, March 4, 1931.

            The resistance of the pilots is great, and it has been great since the
            first of the month, when the dues were raised.2 There is growing resist-
            ance to the dues among the owners, and the harbor-
            masters of the strait have asked for tugs that lie idle in the basin now.3

            The second paragraph of this letter is wrapped as well, at about the
            same length, so that the lines are known to be lines of a paragraph.
              1. Source: Ministry, Strait Files. Secret. The letter was sent by the
              harbour post and reached the Ministry on the next day.
              2. Not printed.
              3. On March 2.
            """;
        var reading = Read(Wrapped);
        var document = reading.Tei!.Documents[0];
        Assert.Equal(2, document.Elements("p").Count());
        Assert.Contains("growing resistance to the dues among the owners, and the harbor-masters", Transcribed.Texts(document, "p")[0], StringComparison.Ordinal);
        Assert.EndsWith("harbour post and reached the Ministry on the next day.", new Document(document).Notes.First().Text, StringComparison.Ordinal);
        AssertFinding(reading, "CH-T106", 7, "“resistance”", "stands elsewhere");
        AssertFinding(reading, "CH-T106", 8, "hyphen was kept", "“harbormasters”");
    }

    private static SourceReading Read(string text) => Transcribed.Reading(text, "letter.txt");

    private static string Tei(string text) => Read(text).Tei!.Source.Text;

    private static string Words(SourceReading reading) => reading.Tei!.Documents[0].Content();

    private static void AssertFinding(SourceReading reading, string code, int line, params string[] parts) =>
        Assert.True(
            reading.Findings.Any(f => f.Rule == code && f.Where.Line == line && parts.All(p => f.Message.Contains(p, StringComparison.Ordinal))),
            string.Join('\n', reading.Findings.Select(f => $"{f.Rule} {f.Where.Line}: {f.Message}")));
}
