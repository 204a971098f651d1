namespace Chancery.Tests.Checks;

/// <summary>Rules about characters, signatures and omissions, beside their own examples.</summary>
public sealed class WordRuleTests
{
    /// <summary>What comes close to a fault and is none.</summary>
    [Theory]
    [InlineData("CH-R004", "<p>It stands in the print volume as Document 2.</p><p>See volume IV, p. 12 (Document 2).</p><p>Document 2.</p><p>U.N. Document 2, Document 2 of the file.</p>")]
    [InlineData("CH-G002", "<closer><signed>[signed Bill]<lb/><persName>Vilem Orl</persName></signed></closer>")]
    [InlineData("CH-G002", "<closer><signed>Jan van der Vess<lb/> <hi rend=\"italic\">Chief of the Mission</hi></signed></closer>")]
    [InlineData("CH-G002", "<closer><signed>Jan P.B. Vess<lb/> For the Minister <hi rend=\"italic\">of Varen</hi></signed></closer>")]
    [InlineData("CH-C005", "<p>“First.</p><p>“Second.”</p><p>“Third,” he said.<note n=\"1\">“Note.”</note></p>")]
    [InlineData("CH-C005", "<p>He wrote: “Dear Orl:</p><p>We agree.</p><p>Vess”</p>")]
    [InlineData("CH-C005", "<p>“Dear Orl:</p><p>“The “wall” stands.</p><p>We “agree” with you.”</p><p>He is for “the “open” way of Varen.”</p>")]
    [InlineData("CH-C005", "<p>A gun of 5\" and \"so\" it was (\"so\").</p>")]
    [InlineData("CH-C002", "<p>He and, and so-so to-to the. The other: to Varen, The The.</p><p>To</p><p>to</p>")]
    [InlineData("CH-C006", "<p>He won't go.</p><p>He won’t go at 5'.</p>")]
    [InlineData("CH-C006", "<p>He won't say ‘so’ of it.</p>")]
    [InlineData("CH-C007", "<p>He came . . . . and left . . .</p><p>Orl<note n=\"1\">No.</note> .32 of it</p>")]
    [InlineData("CH-C008", "<p>396.1–WA/4–2551, 611.94A322/1–1260, 763.72119/8O, A/L.123, DC(61)I, S/1745/Rev.1, I/O.</p>")]
    [InlineData("CH-C008", "<p>Lot 60 D 224, lot M–88, D750123–0456, POL 1.O, and/or 3.I.</p>")]
    public void Close_to_a_fault(string id, string tei) => Assert.Empty(CheckedText.Of(CheckedText.Rule(id), "<head>1. Letter</head>" + tei));

    /// <summary>What was meant by the words of a finding, where they show it.</summary>
    [Theory]
    [InlineData("CH-C002", "of\n of", "of")]
    [InlineData("CH-C003", "resist-ance", "resistance")]
    [InlineData("CH-C003", "circum- stances", "circumstances")]
    [InlineData("CH-C004", "l961", "1961")]
    [InlineData("CH-C004", "1,OOO", "1,000")]
    [InlineData("CH-C007", " ,", ",")]
    [InlineData("CH-C008", "A/C.1/5R.204", "A/C.1/SR.204")]
    [InlineData("CH-C008", "S/PV.l23", "S/PV.123")]
    [InlineData("CH-C008", "A/1234/Add.l", "A/1234/Add.1")]
    [InlineData("CH-C008", "737.OO/4-l861", "737.00/4-1861")]
    [InlineData("CH-C008", "790D.00/4-l861", "790D.00/4-1861")]
    [InlineData("CH-C008", "59 D l23", "59 D 123")]
    [InlineData("CH-C008", "D750l23–0456", "D750123–0456")]
    [InlineData("CH-C008", "A/C.1/8R.204", null)]
    [InlineData("CH-C001", "x", null)]
    [InlineData("CH-C006", "won't", null)]
    public void What_was_meant(string id, string words, string? meant) => Assert.Equal(meant, CheckedText.Rule(id).Meant(words));

    /// <summary>Faults beside those of the examples.</summary>
    [Theory]
    [InlineData("CH-R004", "<p>The letter (Document 2) came.</p>", "Document 2")]
    [InlineData("CH-R004", "<p>It came.<note n=\"1\">Document 2.</note></p>", "Document 2")]
    [InlineData("CH-R004", "<p>It came.<note n=\"1\">Printed as Document 2.</note></p>", "Document 2")]
    [InlineData("CH-G002", "<closer><signed>For the Council: <persName>Mira Orl</persName></signed></closer>", "For the Council:")]
    [InlineData("CH-C005", "<p>He said ”so” to them.</p>", "”")]
    [InlineData("CH-C005", "<p>He said “so“ to them.</p>", "“")]
    [InlineData("CH-C005", "<p>He said “so.</p><p>She left.</p>", "“")]
    [InlineData("CH-C005", "<p>He left.<note n=\"1\">See “Varen.</note> “So,” he said.</p>", "“")]
    [InlineData("CH-C006", "<p>He won't go, he can’t and didn’t.</p>", "'")]
    [InlineData("CH-C006", "<p>He won’t go, he can't and didn't.</p>", "’")]
    [InlineData("CH-C007", "<p>Was it <hi>so</hi> ?</p>", "?")]
    [InlineData("CH-C002", "<p>He went <hi>to</hi>\n   to Varen.</p>", "to to")]
    [InlineData("CH-C002", "<p>Of all—of<lb/>of Varen.</p>", "of of")]
    [InlineData("CH-C004", "<p>It cost 1,OOO.</p>", "1,OOO")]
    [InlineData("CH-N010", "<p>So he left.”3 The talks went on.</p>", "left.”3")]
    [InlineData("CH-C008", "<p>(611.41/4-l861)</p>", "611.41/4-l861")]
    [InlineData("CH-C008", "<p>737.OO/4-1861, secret</p>", "737.OO/4-1861")]
    [InlineData("CH-C008", "<p>S/PV.l23</p>", "S/PV.l23")]
    [InlineData("CH-C008", "<p>lot 6O D 224</p>", "6O D 224")]
    [InlineData("CH-C008", "<p>D750l23–0456</p>", "D750l23–0456")]
    public void Other_faults(string id, string tei, string words) => Assert.Equal(words, Assert.Single(CheckedText.Of(CheckedText.Rule(id), "<head>1. Letter</head>" + tei)).Words);

    /// <summary>What declassifiers and editors left out is summed apart; of two measures the lines count.</summary>
    [Theory]
    [InlineData("[1 line not declassified] [2–1/2 lines of source text not declassified]", "Declassifiers left out 2 passages (3.5 lines).")]
    [InlineData("[<hi>3 paragraphs (19 lines) not declassified</hi>]", "Declassifiers left out 1 passage (19 lines).")]
    [InlineData("[name not declassified], [2 names not declassified]", "Declassifiers left out 2 passages (3 names).")]
    [InlineData("[less than 1 line not declassified] [text not declassified]", "Declassifiers left out 2 passages (less than a line once).")]
    [InlineData("[½ page not declassified] [Omitted here is a list.]", "Declassifiers left out 1 passage (0.5 pages); editors left out 1 passage.")]
    [InlineData("[Here follow two lists.]", "Editors left out 1 passage.")]
    public void Omissions_are_summed(string text, string message) =>
        Assert.Equal(message, Assert.Single(CheckedText.Of(CheckedText.Rule("CH-M003"), $"<head>1. Note</head><p>{text}</p>")).Message);
}
