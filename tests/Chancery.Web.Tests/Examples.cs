namespace Chancery.Web.Tests;

/// <summary>A small volume of invented states with everything that a page must show.</summary>
public static class Examples
{
    public const string Volume = """
        <?xml version="1.0" encoding="UTF-8"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0">
        <teiHeader><fileDesc><titleStmt>
          <title type="complete">Papers of the Republic of Vessen, 1931, Volume II, The Strait</title>
          <title type="series">Papers of the Republic of Vessen</title><title type="volumenumber">Volume II</title><title type="volume">The Strait</title>
        </titleStmt><publicationStmt><publisher>State Press</publisher><pubPlace>Port Ansel</pubPlace><date>1958</date><idno type="frus">vessen1931v02</idno></publicationStmt>
        <sourceDesc><p>Made for these tests.</p></sourceDesc></fileDesc></teiHeader>
        <text><front>
        <div type="section" xml:id="persons"><head>Persons</head><list type="names">
          <item><hi rend="strong"><persName xml:id="p_OT1">Orlan, Tamsin</persName>,</hi> Foreign Secretary of Vessen</item>
          <item><hi rend="strong"><persName xml:id="p_BD1">Brekke, Davor</persName>,</hi> Minister of Kordia in Port Ansel</item>
        </list></div></front><body>
        <div type="compilation" xml:id="comp1"><head>The harbour dues</head>
        <div type="chapter" xml:id="ch1"><head>First talks</head>
        <pb n="11" xml:id="pg_11"/>
        <div type="document" xml:id="d1" n="1"><head>1. Memorandum of Conversation<note n="1" type="source" xml:id="d1fn1">Source: Foreign Office of Vessen, Strait Files, Box 4. Secret. Drafted by Hale.</note></head>
          <dateline><placeName>Port Ansel</placeName>, <date when="1931-03-02">March 2, 1931</date>, <time from="16:00:00">4 p.m.</time></dateline>
          <list type="subject"><head>SUBJECT</head><item>Harbour dues</item></list>
          <list type="participants"><head>PARTICIPANTS</head><item><persName corresp="#p_OT1">The Foreign Secretary</persName></item><item><persName corresp="#p_BD1">Minister Brekke</persName></item></list>
          <p>The Foreign Secretary said that the dues of the outer harbour had been raised without notice.<note n="2" xml:id="d1fn2">See <ref target="#d2">Document 2</ref> and <ref target="#pg_12">page 12</ref>.</note> She asked for the grounds
             of this <pb n="12" xml:id="pg_12"/>measure, and whether the lighthouse tolls were meant as well.<note n="3" xml:id="d1fn3">Not found; compare <ref target="vessen1929v01#d40">volume I, Document 40</ref>.</note></p>
          <p>Minister Brekke answered that [<hi rend="italic">1 line not declassified</hi>] and handed over a note.</p>
          <table rows="2" cols="2"><row role="label"><cell>Year</cell><cell>Dues</cell></row><row><cell>1930</cell><cell>1,204</cell></row></table>
          <frus:attachment xml:id="d1a1"><head>Note From the Legation of Kordia<note n="4" xml:id="d1fn4">Confidential.</note></head><opener><salute>Excellency:</salute></opener><p>The dues follow the tariff of the autumn.</p><closer><signed>Davor Brekke</signed></closer></frus:attachment>
        </div>
        <div type="document" xml:id="d2" n="2"><head>2. Telegram From the Legation in Kordia<note n="1" type="source" xml:id="d2fn1">Source: Foreign Office of Vessen, Strait Files, Box 4.</note></head>
          <dateline><placeName>Torvik</placeName>, <date when="1931-03-05">March 5, 1931</date></dateline>
          <p>The lighthouse tolls are not meant. The matter of the harbour is left to the autumn.</p>
        </div>
        </div></div></body></text></TEI>
        """;

