using System.Globalization;
using System.Text;
using Chancery.Editions.Sqlite;
using Chancery.Sources;

namespace Chancery.Tests.Editions;

/// <summary>Small volumes of invented states, made of few words so that queries meet often; the same for the same seed.</summary>
internal static class InventedEdition
{
    public static readonly string[] Words =
    [
        "treaty", "treaties", "envoy", "envoys", "harbor", "tariff", "tariffs", "negotiate", "negotiated", "negotiating", "of", "the", "Varenia", "Oslund", "río", "rio",
        "Kéresh", "don’t", "U.N.", "frontier", "fishing", "fished", "note", "1922", "12/4-22", "president", "Presidentʼs", "memoranda",
    ];

    public static readonly string[] People = ["Halden, Mira", "Orsk, Tovan", "Ravel, Ida"];

    private static readonly string[] Kinds = ["Memorandum of Conversation", "Telegram From the Legation in Oslund", "Letter From the Envoy", "Editorial Note"];
    private static readonly string[] Places = ["Varenburg", "Port Oslund"];
    private static readonly string[] Markings = ["Secret", "Confidential"];

    /// <summary>A volume as TEI.</summary>
    public static string Volume(string id, int documents, int seed, string newLine = "\n", string declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    {
        var random = new Random(seed);
        string Some(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => Words[random.Next(Words.Length)]));
        var tei = new StringBuilder(declaration).Append('\n').Append("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xmlns:frus=\"http://history.state.gov/frus/ns/1.0\">\n<teiHeader><fileDesc><titleStmt><title type=\"complete\">Relations of Varenia, ")
            .Append(id).Append("</title></titleStmt><publicationStmt><idno type=\"frus\">").Append(id).Append("</idno></publicationStmt></fileDesc></teiHeader>\n<text><front><div type=\"section\" xml:id=\"persons\"><head>Persons</head><list>\n");
        for (var p = 0; p < People.Length; p++) tei.Append(CultureInfo.InvariantCulture, $"<item><persName xml:id=\"p_{p}\">{People[p]}</persName>, envoy</item>\n");
        tei.Append("</list></div></front>\n<body><div type=\"compilation\" xml:id=\"comp1\"><head>Harbors</head><div type=\"chapter\" xml:id=\"ch1\"><head>Tariffs</head><p>Of the chapter.</p>\n");
        for (var n = 1; n <= documents; n++)
        {
            var source = random.Next(3) > 0;
            tei.Append(CultureInfo.InvariantCulture, $"<pb n=\"{n}\" xml:id=\"pg_{n}\"/><div type=\"document\" xml:id=\"d{n}\" n=\"{n}\"><head>{n}. {Kinds[random.Next(Kinds.Length)]} {Some(4)}");
            if (source) tei.Append(CultureInfo.InvariantCulture, $"<note n=\"1\" xml:id=\"d{n}fn1\" type=\"source\">Source: Archive of Varenia, Central Files, {random.Next(100, 999)}.{random.Next(10, 99)}/{random.Next(1, 12)}–{random.Next(1, 28)}22. {Markings[random.Next(2)]}. {Some(3)}.</note>");
            tei.Append("</head>\n");
            if (random.Next(4) > 0)
                tei.Append(CultureInfo.InvariantCulture, $"<dateline><placeName>{Places[random.Next(2)]}</placeName>, <date when=\"{random.Next(1919, 1925)}-{random.Next(1, 13):00}-{random.Next(1, 28):00}\">a day</date></dateline>\n");
            for (var p = random.Next(1, 4); p > 0; p--)
                tei.Append(CultureInfo.InvariantCulture, $"<p>{Some(12)}<note n=\"2\" xml:id=\"d{n}fn{p + 1}\">{Some(5)} <ref target=\"#d{random.Next(1, documents + 2)}\">Document</ref></note> {Some(12)} <persName corresp=\"#p_{random.Next(People.Length)}\">Someone</persName>.</p>\n");
            tei.Append("</div>\n");
        }
        return tei.Append("</div></div></body></text></TEI>\n").Replace("\n", newLine).ToString();
    }

    /// <summary>An edition of two volumes in a folder.</summary>
    public static SqliteEdition Of(TemporaryFolder folder, int documents = 60)
    {
        var sources = new[] { folder.Write("in/varen1.xml", Volume("varen1", documents, 1)), folder.Write("in/varen2.xml", Volume("varen2", documents / 2, 2)) };
        Import.Run(folder["small.chancery"], [.. sources.Select(ImportSource.Of)], new ReadingOptions(), stop: TestContext.Current.CancellationToken);
        return SqliteEdition.Open(folder["small.chancery"]);
    }
}
