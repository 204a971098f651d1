using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Sources;

namespace Chancery.Tests.Sources.Ebook;

/// <summary>The text of an invented ebook.</summary>
public sealed class EbookTextReaderTests
{
    private const string Conversation =
        """
        12. Memorandum of ConversationSource


        Port Ostia, June 3, 1961, 12:45 p.m.

        SUBJECT

        The harbor



        PARTICIPANTS

        Velmark The Minister

        Ambassador Orlan





        Kaldova Foreign Minister Tesk

        Mr. Brann, Interpreter





        The Minister made the following points: (1) the harbor is full;1

        (2) the tariff is low.





        Anton Orlan2

        Ambassador



        * * *



        * Source: Ministry, Conference Files, CF 12. Secret.

        1 It held forty ships.

        2 The signature is typed on the copy.





        13. Editorial Note


        The talks went on.

        """;

    [Fact]
    public void It_is_recognised_and_divided_into_documents()
    {
        var reading = Transcribed.Reading(Conversation, "book.txt");
        Assert.Equal(SourceFormat.EbookText, reading.Format);
        Assert.Equal(["12", "13"], reading.Tei!.Documents.Select(d => d["n"]));
    }

    [Fact]
    public void The_name_of_a_side_and_its_first_participant_are_entries_each() =>
        Assert.Equal(["Velmark", "The Minister", "Ambassador Orlan", "Kaldova", "Foreign Minister Tesk", "Mr. Brann, Interpreter"], Items("participants"));

    [Fact]
    public void A_list_behind_three_blank_lines_is_ended() => Assert.Equal(["The harbor"], Items("subject"));

    [Fact]
    public void A_paragraph_is_parted_from_the_first_entry_of_the_list_it_announces() =>
        Assert.Equal(["The Minister made the following points:", "(1) the harbor is full;", "(2) the tariff is low."], Transcribed.Texts(First, "p"));

    [Fact]
    public void Office_and_name_are_one_signature() => Assert.Equal(["Anton Orlan Ambassador"], Transcribed.Texts(First, "signed"));

    [Fact]
    public void Notes_stand_at_their_markers_and_the_first_is_the_source_note()
    {
        var notes = new Document(First).Notes;
        Assert.Equal(["Source", "1", "2"], notes.Select(n => n.Marker));
        Assert.Equal([true, false, false], notes.Select(n => n.IsSource));
        Assert.Equal(["head", "p", "signed"], notes.Select(n => n.Element.Parent!.Name));
    }

    [Fact]
    public void Figures_in_a_sentence_are_no_list()
    {
        var text = Conversation.Replace("points: (1) the harbor is full;1", "points. They spoke on page 1. The harbor is full.1", StringComparison.Ordinal).Replace("(2) the tariff", "The tariff", StringComparison.Ordinal);
        Assert.Equal("The Minister made the following points. They spoke on page 1. The harbor is full.", Transcribed.Texts(Transcribed.Reading(text, "book.txt").Tei!.Documents[0], "p")[0]);
    }

    private static TeiElement First => Transcribed.Reading(Conversation, "book.txt").Tei!.Documents[0];

    private static List<string> Items(string type) => [.. First.Elements("list").Where(l => l["type"] == type).SelectMany(l => l.Elements("item")).Select(i => i.Content(Document.IsNote))];
}
