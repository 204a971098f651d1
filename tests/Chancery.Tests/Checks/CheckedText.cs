using Chancery.Checks;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Tests.Checks;

/// <summary>Invented TEI to check: a volume of one chapter, in which the words of a test are a document, or stand beside one.</summary>
internal static class CheckedText
{
    public static IReadOnlyList<Finding> Of(Rule rule, string tei) => Of([rule], rule.Scope == RuleScope.Volume ? InVolume(tei) : InDocument(tei));

    public static IReadOnlyList<Finding> Of(IReadOnlyList<Rule> rules, string volume, string name = "vesp1961-63v09.xml")
    {
        var result = TeiReader.Read(new SourceText(name, volume));
        Assert.Null(result.Failure);
        var read = new Volume(result.File!);
        return Check.Run(read, [.. read.Documents], rules).Findings;
    }

    public static Rule Rule(string id) => Assert.Single(Rules.All, r => r.Id == id);

    public static string InDocument(string content) => Volume($"<div type=\"document\" n=\"1\" xml:id=\"d1\">\n{content}\n</div>");

    public static string InVolume(string content) => content.Contains("<teiHeader>", StringComparison.Ordinal) ? Volume("").Replace("<text>", content + "<text>", StringComparison.Ordinal) : Volume($"<div type=\"document\" n=\"1\" xml:id=\"d1\"><head>1. Letter<note n=\"1\" type=\"source\" xml:id=\"d1fn1\">Source: Varen State Archive.</note></head><p>Text.</p></div>\n{content}");

    private static string Volume(string content) => $"""
        <TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0"><text><body>
        <div type="chapter" xml:id="ch1"><head>Varen</head>
        {content}
        </div></body></text></TEI>
        """;
}
