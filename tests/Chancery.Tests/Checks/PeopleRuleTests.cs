namespace Chancery.Tests.Checks;

/// <summary>Rules about persons and terms, beside their own examples.</summary>
public sealed class PeopleRuleTests
{
    private const string Lists = """
        <list><item><persName xml:id="p_OJ1">Orl, Jan Emmet</persName>, Secretary of State of Varen</item><item><persName xml:id="p_OM1">Orl, Mira (Lady Osk)</persName>, Director of Central Intelligence</item>
        <item><persName xml:id="p_VT1">Vessen, Tomas</persName>, Ambassador in Ostrava</item><item><persName xml:id="p_VT2">Lady Osk</persName>, see Orl, Mira</item></list>
        """;

    /// <summary>Whose name and office the words are, and whose key.</summary>
    [Theory]
    [InlineData("CH-L006", "Director of Central Intelligence <persName corresp=\"#p_OJ1\">Orl</persName>", "Director of Central Intelligence Orl")]
    [InlineData("CH-L006", "<persName corresp=\"#p_OM1\">Secretary of State Orl</persName>", "Secretary of State Orl")]
    [InlineData("CH-L006", "Director of Central Intelligence <persName corresp=\"#p_OM1\">Orl</persName>", null)]
    [InlineData("CH-L006", "Director of Central Intelligence, <persName corresp=\"#p_OJ1\">Orl</persName>", null)]
    [InlineData("CH-L006", "Director of Central Intelligence Vess and <persName corresp=\"#p_OJ1\">Orl</persName>", null)]
    [InlineData("CH-L006", "Secretary <persName corresp=\"#p_OM1\">Orl</persName>", null)]
    [InlineData("CH-L006", "Secretary of State <persName corresp=\"#p_VT1\">Vessen</persName>", null)]
    [InlineData("CH-L008", "<persName corresp=\"#p_OJ1\">Vessen</persName>", "Vessen")]
    [InlineData("CH-L008", "<persName corresp=\"#p_OJ1\">Mira Orl</persName>", "Mira Orl")]
    [InlineData("CH-L008", "<persName corresp=\"#p_OM1\">Jan Orl</persName>", "Jan Orl")]
    [InlineData("CH-L008", "<persName corresp=\"#p_OJ1\">J.E. Orl’s</persName>", null)]
    [InlineData("CH-L008", "<persName corresp=\"#p_OM1\">Lady Osk</persName>", null)]
    [InlineData("CH-L008", "<persName corresp=\"#p_VT2\">Orl</persName>", null)]
    [InlineData("CH-L008", "<persName corresp=\"#p_VT1\">Wessen</persName>", null)]
    [InlineData("CH-L008", "<persName corresp=\"#p_VT1\">the Ambassador</persName>", null)]
    [InlineData("CH-L008", "<persName corresp=\"#p_OJ1\">Emmet Orl</persName>", null)]
    public void Keys_and_the_words_around_them(string id, string words, string? found) =>
        Assert.Equal(found, CheckedText.Of(CheckedText.Rule(id), $"{Lists}<div type=\"document\" n=\"2\" xml:id=\"d2\"><head>2. Note</head><p>Once, {words} agreed.</p></div>").SingleOrDefault()?.Words);

    /// <summary>The tables know who was Secretary of State on a day, where the list has nobody else of the surname.</summary>
    [Theory]
    [InlineData("1956-03-01", "Secretary Dulles", 1)]
    [InlineData("1956-03-01", "Mr. Dulles", 0)]
    [InlineData("1956-03-01", "General Dulles", 0)]
    [InlineData("1962-03-01", "Secretary Dulles", 0)]
    [InlineData("1956-03", "Secretary Dulles", 0)]
    public void The_office_of_the_day(string day, string words, int findings)
    {
        var (title, name) = (words[..words.LastIndexOf(' ')], words[(words.LastIndexOf(' ') + 1)..]);
        var tei = $"<list><item><persName xml:id=\"p_DAW1\">Dulles, Allen W.</persName>, Director of Central Intelligence</item></list><div type=\"document\" n=\"2\" xml:id=\"d2\"><head>2. Note</head><dateline><date when=\"{day}\">day</date></dateline><p>Then {title} <persName corresp=\"#p_DAW1\">{name}</persName> agreed.</p></div>";
        Assert.Equal(findings, CheckedText.Of(CheckedText.Rule("CH-L006"), tei).Count);
    }

    /// <summary>What a volume has oftener than ten times is named once.</summary>
    [Theory]
    [InlineData(10, 10)]
    [InlineData(11, 1)]
    public void The_same_contradiction(int times, int findings)
    {
        var tei = Lists + "<div type=\"document\" n=\"2\" xml:id=\"d2\"><head>2. Note</head><p>" + string.Concat(Enumerable.Repeat("Then Secretary of State <persName corresp=\"#p_OM1\">Orl</persName> agreed. ", times)) + "</p></div>";
        Assert.Equal(findings, CheckedText.Of(CheckedText.Rule("CH-L006"), tei).Count);
    }

    /// <summary>A name that is tagged as a rule, where it stands without a tag.</summary>
    [Theory]
    [InlineData(8, "Vessen left.", 1)]
    [InlineData(7, "Vessen left.", 0)]
    [InlineData(8, "Vessen left. Vessen came.", 0)]
    [InlineData(38, "Vessen left. Vessen came.", 2)]
    [InlineData(8, "Ambassador Vessen’s paper and Mrs. Vessen’s.", 1)]
    [InlineData(8, "T. Vessen left.", 1)]
    [InlineData(8, "J. Vessen left.", 0)]
    [InlineData(8, "Emil Vessen left.", 0)]
    [InlineData(8, "Tomas Vessen left.", 1)]
    [InlineData(8, "The Vessen Library, the Vessen–Orl line and Vessen-Ostrava.", 0)]
    public void Names_without_a_tag(int tagged, string words, int findings)
    {
        var tei = Lists + "<div type=\"document\" n=\"2\" xml:id=\"d2\"><head>2. Note</head>" + string.Concat(Enumerable.Repeat("<p><persName corresp=\"#p_VT1\">Vessen</persName> agreed.</p>", tagged)) + $"<p>{words}</p></div>";
        Assert.Equal(findings, CheckedText.Of(CheckedText.Rule("CH-L004"), tei).Count);
    }
}
