using System.Globalization;
using System.Text.Json;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Sources;
using static Chancery.Tests.Samples.SampleEdition;

namespace Chancery.Tests.Samples;

/// <summary>The sample edition shows every kind of document and everything that they carry, and the program reads it as it was written.</summary>
public sealed class SampleEditionTests(SampleEdition sample) : IClassFixture<SampleEdition>
{
    [Fact]
    public void It_has_three_volumes_and_43_documents()
    {
        Assert.Equal([(OrrelBank, 20, false), (LettersOfSpring, 18, true), (Brann, 5, true)], sample.Edition.Volumes().Select(v => (v.Id, v.Documents, v.Loose)));
        Assert.Equal("1961–1963, Volume VI", sample.Edition.Volume(LettersOfSpring)!.ShortTitle);
        Assert.Equal(Enumerable.Range(1, 18).Select(n => $"d{n}"), sample.Edition.Contents(LettersOfSpring).Select(e => e.Id));
        Assert.Equal(Enumerable.Range(10, 5).Select(n => $"d{n}"), sample.Edition.Contents(Brann).Select(e => e.Id));
        Assert.Equal((3, 43, 0), (sample.Summary.Volumes.Count, sample.Summary.Documents, sample.Summary.Failed));
    }

    /// <summary>“Minute of May 1” bears marker 1; nothing in its form tells it from “May 11”.</summary>
    [Fact]
    public void It_gives_one_finding_the_marker_that_cannot_be_told_from_the_date()
    {
        var finding = Assert.Single(sample.Summary.Findings);
        Assert.Equal(("CH-T102", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.EndsWith("vesp1961-63v06-d15.txt", finding.Where.File, StringComparison.Ordinal);
        Assert.Contains("“Minute of May 1”", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("memorandum-of-conversation", 6)]
    [InlineData("memorandum-of-telephone-conversation", 1)]
    [InlineData("telegram", 7)]
    [InlineData("circular-telegram", 2)]
    [InlineData("airgram", 2)]
    [InlineData("letter", 8)]
    [InlineData("message", 3)]
    [InlineData("memorandum-to-the-president", 2)]
    [InlineData("memorandum", 3)]
    [InlineData("minutes", 3)]
    [InlineData("intelligence-estimate", 2)]
    [InlineData("editorial-note", 4)]
    public void Every_kind_is_there(string kind, int documents) =>
        Assert.Equal(documents, sample.Edition.Summary().Kinds.Single(k => k.Kind == kind).Documents);

    /// <summary>The words before each marker, the source note's first.</summary>
    [Theory]
    [InlineData("v06/d1", "drawer.")]
    [InlineData("v06/d2", "Estervald", "chain.", "herring.", "Tarn")]
    [InlineData("v06/d3", "Maren", "gas.", "answer.")]
    [InlineData("v06/d4", "Estimate", "even.", "westerly.")]
    [InlineData("v06/d5", "Affairs", "Deep.", "so.")]
    [InlineData("v06/d6", "Conversation", "(Attached)", "bright.", "lightship.", "Attachment")]
    [InlineData("v06/d7", "Ministers", "2–61.", "read.", "unanswered.", "open.")]
    [InlineData("v06/d8", "Missions", "compass.", "671.")]
    [InlineData("v06/d9", "Affairs", "6.", "1959.", "her.")]
    [InlineData("v06/d10", "Dressen", "17.", "them.", "Maren")]
    [InlineData("v06/d11", "Affairs", "letter.", "letter.", "tugs.")]
    [InlineData("v06/d12", "Maren", "chart.")]
    [InlineData("v06/d13", "Conversation", "throughout.", "other.", "1871.", "had.", "Attachment", "Dressen")]
    [InlineData("v06/d14", "Maren", "shackle.")]
    [InlineData("v06/d15", "Affairs", "1", "benches.", "megaphone.")]
    [InlineData("v06/d16", "Fallow", "received.")]
    [InlineData("v06/d17")]
    [InlineData("v06/d18", "Maren", "harm.", "some.", "five.")]
    [InlineData("v07/d10", "Affairs", "688.", "signature.", "1.7.")]
    [InlineData("v07/d11", "Conversation", "Enclosure")]
    [InlineData("v07/d12", "Gas", "upon.", "him.")]
    [InlineData("v07/d13", "Fallow", "offices.", "Winck")]
    [InlineData("v07/d14", "Winck", "3.", "boat.")]
    public void Notes_stand_at_their_markers(string address, params string[] before)
    {
        var document = new Document(sample["vesp1961-63" + address]);
        Assert.Equal(before, document.Notes.Select(n => LastWordBefore(n.Element)));
        var first = before.Length == 0 || document.SourceNote is null ? 1 : 0;
        if (address.StartsWith("v06", StringComparison.Ordinal)) Assert.Equal(Enumerable.Range(first, before.Length).Select(n => n.ToString(CultureInfo.InvariantCulture)), document.Notes.Select(n => n.Marker));
        Assert.Equal(document.Element[TeiNames.Subtype] != TeiNames.EditorialNote, document.Notes is [{ IsSource: true }, ..]);
    }

    [Fact]
    public void Pages_ascend_over_each_volume()
    {
        foreach (var volume in sample.Edition.Volumes().Where(v => v.Pages > 0))
        {
            var pages = Addresses(volume.Id).SelectMany(a => new Document(sample[a]).PageBreaks).Select(p => int.Parse(p["n"]!, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(pages.Order().Distinct(), pages);
        }
        Assert.Equal((20, 0), (sample.Edition.Volume(LettersOfSpring)!.Pages, sample.Edition.Volume(Brann)!.Pages));
        Assert.Contains("[Page ", File.ReadAllText(Path.Combine(Repository.Root, "samples", LettersOfSpring, LettersOfSpring + "-d2.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Undated_papers_take_their_day_from_the_file_number()
    {
        Assert.Equal(("1961-04-11", "inferred", "file-number"), DateOf("d6"));
        Assert.Equal(("1961-11-21", "inferred", "file-number"), DateOf("d16"));
        Assert.Equal(("1961-04-21", "printed", null), DateOf("d10"));

        (string?, string?, string?) DateOf(string id)
        {
            var date = Facts($"{LettersOfSpring}/{id}").GetProperty("date");
            return (date.GetProperty("start").GetString(), date.GetProperty("degree").GetString(), date.TryGetProperty("basis", out var basis) ? basis.GetString() : null);
        }
    }

    [Fact]
    public void Enclosures_have_heading_classification_and_notes_of_their_own()
    {
        Assert.Equal(
        [
            $"{LettersOfSpring}/d6#a1 note Unclassified", $"{LettersOfSpring}/d13#a1 other Confidential", $"{Brann}/d11#a1 letter Official Use Only",
        ], Addresses(LettersOfSpring).Concat(Addresses(Brann)).SelectMany(PartsOf));
        Assert.Equal(["Dorothea Winck"], Texts(sample[$"{Brann}/d11"].Descendants(TeiNames.Attachment).Single(), TeiNames.Signed));
        Assert.Equal(["Ysolde Maren", "Viktor Dressen"], Texts(sample[$"{LettersOfSpring}/d13"].Descendants(TeiNames.Attachment).Single(), TeiNames.Signed));
        // An annex within an attachment, in the TEI volume.
        Assert.Equal(2, sample[$"{OrrelBank}/d9"].Descendants(TeiNames.Attachment).Count());

        IEnumerable<string> PartsOf(string address) => Facts(address).GetProperty("parts").EnumerateArray().Select(p => $"{p.GetProperty("id")} {p.GetProperty("kind")} {p.GetProperty("classification")}");
    }

    [Fact]
    public void References_lead_within_and_between_the_volumes_and_one_to_a_volume_that_is_not_here()
    {
        var references = sample.Edition.Volumes().SelectMany(v => Addresses(v.Id)).SelectMany(a => Facts(a).GetProperty("references").EnumerateArray().Select(r => (From: a, Target: r.GetProperty("target").GetString()!, Resolved: r.GetProperty("resolved").GetBoolean()))).ToList();
        Assert.Equal([($"{LettersOfSpring}/d16", "vesp1961-63v09#d88")], references.Where(r => !r.Resolved).Select(r => (r.From, r.Target)));
        Assert.Equal((77, 1), (sample.Edition.Summary().References, sample.Edition.Summary().Dangling));
        Assert.Equal(["#d10", "#d7fn3", "#d6", $"{OrrelBank}#pg_20"], TargetsOf($"{LettersOfSpring}/d9"));
        Assert.Equal([$"{OrrelBank}#d6fn4", $"{OrrelBank}#d4fn2", $"{OrrelBank}#pg_4", $"{OrrelBank}#d13"], TargetsOf($"{LettersOfSpring}/d13"));
        Assert.Equal([$"{LettersOfSpring}#d2"], TargetsOf($"{OrrelBank}/d19"));
        Assert.Equal([$"{LettersOfSpring}#d12", "#d13"], TargetsOf($"{Brann}/d11"));

        IEnumerable<string> TargetsOf(string address) => references.Where(r => r.From == address).Select(r => r.Target);
    }

    [Fact]
    public void One_letter_stands_in_both_volumes_with_variants()
    {
        var carbon = WordsOf(sample[$"{OrrelBank}/d19"]);
        var original = WordsOf(sample[$"{LettersOfSpring}/d2"]);
        Assert.NotEqual(carbon, original);
        var common = Runs(carbon, 5).Intersect(Runs(original, 5), StringComparer.Ordinal).Count();
        Assert.InRange((double)common / Runs(carbon, 5).Count, 0.8, 0.99);

        static string[] WordsOf(TeiElement document) => [.. document.Elements(TeiNames.Paragraph).SelectMany(p => Document.Fold(p.Content(Document.IsNote)).Split(' '))];
        static HashSet<string> Runs(string[] words, int length) => [.. Enumerable.Range(0, words.Length - length + 1).Select(i => string.Join(' ', words[i..(i + length)]))];
    }

    [Fact]
    public void Tables_lists_and_omissions_are_there()
    {
        Assert.Equal(["6 rows", "6 rows"], new[] { "d4", "d16" }.Select(id => $"{sample[$"{LettersOfSpring}/{id}"].Descendants(TeiNames.Row).Count()} rows"));
        Assert.Equal(["(a)", "(b)", "(c)"], Texts(sample[$"{LettersOfSpring}/d8"], TeiNames.Label));
        Assert.Equal(["PARTICIPANTS", "Vespera", "Hallin", "The Constance"], Texts(sample[$"{LettersOfSpring}/d13"].Elements(TeiNames.List).Last(), TeiNames.Head));
        var text = string.Concat(sample.Edition.Volumes().SelectMany(v => Addresses(v.Id)).Select(a => sample[a].Content()));
        Assert.Contains("[2 lines not declassified]", text, StringComparison.Ordinal);
        Assert.Contains("[Here follows discussion of coal for the lightship.]", text, StringComparison.Ordinal);
        // The two misprints that checks are to find; no others.
        Assert.Equal(1, Count("posi-tion"));
        Assert.Equal(1, Count("l961"));

        int Count(string word) => text.Split(word).Length - 1;
    }

    [Fact]
    public void Date_lines_have_place_day_and_time()
    {
        Assert.Equal("place Lightship Constance, 1961-04-30..1961-05-01, 22:30:00..02:15:00", DateLineOf($"{LettersOfSpring}/d13"));
        Assert.Equal("place Port Ansel, 1961-04-18T14:00:00", DateLineOf($"{LettersOfSpring}/d9"));
        Assert.Equal("place Port Ansel, 1961-04-25", DateLineOf($"{LettersOfSpring}/d11"));
        Assert.Equal("1963-08-31", DateLineOf($"{LettersOfSpring}/d18"));
        Assert.Equal("place Grauben, 1961-10-17T09:30:00", DateLineOf($"{Brann}/d12"));
        Assert.Empty(sample[$"{LettersOfSpring}/d6"].Descendants(TeiNames.Dateline));

        string DateLineOf(string address) => string.Join(", ", sample[address].Descendants(TeiNames.Dateline).Single().Elements().Select(e =>
            e.Name == TeiNames.PlaceName ? "place " + e.Content() : e[TeiNames.When] ?? $"{e[TeiNames.From]}..{e[TeiNames.To]}"));
    }

    /// <summary>The list of the first volume tags the people of the other two; who came later (Fallow) is in no list and stays untagged.</summary>
    [Fact]
    public void The_list_of_persons_tags_the_other_volumes()
    {
        var people = new Volume(sample.Readings.Single(r => r.Format == SourceFormat.Tei).Tei!);
        var names = people.Persons.ToDictionary(p => "#" + p.Id, p => p.Name, StringComparer.Ordinal);
        var mentions = sample.Files.Where(f => f.Path!.EndsWith(".txt", StringComparison.Ordinal))
            .SelectMany(f => SourceReaders.Read(f, new ReadingOptions(People: PeopleLists.Of(people))).Tei!.Root.Descendants(TeiNames.PersName)).ToList();
        Assert.InRange(mentions.Count, 140, 220);
        Assert.All(mentions, m => Assert.EndsWith(names[m[TeiNames.Corresp]!].Split(',')[0].Split(' ')[^1], m.Content(), StringComparison.Ordinal));
        Assert.DoesNotContain(mentions, m => m.Content().Contains("Fallow", StringComparison.Ordinal));
    }

    private IEnumerable<string> Addresses(string volume) =>
        sample.Edition.Contents(volume).Where(e => e.Type == "document").Select(e => $"{volume}/{e.Id}");

    private JsonElement Facts(string address)
    {
        var slash = address.IndexOf('/', StringComparison.Ordinal);
        return JsonDocument.Parse(sample.Edition.Document(address[..slash], address[(slash + 1)..])!.FactsJson).RootElement;
    }

    private static IEnumerable<string> Texts(TeiElement element, string name) => element.Descendants(name).Select(e => Document.Fold(e.Content(Document.IsNote)));

    private static string LastWordBefore(TeiElement note)
    {
        var text = "";
        foreach (var node in note.Parent!.Nodes.TakeWhile(n => n != note)) text += node is TeiText t ? t.Value : node is TeiElement { Name: not TeiNames.Note } e ? e.Content() : "";
        return text.Split(' ')[^1];
    }
}
