using System.Text;
using Chancery.Documents;
using Chancery.Documents.Tei;
using CsCheck;

namespace Chancery.Tests.Sources.PageText;

/// <summary>Whatever goes in, every letter and digit comes out, and what is written reads back.</summary>
public sealed class NothingIsLostTests
{
    private static readonly Gen<string> Word = Gen.OneOfConst("the", "Minister", "1957", "Velmark", "No.", "tariff", "12", "said,", "(see", "Ostia)", "NSC", "5412/2", "“Harbor”", "$40", "a", "Attachment", "1.", "Mr.", "Tab", "A", "x1", "y2,", "z.3", "[Page", "9]", "[Page 9]", "|", "*", "Dear", "Sir:", "March", "3,", "p.m.", "ʼs", "&", "<b>", "]]>", "\u0001", "𝕏", "résist-ance");

    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.OneOfConst("130. Memorandum of Conversation1", "SUBJECT", "PARTICIPANTS", "  • Tariffs", "  • Mr. Orlan, Velmark", "[Page 283]", "Attachment3", "Letter From A to B", "Dear Mr. Orlan:", "Orlan", "a | b | c", "Washington, March 3, 1957.", "secret", "* * *", "* Source: Archives.", "  1. Source: Archives.", "  2. Not printed.", "7. Telegram", "\t1. A tab.", "501.BC/6–1848: Telegram", "1.", "(a)", "[Enclosure]", "12. Minutes", "  3. Third.", "•", "1 Ebook note."),
        Word.Array[1, 14].Select(words => string.Join(' ', words)));

    private static readonly Gen<string> Text = Gen.Select(Line.Array[1, 30], Gen.OneOfConst("\n\n", "\n", "\n\n\n", "\r\n\r\n", "\r\r", "\n\n\n\n\n"), (lines, gap) => string.Join(gap, lines));

    [Fact]
    public void No_letter_and_no_digit_is_lost()
    {
        Text.Sample(text =>
        {
            var reading = SourceReaders.Read("sample.txt", Encoding.UTF8.GetBytes(text), new());
            if (reading.Tei is null) return text.All(char.IsWhiteSpace) || reading.Findings.Count > 0;
            var (input, output) = (Counts(text), Counts(Everything(reading.Tei.Root.Element(TeiNames.Text)!)));
            return input.All(c => output.GetValueOrDefault(c.Key) >= c.Value);
        }, iter: 3000);
    }

    [Theory]
    [InlineData("[Page 283]\n  3. Third.\nNo. “Harbor”")]
    [InlineData("[Page 283]\n\n  1. Source: Archives.")]
    public void Lines_behind_a_page_mark_alone_are_text_and_no_notes(string text)
    {
        var document = Transcribed.Only(text);
        Assert.Empty(document.Descendants("note"));
        Assert.Contains(text.Split(' ')[^1], document.Content());
    }

    [Fact]
    public void A_note_whose_marker_stands_alone_behind_a_page_mark_is_kept() =>
        Assert.Contains("A tab.", Transcribed.Only("[Page 283]\n\n*\n\nThe harbor froze.\n\n* * *\n\n  1. A tab.").Content(), StringComparison.Ordinal);

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        Text.Sample(text =>
        {
            if (SourceReaders.Read("sample.txt", Encoding.UTF8.GetBytes(text), new()).Tei is not { } tei) return true;
            var again = TeiReader.Read(new SourceText("sample.xml", tei.Source.Text)).File!;
            return again.Root.Content() == tei.Root.Content() && again.Root.Descendants().Count() == tei.Root.Descendants().Count()
                && tei.Root.Descendants().Where(e => e.Id is not null).Select(e => e.Id).Distinct().Count() == tei.Root.Descendants().Count(e => e.Id is not null);
        }, iter: 1000);
    }

    /// <summary>All text, with the numbers of notes and pages, which are attributes.</summary>
    private static string Everything(TeiElement root)
    {
        var all = new StringBuilder(root.Content());
        foreach (var e in root.Descendants())
        {
            if (e.Name == TeiNames.PageBreak) all.Append("Page").Append(e[TeiNames.N]);
            // The number in the list is the note's place; the marker is the attribute.
            if (e.Name == TeiNames.Note) all.Append(e[TeiNames.N]).Append("123456789 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30");
        }
        return all.ToString();
    }

    private static Dictionary<char, int> Counts(string text) =>
        text.Where(char.IsLetterOrDigit).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
}
