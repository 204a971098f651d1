using Chancery.Documents;
using Chancery.Documents.Grammar;
using Chancery.Documents.Tei;

namespace Chancery.Tests.Sources.PageText;

/// <summary>The model document comes out precisely.</summary>
public sealed class SeedDocumentTests
{
    private static readonly Lazy<TeiElement> Seed = new(() => Transcribed.Only(File.ReadAllText(Repository.Shared("seed/130-memorandum-of-conversation.txt"))));

    [Fact]
    public void Its_heading_number_and_kind()
    {
        var document = new Document(Seed.Value);
        Assert.Equal("130", document.Number);
        Assert.Equal("d130", document.Id);
        Assert.Equal("Memorandum of Conversation", document.Heading);
        Assert.Equal("memorandum-of-conversation", DocumentKinds.Of(document.Heading));
    }

    [Fact]
    public void Its_subject_and_participants()
    {
        Assert.Equal(["Cuba"], Items("subject"));
        Assert.Equal(4, Items("participants").Count);
    }

    [Fact]
    public void Its_notes_stand_at_the_markers_0_to_4_and_the_first_is_the_source_note()
    {
        var notes = new Document(Seed.Value).Notes;
        Assert.Equal(["0", "1", "2", "3", "4"], notes.Select(n => n.Marker));
        Assert.Equal([true, false, false, false, false], notes.Select(n => n.IsSource));
        Assert.Equal(["head", "p", "p", "p", "signed"], notes.Select(n => n.Element.Parent!.Name));
        Assert.EndsWith("(Attached)", TextBefore(notes[1].Element));
        Assert.EndsWith("Communist leaders,", TextBefore(notes[2].Element));
        Assert.EndsWith("Attachment", TextBefore(notes[3].Element));
        Assert.EndsWith("John F. Kennedy", TextBefore(notes[4].Element));
        Assert.Equal("Unclassified.", notes[3].Text);
    }

    [Fact]
    public void Its_pages_stand_between_blocks_and_inside_a_sentence()
    {
        var pages = new Document(Seed.Value).PageBreaks.ToList();
        Assert.Equal(["283", "284"], pages.Select(p => p["n"]));
        Assert.Equal("div", pages[0].Parent!.Name);
        Assert.EndsWith("I trust that this does not mean", TextBefore(pages[1]).TrimEnd());
    }

    [Fact]
    public void Its_enclosure_has_heading_salutation_paragraphs_and_signature()
    {
        var enclosure = Assert.Single(new Document(Seed.Value).Attachments);
        Assert.Equal("d130a1", enclosure.Id);
        Assert.Equal(["Letter From President Kennedy to Chairman Khrushchev"], Transcribed.Texts(enclosure, "head"));
        Assert.Equal(["Mr. Chairman:"], Transcribed.Texts(enclosure, "salute"));
        Assert.True(enclosure.Elements("p").Count() >= 6);
        Assert.Equal(["John F. Kennedy"], Transcribed.Texts(enclosure, "signed"));
        Assert.All(enclosure.Descendants("p"), p => Assert.Equal("frus:attachment", p.Parent!.Prefix + ":" + p.Parent.Name));
    }

    [Fact]
    public void Its_reference_and_no_date_or_place_that_is_not_printed()
    {
        Assert.Contains("#d117", Seed.Value.Descendants("ref").Select(r => r["target"]));
        Assert.Empty(Seed.Value.Descendants("date"));
        Assert.Empty(Seed.Value.Descendants("placeName"));
    }

    private static List<string> Items(string type) =>
        [.. Seed.Value.Elements("list").Where(l => l["type"] == type).SelectMany(l => l.Elements("item")).Select(i => i.Content())];

    private static string TextBefore(TeiElement element)
    {
        var text = "";
        foreach (var node in element.Parent!.Nodes.TakeWhile(n => n != element))
            text += node is TeiText t ? t.Value : node is TeiElement { Name: not "note" } e ? e.Content() : "";
        return text;
    }
}
