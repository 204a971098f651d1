using System.Globalization;

namespace Chancery.Acceptance;

/// <summary>Sources invented for these tests.</summary>
internal static class Samples
{
    /// <summary>A letter as page text: two notes, a page break, an enclosure without notes.</summary>
    public static string PageText(int number) => string.Create(CultureInfo.InvariantCulture, $"""
        {number}. Letter From Minister Orsini to Envoy Brandt1

        Port Ansel, March {number % 28 + 1}, 1931.

        Dear Envoy: The harbor of Varen was opened to the grain ships on the day you named,2 and {number} of them lie at anchor.

        [Page {number + 100}]

        The legation may say so to the ministry of Tesk.

        Livia Orsini
          1. Source: Ministry of State, Central Files, {number}. Confidential.
          2. See Document {number + 1}.

        """);

    /// <summary>A bound volume as TEI.</summary>
    /// <param name="id">The volume's id.</param>
    /// <param name="documents">How many documents it has.</param>
    /// <param name="word">A word that stands in each of them.</param>
    public static string Volume(string id, int documents, string word) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0">
        <teiHeader><fileDesc><titleStmt><title type="complete">The Record of {id}</title></titleStmt>
        <publicationStmt><idno type="frus">{id}</idno></publicationStmt><sourceDesc><p>Invented.</p></sourceDesc></fileDesc></teiHeader>
        <text><body><div type="compilation" xml:id="comp1"><head>The harbor</head>
        {string.Concat(Enumerable.Range(1, documents).Select(n => Document(n, word)))}</div></body></text></TEI>
        """;

    private static string Document(int n, string word) => string.Create(CultureInfo.InvariantCulture, $"""
        <div type="document" xml:id="d{n}" n="{n}"><head>{n}. Telegram From the Legation in Varen<note n="1" xml:id="d{n}fn1" type="source">Source: Ministry of State, Central Files, {n}.</note></head>
        <opener><dateline><placeName>Varen</placeName>, <date when="1931-03-{n % 28 + 1:00}">March {n % 28 + 1}, 1931</date></dateline></opener>
        <p>The grain ships lie at anchor, and the {word} was read to the minister.</p></div>

        """);
}
