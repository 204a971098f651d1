using System.Text;
using System.Text.Json;
using Chancery.Cli;
using Chancery.Editions.Quotations;
using Chancery.Editions.Sqlite;
using Chancery.Sources.Manuscripts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Tests.Editions;

/// <summary>Manuscripts against the sample edition: quotations word for word, with differences, and not there; citations in their forms.</summary>
public sealed class VerifyTests : IAsyncLifetime
{
    private const string Spoken = "there had been one gun, that it was a signal gun, and that it had been fired after the event by a cadet";

    private readonly TemporaryFolder _folder = new();
    private SqliteEdition _edition = null!;

    public async ValueTask InitializeAsync()
    {
        await ProgramRun.Of("import", _folder["e.chancery"], Path.Combine(Repository.Root, "samples", "vesp1958-60v02.xml"));
        _edition = SqliteEdition.Open(_folder["e.chancery"]);
    }

    public ValueTask DisposeAsync()
    {
        _edition.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Spoken)]
    [InlineData("There had been one gun, that it was a signal gun,")]
    [InlineData("there had been one gun . . . fired after the event by a cadet")]
    [InlineData("there had been one gun, that it was a signal gun, [a small one,] and that it had been fired")]
    [InlineData("[T]here had been one gun … that it was a signal gun")]
    public void Words_as_they_are_printed_are_word_for_word(string quoted)
    {
        var found = Assert.Single(Verify($"He said that “{quoted}.”").Quotations);
        Assert.Equal((QuotationMatch.WordForWord, "d9", "12", "p1"), (found.Match, found.Places[0].Id, found.Places[0].Page, found.Places[0].Anchor));
        Assert.Empty(found.Places[0].Differences);
    }

    [Theory]
    [InlineData("there had been one gun; that it was a signal gun, and that it had been fired", QuotationMatch.OtherSpelling, "gun;", "gun,")]
    [InlineData("there had been one gun, that it was a singal gun, and that it had been fired", QuotationMatch.OtherSpelling, "singal", "signal")]
    [InlineData("there had been one gun, that it was a large gun, and that it had been fired", QuotationMatch.OtherWords, "large", "signal")]
    [InlineData("there had been one gun, that it was a gun, and that it had been fired", QuotationMatch.OtherWords, "", "signal")]
    [InlineData("there had been one loud gun, that it was a signal gun, and that it had been fired", QuotationMatch.OtherWords, "loud", "")]
    [InlineData("there had been one gun, that it was a signal shot", QuotationMatch.OtherWords, "shot.", "gun,")]
    [InlineData("once had been one gun, that it was a signal gun", QuotationMatch.OtherWords, "once", "there")]
    public void A_difference_is_named_and_words_are_told_from_spelling(string quoted, QuotationMatch match, string here, string there)
    {
        var found = Assert.Single(Verify($"He said that “{quoted}.”").Quotations);
        Assert.Equal((match, "d9"), (found.Match, found.Places[0].Id));
        var difference = Assert.Single(found.Places[0].Differences);
        Assert.Equal((here, there), (difference.Quoted, difference.Printed));
    }

    [Theory]
    [InlineData("nobody in the whole wide world has ever written down this sentence")]
    [InlineData("the ministers of the said governments of the seas and the lands of the king")]
    [InlineData("* ( OR ) NOT NEAR title:x \\ %% five words more or less")]
    public void Other_words_are_not_there(string quoted)
    {
        var found = Assert.Single(Verify($"He said that “{quoted}.”").Quotations);
        Assert.Equal(QuotationMatch.NotFound, found.Match);
    }

    [Fact]
    public void A_note_is_told_from_the_text_and_short_quotations_are_left_alone()
    {
        var verified = Verify("It was “circulated to the Council of Ministers on the same day,” and a ‘strait’ is “no word.”");
        Assert.True(Assert.Single(verified.Quotations).Places[0].InNote);
        Assert.Equal("d9fn1", verified.Quotations[0].Places[0].Anchor);
    }

    [Theory]
    [InlineData("Foreign Relations of the Republic of Vespera, 1958–1960, Volume II, The Orrel Bank, doc. 9.", CitationMatch.Found, "d9", true)]
    [InlineData("Foreign Relations of the Republic of Vespera, 1958-60, vol. 2, Document 9", CitationMatch.Found, "d9", true)]
    [InlineData("See 1958–60, vol. II, doc. 9.", CitationMatch.Found, "d9", false)]
    [InlineData("FRUS, 1958–1960, vol. II, p. 13.", CitationMatch.Found, "d9", true)]
    [InlineData("vesp1958-60v02/d9", CitationMatch.Found, "d9", true)]
    [InlineData("Foreign Relations of the Republic of Vespera, 1958–1960, vol. II, doc. 999", CitationMatch.NothingThere, null, true)]
    [InlineData("FRUS, 1961–1963, vol. XI, doc. 5", CitationMatch.VolumeNotHeld, null, true)]
    [InlineData("https://history.state.gov/historicaldocuments/frus1961-63v06/d9", CitationMatch.VolumeNotHeld, null, true)]
    public void Citations_are_read_in_their_forms(string printed, CitationMatch match, string? id, bool isCertain)
    {
        var citation = Assert.Single(Verify(printed).Citations).Citation;
        Assert.Equal((match, id, isCertain), (citation.Match, citation.Id, citation.IsCertain));
    }

    [Theory]
    [InlineData("In 1958–60, volume was small; doc. 9 of the file says so.")]
    [InlineData("The year 1961, vol. 3 of the journal.")]
    public void Other_numbers_are_no_citations(string text) => Assert.Empty(Verify(text).Citations);

    [Fact]
    public void A_quotation_is_held_against_what_is_cited_for_it()
    {
        var verified = Verify($"He said “{Spoken},”[^1] and “{Spoken}” again (vesp1958-60v02/d8).\n\n[^1]: “Memorandum of Conversation,” Tolmere, April 21, 1959, in Foreign Relations of the Republic of Vespera, 1958–1960, vol. II, doc. 9.");
        Assert.Equal([true, false], verified.Quotations.Select(q => q.IsAsCited));
        Assert.Equal("vesp1958-60v02", verified.Quotations[1].Cited!.Volume);
    }

    [Fact]
    public void A_word_file_is_read_with_its_footnotes()
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                new Footnote(new Paragraph()) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
                new Footnote(new Paragraph(new Run(new Text("vesp1958-60v02/d9.")))) { Id = 7 });
            main.Document = new Document(new Body(new Paragraph(
                new Run(new Text("He said “there had been one ")), new DeletedRun(new Run(new DeletedText("big"))), new Run(new Text("gun, that it was a signal gun.”")), new Run(new FootnoteReference { Id = 7 }))));
        }
        var manuscript = ManuscriptReader.Read("m.docx", file.ToArray());
        Assert.Equal(["paragraph 1", "note 1"], manuscript.Paragraphs.Select(p => p.Where));
        var found = Assert.Single(VerifyManuscript.Run(_edition, manuscript, TestContext.Current.CancellationToken).Quotations);
        Assert.Equal((QuotationMatch.WordForWord, true), (found.Match, found.IsAsCited));
    }

    [Fact]
    public async Task The_program_reports_in_both_forms_and_by_its_exit_code()
    {
        var good = _folder.Write("good.md", $"He said “{Spoken}.”\n");
        var (code, output, _) = await ProgramRun.Of("verify", _folder["e.chancery"], good);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("1: paragraph 1: “there had been one gun", output, StringComparison.Ordinal);
        Assert.Contains("word for word in vesp1958-60v02/d9, p. 12", output, StringComparison.Ordinal);
        var wrong = _folder.Write("wrong.md", $"\nHe said “{Spoken.Replace("signal", "large", StringComparison.Ordinal)}.”\n");
        (code, output, _) = await ProgramRun.Of("verify", _folder["e.chancery"], wrong, "--format", "json");
        Assert.Equal(ExitCode.FindingsOfError, code);
        using var json = JsonDocument.Parse(output);
        var quotation = json.RootElement.GetProperty("quotations")[0];
        Assert.Equal(("paragraph 1", 2, "other-words"), (quotation.GetProperty("where").GetString(), quotation.GetProperty("line").GetInt32(), quotation.GetProperty("match").GetString()));
        Assert.Equal("signal", quotation.GetProperty("places")[0].GetProperty("differences")[0].GetProperty("printed").GetString());
        Assert.Equal(ExitCode.Failed, (await ProgramRun.Of("verify", _folder["e.chancery"], _folder["none.md"])).Code);
        File.WriteAllBytes(_folder["broken.docx"], [(byte)'P', (byte)'K', 3, 4, 0, 0]);
        Assert.Equal(ExitCode.Failed, (await ProgramRun.Of("verify", _folder["e.chancery"], _folder["broken.docx"])).Code);
    }

    private VerifiedManuscript Verify(string text) => VerifyManuscript.Run(_edition, ManuscriptReader.Read("m.md", Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken);
}
