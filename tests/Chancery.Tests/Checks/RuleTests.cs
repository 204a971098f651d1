using System.Text.RegularExpressions;
using Chancery.Checks;
using Chancery.Checks.Reports;
using Chancery.Checks.Settings;
using Chancery.Documents;
using CsCheck;
using NodaTime;

namespace Chancery.Tests.Checks;

/// <summary>What holds for all rules: their own examples, their ids, their page of the guide, any text.</summary>
public sealed partial class RuleTests
{
    public static TheoryData<string> Ids => [.. Rules.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_examples_break_the_rule_and_do_not(string id)
    {
        var rule = CheckedText.Rule(id);
        var found = CheckedText.Of(rule, rule.Broken);
        Assert.Single(found);
        Assert.Equal((id, rule.Severity), (found[0].Rule, found[0].Severity));
        Assert.True(found[0].Where is { Line: > 0, Column: > 0, Length: > 0 });
        Assert.Empty(CheckedText.Of(rule, rule.Sound));
    }

    [Fact]
    public void Ids_are_of_one_form_and_used_once()
    {
        Assert.All(Rules.All, r => Assert.Matches(Form(), r.Id));
        Assert.Equal(Rules.All.Count, Rules.All.Select(r => r.Id).Distinct().Count());
    }

    /// <summary>After a change that is meant: <c>CHANCERY_SNAPSHOTS=refresh</c> writes the page anew.</summary>
    [Fact]
    public void The_page_of_the_guide_is_made_from_the_rules()
    {
        var path = Path.Combine(Repository.Root, "docs", "guide", "checks.md");
        if (Environment.GetEnvironmentVariable("CHANCERY_SNAPSHOTS") == "refresh") File.WriteAllText(path, RuleGuide.Page());
        Assert.Equal(RuleGuide.Page(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    /// <summary>The order of the rules and what else is checked make no difference, and no text makes a rule fail.</summary>
    [Fact]
    public void Any_words_are_checked()
    {
        var piece = Gen.OneOfConst("Document 4", "<note n=\"2\">", "<note n=\"3\"/>", "</note>", "<p>", "</p>", "<pb n=\"5\"/>", "<pb/>", "pp. 12–7", "a.3 ", "[check]", "<date when=\"--02-31\"/>", "<date from=\"x\" to=\"1961-13\"/>", "<ref target=\"#\"/>", "<ref target=\"#d1\">Document 3</ref>", "<closer/>", "<head/>", "<dateline/>", "Monday, May 99, 1961", "&#xAD;", "&#x1F600;", "<lb/>", "<p>Tab A</p>", " (Tab B) I enclose ", "<frus:attachment>", "</frus:attachment>", "<div type=\"document\">", "</div>", "<note type=\"source\">Source: ", "Secret. ", "Library of Congress, ", "<hed/>");
        piece.Array[0, 30].Sample(pieces =>
        {
            var text = string.Concat(pieces);
            if (Chancery.Documents.Tei.TeiReader.Read(new SourceText("x.xml", CheckedText.InDocument(text))).File is null) return;
            var found = CheckedText.Of(Rules.All, CheckedText.InDocument(text));
            var reversed = CheckedText.Of([.. Rules.All.Reverse()], CheckedText.InDocument(text));
            Assert.Equal(found.Select(f => (f.Rule, f.Where, f.Message)), reversed.Select(f => (f.Rule, f.Where, f.Message)));
        }, iter: 300);
    }

    /// <summary>What comes close to a fault and is none.</summary>
    [Theory]
    [InlineData("CH-D002", "<dateline><date from=\"1961\" to=\"1961-03\">1961</date></dateline>")]
    [InlineData("CH-D002", "<dateline><date from=\"1961-12-31T23:00:00\" to=\"1962-01-01T01:00:00\">night</date></dateline>")]
    [InlineData("CH-D002", "<dateline><date notBefore=\"1961-02\" notAfter=\"1961-02-03\">undated</date></dateline>")]
    [InlineData("CH-D005", "<dateline><date when=\"1961-04\">April 18, 1961</date></dateline>")]
    [InlineData("CH-D005", "<dateline><date when=\"1961-04-18\">April 17 [18], 1961</date></dateline>")]
    [InlineData("CH-D005", "<dateline><date from=\"1961-05-03\" to=\"1961-05-05\">May 3–5, 1961</date></dateline>")]
    [InlineData("CH-D005", "<dateline><date from=\"1961-05-03T10:03:00\" to=\"1961-05-03T11:45:00\">May 3, 1961, 10:03–11:45 a.m</date></dateline>")]
    [InlineData("CH-D005", "<dateline><date when=\"1961-05-04\">May 3–5, 1961</date></dateline>")]
    [InlineData("CH-D005", "<dateline><date from=\"1961-05\" to=\"1961-06\">May 3–June 5, 1961</date></dateline>")]
    [InlineData("CH-R003", "<p>pp. 1283-5, 298–302, 99–100, 12-12</p>")]
    [InlineData("CH-R003", "<p>See p. 4 of telegram 283–12 and file 5–3.</p>")]
    [InlineData("CH-N003", "<p>a<note n=\"1\"/>b<note n=\"*\"/>c<note n=\"2\"/></p>")]
    [InlineData("CH-N010", "<p>He left on the 4th of May.</p><p>See article.</p><p>at 3.30 on page.</p>")]
    [InlineData("CH-N007", "<p>a<note n=\"1\">b</note> <note n=\"2\">c</note>,\n  <note n=\"3\">d</note></p><p> <note n=\"4\">e</note></p>")]
    [InlineData("CH-G001", "<closer><signed><persName corresp=\"#p_A\">M. Orl</persName> <persName corresp=\"#p_A\">Mira Orl</persName></signed></closer>")]
    [InlineData("CH-G003", "<closer/><pb/><p>Text.</p><closer/>")]
    [InlineData("CH-S011", "<p><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math><frus:classification>Secret</frus:classification></p>")]
    [InlineData("CH-S012", "<p xml:lang=\"fr\" xmlns:v=\"urn:varen\" v:page=\"3\">Text.</p>")]
    [InlineData("CH-S013", "<p rend=\"hanging\">Text.<hi rend=\"italic strong\">Text.</hi></p>")]
    [InlineData("CH-S014", "<p>Text.<list><item><p>Text.</p><list><item>Text.</item></list></item></list></p><frus:attachment><head>Note</head><p>Text.</p></frus:attachment>")]
    [InlineData("CH-C001", "<p>Ostrava–Varen “é” …</p>")]
    public void Close_to_a_fault(string id, string tei) => Assert.Empty(CheckedText.Of(CheckedText.Rule(id), "<head>1. Letter</head>" + tei));

    /// <summary>◆ Printed number and target, in all their forms.</summary>
    [Theory]
    [InlineData("<ref target=\"#d1\">Document 2</ref>", 1)]
    [InlineData("<ref target=\"#d1\">Document 1</ref>", 0)]
    [InlineData("<ref target=\"#d1\">the letter of May 2</ref>", 0)]
    [InlineData("<ref target=\"#d1\">Documents 1 and 2</ref>", 0)]
    [InlineData("<ref target=\"#pg_7\">page 7</ref>", 0)]
    [InlineData("<ref target=\"#pg_7\">p. 8</ref>", 1)]
    [InlineData("<ref target=\"#d1fn1\">footnote 1</ref>", 0)]
    [InlineData("<ref target=\"#d1fn1\">footnote 2</ref>", 1)]
    [InlineData("<ref target=\"#d1\">footnote 2</ref>", 0)]
    [InlineData("<ref target=\"vesp1961-63v09#d1\">Document 3</ref>", 1)]
    [InlineData("<ref target=\"vesp1961-63v08#d1\">Document 3</ref>", 0)]
    public void Number_and_target(string reference, int findings) =>
        Assert.Equal(findings, CheckedText.Of(CheckedText.Rule("CH-R002"), $"<div type=\"document\" n=\"2\" xml:id=\"d2\"><head>2. Note</head><p>See {reference}.<pb n=\"7\" xml:id=\"pg_7\"/></p></div>").Count);

    /// <summary>A note that strayed is named once, and those behind it are not.</summary>
    [Theory]
    [InlineData("1 2 3", "")]
    [InlineData("0 1 2", "")]
    [InlineData("1 3 4", "3")]
    [InlineData("1 7 2 3", "7")]
    [InlineData("1 2 2 3", "2")]
    [InlineData("1 3 2 4", "3 4")]
    public void Markers(string markers, string named)
    {
        var notes = string.Concat(markers.Split(' ').Select((m, i) => $"word<note n=\"{m}\" xml:id=\"d1fn{i}\">Yes.</note> "));
        Assert.Equal(named, string.Join(' ', CheckedText.Of(CheckedText.Rule("CH-N003"), $"<head>1. Letter</head><p>{notes}</p>").Select(f => f.Words)));
    }

    /// <summary>Faults beside those of the examples.</summary>
    [Theory]
    [InlineData("CH-D002", "<dateline><date from=\"1962\" to=\"1961-12\">1962</date></dateline>", "1961-12")]
    [InlineData("CH-D005", "<dateline><date from=\"1961-05-03\" to=\"1961-05-06\">May 3–5, 1961</date></dateline>", "1961-05-06")]
    [InlineData("CH-D005", "<dateline><date from=\"1961-05-02\" to=\"1961-05-05\">May 3–5, 1961</date></dateline>", "1961-05-02")]
    [InlineData("CH-D005", "<dateline><date when=\"1961-05-06\">May 3–5, 1961</date></dateline>", "1961-05-06")]
    [InlineData("CH-D005", "<dateline><date from=\"1961-05-03T20:05:00\" to=\"1961-05-03T21:25:00\">May 3, 1961, 8:05–9:25 a.m.</date></dateline>", "1961-05-03T20:05:00")]
    [InlineData("CH-R003", "<p>See pages 283-84, 298–297.</p>", "298–297")]
    [InlineData("CH-R003", "<p>See pp. 283–71.</p>", "283–71")]
    [InlineData("CH-R003", "<p>See pp. <hi>283</hi>-282.</p>", "283-282")]
    [InlineData("CH-N003", "<p>a<note n=\"1\"/>b<note n=\"1\"/></p>", "1")]
    [InlineData("CH-S011", "<p><attachment>Text.</attachment></p>", "attachment")]
    [InlineData("CH-S012", "<p><date wen=\"1961-04-18\">April 18, 1961</date></p>", "wen")]
    [InlineData("CH-S013", "<p rend=\"centre\">Text.</p>", "centre")]
    [InlineData("CH-S013", "<p><hi rend=\"smallcaps italics\">Text.</hi></p>", "italics")]
    [InlineData("CH-S014", "<item>Text.</item>", "Text.")]
    [InlineData("CH-S014", "<p>Text.<head>Talks</head></p>", "Talks")]
    [InlineData("CH-D001", "<dateline><date notBefore=\"1961-4-18\">April</date></dateline>", "1961-4-18")]
    public void Other_faults(string id, string tei, string words) => Assert.Equal(words, Assert.Single(CheckedText.Of(CheckedText.Rule(id), "<head>1. Letter</head>" + tei)).Words);

    /// <summary>What stands oftener than ten times is named once, with the number.</summary>
    [Theory]
    [InlineData(10, 10)]
    [InlineData(11, 1)]
    public void The_way_of_a_volume_is_named_once(int times, int findings)
    {
        var found = CheckedText.Of(CheckedText.Rule("CH-S011"), "<head>1. Letter</head>" + string.Concat(Enumerable.Repeat("<p><lbl>a</lbl></p>", times)));
        Assert.Equal(findings, found.Count);
        Assert.Equal(findings == 1, found[0].Message.EndsWith("(11 times).", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("persname", "persName")]
    [InlineData("hed", "head")]
    [InlineData("opneer", "opener")]
    [InlineData("sentence", null)]
    public void The_nearest_known_name(string name, string? nearest) =>
        Assert.EndsWith(nearest is null ? "dialect." : $"dialect; {nearest} is.", Assert.Single(CheckedText.Of(CheckedText.Rule("CH-S011"), $"<head>1. Letter</head><p><{name}>a</{name}></p>")).Message, StringComparison.Ordinal);

    /// <summary>Divisions stand in those above them.</summary>
    [Theory]
    [InlineData("subchapter", 0)]
    [InlineData("chapter", 1)]
    [InlineData("compilation", 1)]
    public void Divisions_in_divisions(string type, int findings) =>
        Assert.Equal(findings, CheckedText.Of([CheckedText.Rule("CH-S014")], CheckedText.InVolume($"<div type=\"{type}\" xml:id=\"x\"><head>Straits</head></div>")).Count);

    /// <summary>Source notes: what is found in them; nothing where the words are empty.</summary>
    [Theory]
    [InlineData("CH-O003", "Department of State, Central Files, 627.28. Secret. Drafted by Orl. Attached is a list. Another copy is in the Kennedy Library.", "")]
    [InlineData("CH-O003", "Department of State, Central Files, 627.28. Secret. The tab is not printed. Drafted by Orl.", "Drafted by Orl")]
    [InlineData("CH-O003", "Department of State, Central Files, 627.28. Also printed in Vesper Papers. Secret.", "Secret")]
    [InlineData("CH-O003", "Department of State, Central Files, 627.28. Secret. Drafted by Orl. A copy at the Library is Secret. Secret.", "")]
    [InlineData("CH-O003", "Orl Papers, Library of Congress. Secret.", "Library of Congress")]
    [InlineData("CH-O003", "National Archives, RG 59, Department of State, Lot 62. Secret.", "")]
    [InlineData("CH-O004", "Department of State, Central Files, 627.28. Personal and Confidential. Drafted by Orl.", "")]
    [InlineData("CH-O004", "Department of State, Central Files, 627.28. Top secret; Priority.", "")]
    [InlineData("CH-O004", "Department of State, Central Files, 627.28. Extracts. Secret.", "")]
    [InlineData("CH-O004", "Department of State, Central Files, 627.28. Confidental; Priority.", "Confidental")]
    [InlineData("CH-O004", "Department of State, Central Files, 627.28. Mostly Secret. Drafted by Orl.", "Mostly Secret")]
    [InlineData("CH-O005", "Top Secret, Department of State, Central Files, 627.28.", "Top Secret")]
    [InlineData("CH-O005", "Secret; Priority. Orl Papers, Box 3. Drafted by Orl.", "Secret")]
    [InlineData("CH-O005", "Secret. The original was not found.", "")]
    [InlineData("CH-O005", "Secret Fund, Orl Papers. Drafted by Orl.", "")]
    [InlineData("CH-O005", "Confidential Files, Varen.", "")]
    [InlineData("CH-O005", "Secret. Drafted by Orl. Copies are in the Library of Congress.", "")]
    [InlineData("CH-O006", "Varen State Archive, Orl Papers. Secret.", "")]
    [InlineData("CH-O006", "Johnson Library, National Security File. Secret.", "")]
    [InlineData("CH-O006", "Central Inteligence Agency, Job 80.", "Central Inteligence Agency")]
    public void Source_notes(string id, string source, string words) =>
        Assert.Equal(words, string.Join('|', CheckedText.Of(CheckedText.Rule(id), $"<head>1. Note<note n=\"1\" type=\"source\" xml:id=\"d1fn1\">Source: {source}</note></head><p>Text.</p>").Select(f => f.Words)));

    /// <summary>A repository that stands once among known ones is named; what stands twice is the volume's own.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void A_repository_that_stands_once(int times, int findings)
    {
        static string Noted(int number, string source) => $"<div type=\"document\" n=\"{number}\" xml:id=\"d{number}\"><head>{number}. Note<note n=\"1\" type=\"source\" xml:id=\"d{number}fn1\">Source: {source}, Orl Papers.</note></head><p>Text.</p></div>";
        var documents = Enumerable.Range(2, 6).Select(i => Noted(i, "Kennedy Library")).Concat(Enumerable.Range(8, times).Select(i => Noted(i, "Ostrava Museum")));
        Assert.Equal(findings, CheckedText.Of([CheckedText.Rule("CH-O006")], CheckedText.InVolume(string.Concat(documents))).Count(f => f.Words == "Ostrava Museum"));
    }

    /// <summary>Three documents of a volume of 1961 to 1963, the day of the second or first in question; and of a volume of 1961 alone.</summary>
    [Theory]
    [InlineData("1961–1963", "1961-01-05", "1964-02-10", 0)]
    [InlineData("1961–1963", "1961-01-05", "1971-02-10", 1)]
    [InlineData("1961–1963", "1961-01-05", "1960-05-10", 1)]
    [InlineData("1961–1963", "1959-05-10", "1960-05-10", 0)]
    [InlineData("1961–1963", "1951-05-10", "1961-05-10", 1)]
    [InlineData("1961", "1961-05-10", "1962-05-10", 0)]
    [InlineData("Straits", "1961-05-10", "1972-05-10", 0)]
    public void Days_and_the_years_of_the_volume(string title, string first, string second, int findings)
    {
        static string Dated(int number, string day) => $"<div type=\"document\" n=\"{number}\" xml:id=\"d{number}\"><head>{number}. Letter</head><dateline><date when=\"{day}\">day</date></dateline><p>Text.</p></div>";
        Assert.Equal(findings, CheckedText.Of([CheckedText.Rule("CH-D008")], CheckedText.InVolume($"<teiHeader><fileDesc><titleStmt><title type=\"subseries\">{title}</title></titleStmt></fileDesc></teiHeader>{Dated(2, first)}{Dated(3, second)}{Dated(4, "1961-06-01")}")).Count);
    }

    /// <summary>What the editor set is known: a repository, a collection, the days of a volume.</summary>
    [Fact]
    public void Settings_know_repositories_collections_and_days()
    {
        var settings = new CheckSettings { Repositories = new HashSet<string> { "Departmet of State" }, Collections = new HashSet<string> { "Cental Files" }, Coverage = new Dictionary<string, DateInterval> { ["vesp1961-63v09"] = new(new LocalDate(1951, 1, 1), new LocalDate(1963, 12, 31)) } };
        Assert.Empty(CheckedText.Of([CheckedText.Rule("CH-O006")], CheckedText.InDocument(CheckedText.Rule("CH-O006").Broken), settings: settings));
        Assert.Empty(CheckedText.Of([CheckedText.Rule("CH-O008")], CheckedText.InVolume(CheckedText.Rule("CH-O008").Broken), settings: settings));
        Assert.Empty(CheckedText.Of([CheckedText.Rule("CH-D008")], CheckedText.InVolume(CheckedText.Rule("CH-D008").Broken), settings: settings));
    }

    /// <summary>Enclosures announced: what is found; nothing where it is printed, where a note tells of it, or where nothing is announced.</summary>
    [Theory]
    [InlineData("<p>A list (Tab A) goes with it.</p>", "(Tab A")]
    [InlineData("<p>I am enclosing a copy of his letter.</p>", "I am enclosing")]
    [InlineData("<p>He spoke of the attached draft.</p><closer><signed>Mira Orl</signed></closer>", "the attached draft")]
    [InlineData("<p>He spoke of the importance that I attach to peace.</p>", "")]
    [InlineData("<p>A list (Tab A)<note n=\"2\" xml:id=\"d1fn2\">Of the ships.</note> goes with it.</p>", "")]
    [InlineData("<p>A list (Tab A) goes with it.<note n=\"2\" xml:id=\"d1fn2\">Neither was found.</note></p>", "")]
    [InlineData("<p>A list (Tab A) goes with it.</p><p>[The tab is not printed.]</p>", "")]
    [InlineData("<p>A list (Tab A) goes with it.</p><p>Tab A</p><p>Ships.</p>", "")]
    [InlineData("<p>A list (Tab A) goes with it.</p><p rend=\"center\">List of Ships</p><p>Ostrava, of Varen.</p>", "")]
    [InlineData("<p>A list is attached.</p><p>MEMORANDUM FOR THE RECORD</p><p>Ostrava, of Varen.</p>", "")]
    [InlineData("<p>A list is attached.</p><p>Recommendation</p><p>Sign it.</p>", "is attached")]
    [InlineData("<p>A list (Tab A) goes with it.</p><frus:attachment><p>Ships.</p></frus:attachment>", "")]
    public void Enclosures_announced(string tei, string words) =>
        Assert.Equal(words, string.Join('|', CheckedText.Of(CheckedText.Rule("CH-E002"), "<head>1. Letter<note n=\"1\" type=\"source\" xml:id=\"d1fn1\">Source: Varen State Archive.</note></head>" + tei).Select(f => f.Words)));

    /// <summary>What may begin an enclosure.</summary>
    [Theory]
    [InlineData("<p>Ostrava, May 3, 1961.</p><p>The talks began in Ostrava on the third of May. They were held in the old customs house behind the harbour, where the delegation of Varen had met before, at the end of the war.</p>", 1)]
    [InlineData("<dateline><placeName>Ostrava</placeName>, <date when=\"1961-05-03\">May 3, 1961</date></dateline><p>The talks began in Ostrava on the third of May. They were held in the old customs house behind the harbour, where the delegation of Varen had met before, at the end of the war.</p>", 1)]
    [InlineData("<p>Ostrava, May 3, 1961.</p><p rend=\"center\">Talks</p><p>The talks began in Ostrava on the third of May. They were held in the old customs house behind the harbour, where the delegation of Varen had met before, at the end of the war.</p>", 0)]
    [InlineData("<p>Memorandum by Jon Vess</p><p>The talks began in Ostrava on the third of May. They were held in the old customs house behind the harbour, where the delegation of Varen had met before, at the end of the war.</p>", 0)]
    [InlineData("<list><item>The talks began in Ostrava on the third of May. They were held in the old customs house behind the harbour, where the delegation of Varen had met before, at the end of the war.</item></list>", 0)]
    [InlineData("<p><hi rend=\"italic\">The talks began in Ostrava on the third of May. They were held in the old customs house behind the harbour, where the delegation of Varen had met before, at the end of the war.</hi></p>", 0)]
    [InlineData("<p>The talks began in Ostrava on the third of May. They were held in the old customs house behind the harbour, where the delegation of Varen had met before, at the end of the war.</p>", 1)]
    public void Beginnings_of_enclosures(string tei, int findings) => Assert.Equal(findings, CheckedText.Of(CheckedText.Rule("CH-E003"), "<head>1. Letter</head><p>Text.</p><p rend=\"center\">[Tab A]</p>" + tei).Count);

    /// <summary>Page breaks at the edge of what holds them; where documents have them inside as a rule, that is the volume's way.</summary>
    [Theory]
    [InlineData("<pb n=\"4\"/><div type=\"document\" n=\"2\" xml:id=\"d2\"><head>2. Note</head><p>One.</p><pb n=\"5\"/></div>", "5")]
    [InlineData("<div type=\"document\" n=\"2\" xml:id=\"d2\"><head>2. Note</head><p>One.</p><pb n=\"5\"/></div>", "")]
    [InlineData("<div type=\"document\" n=\"2\" xml:id=\"d2\"><head>2. Note</head><p>One. <pb n=\"5\"/> Two.</p><table><row><cell>a</cell></row><pb n=\"6\"/></table></div>", "")]
    [InlineData("<div type=\"document\" n=\"2\" xml:id=\"d2\"><head>2. Note</head><p>One. <hi>Two.<pb n=\"5\"/> </hi></p></div>", "5")]
    public void Page_breaks_at_edges(string tei, string pages) => Assert.Equal(pages, string.Join(' ', CheckedText.Of(CheckedText.Rule("CH-P003"), tei).Select(f => f.Words)));

    [GeneratedRegex(@"^CH-[A-Z]\d{3}$")]
    private static partial Regex Form();
}