    public static readonly string Hostile = Volume
        .Replace("vessen1931v02", "hostile", StringComparison.Ordinal)
        .Replace("1. Memorandum of Conversation", "1. &lt;script&gt;window.ran=1&lt;/script&gt; Memorandum <script>window.ran=2</script>", StringComparison.Ordinal)
        .Replace("<ref target=\"#d2\">", "<ref target=\"javascript:window.ran=3\">", StringComparison.Ordinal)
        .Replace("<ref target=\"#pg_12\">", "<ref target=\"data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;\">", StringComparison.Ordinal)
        .Replace("xml:id=\"d1a1\"", "xml:id=\"text\"", StringComparison.Ordinal)
        .Replace("<pb n=\"12\"", "<pb n=\"&quot;&gt;&lt;img src=x onerror=window.ran=4&gt;\"", StringComparison.Ordinal)
        .Replace("Confidential.</note>", string.Concat(Enumerable.Repeat("A very long note that goes on and on. ", 3000)) + "</note>", StringComparison.Ordinal)
        .Replace("Minister Brekke answered", "<script xmlns=\"http://www.w3.org/1999/xhtml\">window.ran=5</script><object xmlns=\"http://www.w3.org/1999/xhtml\" data=\"javascript:window.ran=6\"/><graphic url=\"x&quot; onerror=&quot;window.ran=7\"/>Minister Brekke answered", StringComparison.Ordinal)
        .Replace("Port Ansel</placeName>", "Port Ansel<img src='x' onerror='window.ran=8'/></placeName>", StringComparison.Ordinal);

    /// <summary>The same with faults that checks find: in a paragraph, at a tagged person and in a note.</summary>
    public static readonly string Faulty = Volume
        .Replace("vessen1931v02", "faulty", StringComparison.Ordinal)
        .Replace("is left to the autumn.", "is left to to the autumn.<note n=\"4\" xml:id=\"d2fn4\">See the the file.</note>", StringComparison.Ordinal);

    /// <summary>A document with a note on every other word, some of them long: the margin cannot hold them all beside their lines. A second one has more notes than are ever set beside the text.</summary>
    public static readonly string Crowded = """
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="complete">Crowded</title></titleStmt><publicationStmt><idno type="frus">crowded</idno></publicationStmt></fileDesc></teiHeader>
        <text><body><div type="compilation" xml:id="c1"><head>All notes</head><div type="document" xml:id="d1" n="1"><head>1. Minutes of the Dredging Board<note n="1" type="source" xml:id="d1fn1">Source: Board of Works, Minutes, 1931.</note></head><p>
        """ + string.Concat(Enumerable.Range(2, 60).Select(n => $"The board met<note n=\"{n}\" xml:id=\"d1fn{n}\">{string.Concat(Enumerable.Repeat($"Remark {n} of the clerk. ", n % 7 + 1))}</note> again. ")) + """
        </p><p>It then rose.</p></div><div type="document" xml:id="d2" n="2"><head>2. Register of Soundings</head><p>
        """ + string.Concat(Enumerable.Range(1, 230).Select(n => $"Sounding<note n=\"{n}\" xml:id=\"d2fn{n}\">In {n} fathoms.</note> taken. ")) + """
        </p></div></div></body></text></TEI>
        """;

    /// <summary>A list with labels, one of them long, that runs over a page; a chapter with nothing but page breaks between its documents.</summary>
    public const string Lists = """
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="complete">Lists</title></titleStmt><publicationStmt><idno type="frus">lists</idno></publicationStmt></fileDesc></teiHeader>
        <text><body><div type="compilation" xml:id="c1"><head>All lists</head><pb n="1" xml:id="pg_1"/><div type="document" xml:id="d1" n="1"><head>1. Rules of the Dredging Board</head>
        <p>It was resolved:</p><list><label>1.</label><item>That the channel be kept at nine fathoms from the mole to the inner light, whatever the season.</item><pb n="2" xml:id="pg_2"/>
        <label>2.</label><item>That the dues be laid before the board each autumn, and the accounts with them.</item>
        <label>Transitional provision for the winter quarter of the present year</label><item>Soundings are taken weekly.</item></list><p>The board then rose.</p></div>
        <pb n="3" xml:id="pg_3"/><pb n="4" xml:id="pg_4"/><div type="document" xml:id="d2" n="2"><head>2. Note</head><p>Nothing was added.</p></div><pb n="5" xml:id="pg_5"/><pb n="6" xml:id="pg_6"/></div></body></text></TEI>
        """;
}
