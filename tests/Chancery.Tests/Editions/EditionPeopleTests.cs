using System.Text;
using Chancery.Editions.Sqlite;
using Chancery.Sources;

namespace Chancery.Tests.Editions;

public sealed class EditionPeopleTests : IDisposable
{
    private const string Text = "14. Memorandum of Conversation\n\nMr. Quill met Mira Halden at the Bolt office.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_document_of_a_volume_takes_its_own_lists_with_terms_and_every_other_the_persons_of_all()
    {
        var sources = new[]
        {
            _folder.Write("in/varen1.xml", Volume("varen1", "<item><persName xml:id=\"p_QA1\">Quill, Anton</persName>, Consul at Ostia</item>", "<item><term xml:id=\"t_B1\">Bolt</term>, a harbor office</item>")),
            _folder.Write("in/varen2.xml", Volume("varen2", "<item><persName xml:id=\"p_QB1\">Quill, Berta</persName>, Harbor Master</item><item><persName xml:id=\"p_HM7\">Halden, Mira</persName>, Envoy to Oslund</item>", "")),
            _folder.Write("in/varen3.xml", Volume("varen3", "<item><persName xml:id=\"p_HM1\">Halden, Mira</persName>, Envoy to Oslund</item>", "")),
        };
        Import.Run(_folder["people.chancery"], [.. sources.Select(ImportSource.Of)], new ReadingOptions(), stop: TestContext.Current.CancellationToken);
        using var edition = SqliteEdition.Open(_folder["people.chancery"]);
        var lists = EditionPeople.Of(edition);

        var own = Tei("varen1-d14.txt", lists);
        Assert.Contains("Mr. <persName corresp=\"#p_QA1\">Quill</persName> met Mira Halden at the <gloss target=\"#t_B1\">Bolt</gloss> office", own, StringComparison.Ordinal);
        Assert.Contains("corresp=\"#p_HM1\">Mira Halden", Tei("letter.txt", lists, "varen3"), StringComparison.Ordinal);
        foreach (var name in (string[])["letter.txt", "varen9-d14.txt"])
            Assert.Contains("Mr. Quill met <persName corresp=\"varen2#p_HM7\">Mira Halden</persName> at the Bolt office", Tei(name, lists), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fingerprint_follows_the_lists()
    {
        var prints = new List<string>();
        foreach (var name in (string[])["Quill, Anton", "Quill, Berta", "Quill, Anton"])
        {
            var file = _folder[$"print{prints.Count}.chancery"];
            Import.Run(file, [ImportSource.Of(_folder.Write($"p{prints.Count}/varen1.xml", Volume("varen1", $"<item><persName xml:id=\"p_Q1\">{name}</persName>, Consul</item>", "")))], new ReadingOptions(), stop: TestContext.Current.CancellationToken);
            using var edition = SqliteEdition.Open(file);
            prints.Add(EditionPeople.Of(edition).Fingerprint);
        }
        Assert.Equal(prints[0], prints[2]);
        Assert.NotEqual(prints[0], prints[1]);
    }

    private static string Tei(string name, PeopleLists lists, string? volume = null) =>
        SourceReaders.Read(name, Encoding.UTF8.GetBytes(Text), new ReadingOptions(volume, lists)).Tei!.Source.Text;

    private static string Volume(string id, string persons, string terms) =>
        $"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>{id}</title></titleStmt><publicationStmt><idno type=\"frus\">{id}</idno></publicationStmt></fileDesc></teiHeader>"
        + $"<text><front><div type=\"section\" xml:id=\"terms\"><head>Terms</head><list>{terms}</list></div><div type=\"section\" xml:id=\"persons\"><head>Persons</head><list>{persons}</list></div></front>"
        + "<body><div type=\"document\" xml:id=\"d1\" n=\"1\"><head>1. Editorial Note</head><p>Nothing.</p></div></body></text></TEI>";
}
