using System.Text.Json;
using System.Xml.Linq;
using Chancery.Tests;

namespace Chancery.Acceptance;

/// <summary>The model document, from page text to TEI and facts, as the program gives them.</summary>
public sealed class SeedTests
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";
    private static readonly Lazy<JsonElement> Facts = new(() =>
    {
        var run = BuiltProgram.Run("facts", Seed);
        Assert.True(run.ExitCode == 0, run.Error);
        return JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
    });

    private static readonly Lazy<XElement> Document = new(() =>
    {
        var run = BuiltProgram.Run("transcribe", Seed);
        Assert.True(run.ExitCode == 0, run.Error);
        using var stream = new MemoryStream(run.Bytes);
        return Assert.Single(XDocument.Load(stream, LoadOptions.PreserveWhitespace).Descendants(Tei + "div"), d => (string?)d.Attribute("type") == "document");
    });

    private static string Seed => Repository.Shared("seed/130-memorandum-of-conversation.txt");

    /// <summary>The lines of the source, those without words left out.</summary>
    private static string[] Printed => [.. File.ReadAllLines(Seed).Where(l => !string.IsNullOrWhiteSpace(l))];

    private static string Text(string name) => Facts.Value.GetProperty(name).GetString()!;

    private static IEnumerable<JsonElement> Each(string name) => Facts.Value.GetProperty(name).EnumerateArray();

    [Fact]
    public void Number_kind_subject_and_participants()
    {
        Assert.Equal(("130", "130", "memorandum-of-conversation", "Memorandum of Conversation"), (Text("id"), Text("number"), Text("kind"), Text("heading")));
        Assert.Equal("Cuba", Assert.Single(Each("subjects")).GetString());
        Assert.Equal(
            Printed.SkipWhile(l => l != "PARTICIPANTS").TakeWhile(l => !l.StartsWith("The Secretary said", StringComparison.Ordinal)).Where(l => l.StartsWith("  • ", StringComparison.Ordinal)).Select(l => l[4..]),
            Each("participants").Select(p => p.GetProperty("printed").GetString()));
        Assert.Equal(4, Each("participants").Count());
    }

    [Fact]
    public void The_date_is_inferred_from_the_file_number_and_no_place_or_volume_is_made_up()
    {
        var date = Facts.Value.GetProperty("date");
        Assert.Equal(("1961-04-18", "1961-04-18", "inferred", "file-number"), (date.GetProperty("start").GetString(), date.GetProperty("end").GetString(), date.GetProperty("degree").GetString(), date.GetProperty("basis").GetString()));
        Assert.Contains(date.GetProperty("evidence").EnumerateArray(), e => e.GetProperty("quote").GetString() == "737.00/4-1861");
        foreach (var absent in (string[])["place", "volume"])
            Assert.True(!Facts.Value.TryGetProperty(absent, out var value) || value.ValueKind == JsonValueKind.Null, absent);
        Assert.Empty(Document.Value.Descendants(Tei + "date"));
        Assert.Empty(Document.Value.Descendants(Tei + "placeName"));
    }

    [Fact]
    public void Five_notes_hang_on_the_markers_0_to_4_and_the_first_is_the_source_note()
    {
        Assert.Equal(["0", "1", "2", "3", "4"], Each("notes").Select(n => n.GetProperty("marker").GetString()));
        Assert.Equal(["source", "footnote", "footnote", "footnote", "footnote"], Each("notes").Select(n => n.GetProperty("kind").GetString()));
        var notes = Document.Value.Descendants(Tei + "note").ToList();
        Assert.Equal(["0", "1", "2", "3", "4"], notes.Select(n => (string?)n.Attribute("n")));
        Assert.Equal(
            ["130. Memorandum of Conversation", "(Attached)", "Communist leaders,", "Attachment", "John F. Kennedy"],
            notes.Select(n => n.PreviousNode!.ToString()).Select((text, i) => text[^new[] { 31, 10, 18, 10, 15 }[i]..]));
    }

    [Fact]
    public void Pages_stand_at_their_places_and_the_first_is_inferred_in_the_facts_only()
    {
        Assert.Equal(["282", "283", "284"], Each("pages").Select(p => p.GetProperty("n").GetString()));
        Assert.Equal("inferred", Each("pages").First().GetProperty("degree").GetString());
        var breaks = Document.Value.Descendants(Tei + "pb").ToList();
        Assert.Equal(["283", "284"], breaks.Select(p => (string?)p.Attribute("n")));
        Assert.Equal(("div", "p"), (breaks[0].Parent!.Name.LocalName, breaks[1].Parent!.Name.LocalName));
        var around = Assert.Single(Printed, l => l.Contains(" [Page 284] ", StringComparison.Ordinal)).Split(" [Page 284] ");
        Assert.Equal((around[0], around[1]), (breaks[1].PreviousNode!.ToString().TrimEnd(), breaks[1].NextNode!.ToString().TrimStart()));
    }

    [Fact]
    public void The_enclosure_has_all_its_parts()
    {
        var part = Assert.Single(Each("parts"));
        Assert.Equal(("130#a1", "letter", "Letter From President Kennedy to Chairman Khrushchev", "Unclassified"), (part.GetProperty("id").GetString(), part.GetProperty("kind").GetString(), part.GetProperty("heading").GetString(), part.GetProperty("classification").GetString()));
        var enclosure = Assert.Single(Document.Value.Elements(), e => e.Name.LocalName == "attachment");
        Assert.Equal("Letter From President Kennedy to Chairman Khrushchev", enclosure.Element(Tei + "head")!.Value);
        Assert.Equal("Mr. Chairman:", Assert.Single(enclosure.Descendants(Tei + "salute")).Value);
        Assert.True(enclosure.Elements(Tei + "p").Count() >= 5);
        var signed = Assert.Single(enclosure.Descendants(Tei + "signed"));
        Assert.Equal("John F. Kennedy", signed.Nodes().OfType<XText>().First().Value);
        Assert.Equal(Printed[^1], "  5. " + signed.Element(Tei + "note")!.Value);
    }

    [Fact]
    public void Provenance_and_the_reference_that_cannot_be_resolved()
    {
        var provenance = Facts.Value.GetProperty("provenance");
        Assert.Equal(("Department of State", "Central Files", "737.00/4-1861", "Confidential", "McSweeney"),
            (provenance.GetProperty("repository").GetString(), provenance.GetProperty("collection").GetString(), provenance.GetProperty("fileNumber").GetString(), provenance.GetProperty("classification").GetString(), Assert.Single(provenance.GetProperty("draftedBy").EnumerateArray()).GetString()));
        var reference = Each("references").Single(r => r.GetProperty("printed").GetString() == "Document 117");
        Assert.Equal("#d117", reference.GetProperty("target").GetString());
        Assert.False(reference.GetProperty("resolved").GetBoolean());
    }

    [Fact]
    public void The_ebook_text_gives_its_150_documents()
    {
        var run = BuiltProgram.Run("transcribe", Repository.Shared("frus/ebook/frus1961-63v05-documents-1-150.txt"));
        Assert.True(run.ExitCode == 0, run.Error);
        using var stream = new MemoryStream(run.Bytes);
        var documents = XDocument.Load(stream).Descendants(Tei + "div").Where(d => (string?)d.Attribute("type") == "document").ToList();
        Assert.Equal(Enumerable.Range(1, 150).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), documents.Select(d => (string?)d.Attribute("n")));
        // Editorial notes have no source note; every other document of that volume has one.
        Assert.All(documents.Where(d => (string?)d.Attribute("subtype") == "historical-document"), d => Assert.Contains(d.Descendants(Tei + "note"), n => (string?)n.Attribute("type") == "source"));
    }
}
