using System.Text;
using System.Text.Json;
using Chancery.Tests;

namespace Chancery.Acceptance;

/// <summary>What the record says, against what editors and readers decided: labels, clusters of persons, the model document's letter.</summary>
[Collection("shared edition")]
public sealed class RecordTests(SharedEdition shared)
{
    private static IReadOnlyDictionary<string, JsonElement> FactsOf(string labels)
    {
        var run = BuiltProgram.Run("facts", Repository.Shared($"eval/labels/{labels}"));
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(f => Path.GetFileName(f.GetProperty("source").GetProperty("file").GetString()!), StringComparer.Ordinal);
    }

    private static List<JsonElement> Labels(string name) => [.. JsonDocument.Parse(File.ReadAllText(Repository.Shared($"eval/labels/{name}.json"))).RootElement.EnumerateArray()];

    private static IEnumerable<JsonElement> Each(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Small letters, without marks, one space between words.</summary>
    private static string Fold(string? text) =>
        string.Join(' ', (text ?? "").Normalize(NormalizationForm.FormKC).Replace('’', '\'').Replace('ʼ', '\'').Replace('–', '-').Replace('—', '-').ToLowerInvariant().Split([' ', '\n', '.', ',', ';', ':', '"', '\'', '“', '”'], StringSplitOptions.RemoveEmptyEntries));

    private static string Surname(string? name)
    {
        var plain = (name ?? "").Split('(')[0];
        var words = Fold(plain.Contains(',', StringComparison.Ordinal) ? plain.Split(',')[0] : plain).Replace(" jr", "", StringComparison.Ordinal).Split(' ');
        return words[^1];
    }

    /// <summary>F1 of what was found, over all documents.</summary>
    private static double F1<T>(IEnumerable<(IReadOnlyList<T> Truth, IReadOnlyList<T> Found)> documents)
    {
        var (hit, all) = (0, 0);
        foreach (var (truth, found) in documents)
        {
            var left = found.ToList();
            hit += truth.Count(left.Remove);
            all += truth.Count + found.Count;
        }
        return all == 0 ? 0 : 2.0 * hit / all;
    }

    [Fact]
    public void Letters_between_governments_are_those_that_were_labelled()
    {
        var facts = FactsOf("exchanges");
        var labels = Labels("exchanges");
        Assert.True(labels.Count > 70);
        Assert.True(F1(labels.Select(l => (
            (IReadOnlyList<(string, string)>)[.. Each(l, "communications").Select(c => (Surname(Text(c, "from_person") ?? Text(c, "from")), Surname(Text(c, "to_person") ?? Text(c, "to"))))],
            (IReadOnlyList<(string, string)>)[.. Each(facts[Text(l, "file")!], "communications").Where(c => Text(c, "scope") != "within-government").Select(c => (Surname(Text(c, "fromPerson") ?? Text(c, "from")), Surname(Text(c, "toPerson") ?? Text(c, "to"))))]))) >= 0.97);
        Assert.True(F1(labels.Select(l => (
            (IReadOnlyList<string?>)[.. Each(l, "communications").Select(c => Text(c, "date"))],
            (IReadOnlyList<string?>)[.. Each(facts[Text(l, "file")!], "communications").Where(c => Text(c, "scope") != "within-government").Select(c => Text(c, "date"))]))) >= 0.95);
    }

    [Fact]
    public void Statements_and_their_speakers_are_those_that_were_labelled()
    {
        var facts = FactsOf("statements");
        var labels = Labels("statements");
        static (int, string) Place(JsonElement s, string words) => (s.GetProperty("paragraph").GetInt32(), Fold(Text(s, words)) is { Length: > 24 } long24 ? long24[..24] : Fold(Text(s, words)));
        IReadOnlyList<(int, string)> Attitudes(JsonElement l) => [.. Each(l, "statements").Where(s => Text(s, "kind") == "attitude").Select(s => Place(s, "starts_with"))];
        Assert.True(F1(labels.Select(l => (
            (IReadOnlyList<(int, string)>)[.. Each(l, "statements").Where(s => Text(s, "kind") != "attitude").Select(s => Place(s, "starts_with"))],
            (IReadOnlyList<(int, string)>)[.. Each(facts[Text(l, "file")!], "statements").Select(s => Place(s, "quote")).Where(p => !Attitudes(l).Contains(p))]))) >= 0.9);
        Assert.True(F1(labels.Select(l => (
            (IReadOnlyList<((int, string), string)>)[.. Each(l, "statements").Where(s => Text(s, "kind") != "attitude" && Text(s, "speaker") is not null).Select(s => (Place(s, "starts_with"), Fold(Text(s, "speaker"))))],
            (IReadOnlyList<((int, string), string)>)[.. Each(facts[Text(l, "file")!], "statements").Where(s => Text(s, "speaker") is not null && !Attitudes(l).Contains(Place(s, "quote"))).Select(s => (Place(s, "quote"), Fold(Text(s, "speaker"))))]))) >= 0.88);
        Assert.True(F1(labels.Select(l => (
            (IReadOnlyList<(string, string)>)[.. Each(l, "participants").Where(p => Text(p, "person") is not null).Select(p => (Fold(Text(p, "as_printed")), Surname(Text(p, "person"))))],
            (IReadOnlyList<(string, string)>)[.. Each(facts[Text(l, "file")!], "participants").Where(p => Text(p, "person") is not null).Select(p => (Fold(Text(p, "printed")), Surname(Text(p, "person"))))]))) >= 0.9);
    }

    [Fact]
    public void Persons_of_several_volumes_are_those_that_the_editors_joined()
    {
        using var folder = new TemporaryFolder();
        var run = BuiltProgram.Run("export", shared.File, folder["tables"], "--format", "csv");
        Assert.True(run.ExitCode == 0, run.Error);
        var clusters = File.ReadLines(Repository.Shared("authorities/person-clusters.tsv")).Select(l => l.Split('\t')).ToList();
        var (person, volume, id) = (clusters[0].ToList().IndexOf("person"), clusters[0].ToList().IndexOf("volume"), clusters[0].ToList().IndexOf("xml_id"));
        var theirs = clusters.Skip(1).DistinctBy(c => (c[volume], c[id])).ToDictionary(c => (c[volume], c[id]), c => c[person]);
        // The first four columns hold no comma but within quotation marks.
        var ours = File.ReadLines(folder["tables/people.csv"]).Skip(1).Select(Fields).DistinctBy(f => (f[2], f[3])).ToDictionary(f => (f[2], f[3]), f => f[0]);
        var both = ours.Keys.Where(theirs.ContainsKey).ToList();
        Assert.True(both.Count > 3000);
        static long Pairs<T>(IEnumerable<T> keys) where T : notnull => keys.CountBy(k => k).Sum(g => (long)g.Value * (g.Value - 1) / 2);
        var same = Pairs(both.Select(e => (ours[e], theirs[e])));
        Assert.InRange((double)same / Pairs(both.Select(e => ours[e])), 0.99, 1);
        Assert.InRange((double)same / Pairs(both.Select(e => theirs[e])), 0.93, 1);
    }

    [Fact]
    public void The_letter_of_the_model_document_goes_from_hand_to_hand()
    {
        var run = BuiltProgram.Run("facts", Repository.Shared("seed/130-memorandum-of-conversation.txt"));
        var letter = Assert.Single(Each(JsonDocument.Parse(Assert.Single(run.Lines)).RootElement, "communications"));
        Assert.Equal(("letter", "between-governments", "attachment", "1961-04-18", "inferred"), (Text(letter, "form"), Text(letter, "scope"), Text(letter, "where"), Text(letter, "date"), Text(letter, "dateDegree")));
        Assert.Equal(("Kennedy", "Khrushchev"), (Text(letter, "fromPerson")!.Split(',')[0], Text(letter, "toPerson")!.Split(',')[0]));
        Assert.Equal(["reported", "reported", "announced"], Each(letter, "route").Select(s => Text(s, "status")));
        Assert.Equal("Document 117", Assert.Single(Each(letter, "inReplyTo")).GetString());
    }

    [Fact]
    public void Files_and_exchanges_of_the_edition_are_shown()
    {
        var file = BuiltProgram.Run("show", shared.File, "file:737.00");
        Assert.True(file.ExitCode == 0, file.Error);
        Assert.True(file.Lines.Length > 15);
        var exchange = BuiltProgram.Run("show", shared.File, "exchange:frus1961-63v06/d10", "--format", "json");
        Assert.True(exchange.ExitCode == 0, exchange.Error);
        var letters = Each(JsonDocument.Parse(string.Join('\n', exchange.Lines)).RootElement, "letters").ToList();
        Assert.Equal(letters.Select(l => Text(l.GetProperty("letter"), "date")).Order(StringComparer.Ordinal), letters.Select(l => Text(l.GetProperty("letter"), "date")));
        Assert.Contains(letters, l => Text(l, "key") == "frus1961-63v06-d9");
    }

    private static List<string> Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(c);
        }
        fields.Add(field.ToString());
        return fields;
    }
}
