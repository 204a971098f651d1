using Chancery.Editions.Sqlite;
using Chancery.Facts;
using Chancery.Sources;
using Chancery.Tests.Samples;
using Microsoft.Data.Sqlite;

namespace Chancery.Tests.Editions;

/// <summary>The same text over the whole edition: whatever the order in which volumes come, and whatever happens to them.</summary>
public sealed class SameTextTests(SampleEdition samples) : IClassFixture<SampleEdition>, IDisposable
{
    private const string Letter = "The mole is to be lit before the week is out, and the oil is to be entered under the chapter of the harbor; nobody has been told to count the stones, and whoever counts them does so at his own expense and in his own time.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static void Run(string edition, params IEnumerable<string> sources) => Import.Run(edition, [.. sources.Select(ImportSource.Of)], new ReadingOptions(), stop: TestContext.Current.CancellationToken);

    /// <summary>A volume of documents with these texts.</summary>
    private string Volume(string id, params IEnumerable<string> texts) => _folder.Write(id + ".xml", $"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title type=\"complete\">{id}</title></titleStmt><publicationStmt><idno type=\"frus\">{id}</idno></publicationStmt></fileDesc></teiHeader><text><body><div type=\"chapter\" xml:id=\"ch1\"><head>Harbors</head>"
        + string.Concat(texts.Select((t, i) => $"<div type=\"document\" xml:id=\"d{i + 1}\" n=\"{i + 1}\"><head>{i + 1}. Letter to the Harbor Master</head><p>{t}</p></div>")) + "</div></body></text></TEI>");

    private static List<string> Pairs(string edition)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = edition, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT a.volume, a.id, b.volume, b.id, same_text.kind, share_a, share_b, words FROM same_text JOIN documents a ON a.document = document_a JOIN documents b ON b.document = document_b ORDER BY 1, 2, 3, 4";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reader.GetString(0)}/{reader.GetString(1)} {reader.GetString(2)}/{reader.GetString(3)} {reader.GetString(4)} {reader.GetDouble(5):0.00} {reader.GetDouble(6):0.00} {reader.GetInt32(7)}"));
        return rows;
    }

    [Fact]
    public void The_letter_of_the_samples_that_is_printed_twice_is_found()
    {
        using var edition = SqliteEdition.Open(samples.File);
        var other = Assert.Single(edition.SameText("vesp1961-63v06", "d2"));
        Assert.Equal(("vesp1958-60v02", "d19", "19", "same"), (other.Volume, other.Id, other.Number, other.Kind));
        var facts = System.Text.Json.JsonSerializer.Deserialize(edition.Document("vesp1958-60v02", "d19")!.FactsJson, FactsJson.Default.DocumentFacts)!;
        var fact = Assert.Single(facts.SameText);
        Assert.Equal(("vesp1961-63v06/d2", "same", other.ShareOfOther, other.Share, other.Words), (fact.Document, fact.Kind, fact.Share, fact.ShareOfOther, fact.Words));
        Assert.Equal(["vesp1958-60v02/d19"], Pairs(samples.File).Select(p => p.Split(' ')[0]));
    }

    [Fact]
    public void Neither_the_order_of_volumes_nor_whether_they_come_at_once_makes_a_difference()
    {
        string[] volumes = [Volume("varen1", Letter, "Something else, and short."), Volume("varen2", "Nothing of the kind.", "He wrote: " + Letter), Volume("varen3", Letter.Replace("week", "month", StringComparison.Ordinal))];
        Run(_folder["a.chancery"], volumes);
        Run(_folder["b.chancery"], volumes.Reverse());
        foreach (var volume in volumes) Run(_folder["c.chancery"], volume);
        Assert.Equal(["varen1/d1 varen2/d2 same 1.00 0.96 47", "varen1/d1 varen3/d1 same 0.98 0.98 46", "varen2/d2 varen3/d1 same 0.94 0.98 46"], Pairs(_folder["a.chancery"]));
        Assert.Equal(Pairs(_folder["a.chancery"]), Pairs(_folder["b.chancery"]));
        Assert.Equal(Pairs(_folder["a.chancery"]), Pairs(_folder["c.chancery"]));
    }

    [Fact]
    public void A_volume_that_changes_leaves_no_pair_behind()
    {
        var first = Volume("varen1", Letter);
        Run(_folder["a.chancery"], first, Volume("varen2", Letter));
        Assert.Single(Pairs(_folder["a.chancery"]));
        Run(_folder["a.chancery"], first, Volume("varen2", "Nothing of the kind."));
        Assert.Empty(Pairs(_folder["a.chancery"]));
        Run(_folder["a.chancery"], first, Volume("varen2", "He wrote: " + Letter));
        Assert.Equal(["varen1/d1 varen2/d1 same 1.00 0.96 47"], Pairs(_folder["a.chancery"]));
    }

    [Fact]
    public void A_document_read_from_the_edition_has_the_words_it_was_imported_with()
    {
        var first = Volume("varen1", Letter.Replace("mole", "<persName xmlns:x=\"urn:x\" x:y=\"\">mole</persName>", StringComparison.Ordinal) + "</p><p><note n=\"1\">A note.</note>Of the Kéresh coal.");
        Run(_folder["a.chancery"], first, Volume("varen2", Letter + " Of the Kéresh coal."));
        Run(_folder["b.chancery"], first);
        Run(_folder["b.chancery"], first, Volume("varen2", Letter + " Of the Kéresh coal."));
        Assert.Equal(["varen1/d1 varen2/d1 same 1.00 1.00 51"], Pairs(_folder["a.chancery"]));
        Assert.Equal(Pairs(_folder["a.chancery"]), Pairs(_folder["b.chancery"]));
    }

    [Fact]
    public void An_edition_without_such_a_document_says_nothing()
    {
        Run(_folder["a.chancery"], Volume("varen1", Letter));
        using var edition = SqliteEdition.Open(_folder["a.chancery"]);
        Assert.Empty(edition.SameText("varen1", "d1"));
        Assert.Empty(edition.SameText("varen9", "d1"));
    }
}
