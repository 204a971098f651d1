using Chancery.Checks;
using Chancery.Checks.Reading;
using Chancery.Checks.Settings;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Tests.Checks;

/// <summary>Invented TEI to check: a volume of one chapter, in which the words of a test are a document, or stand beside one.</summary>
internal static class CheckedText
{
    /// <summary>What a rule finds when all are applied; a rule of the edition sees the one volume beside another, vesp1958-60v02, that holds a document d1.</summary>
    public static IReadOnlyList<Finding> Of(Rule rule, string tei) => [.. Of(Rules.All, rule.Scope == RuleScope.Volume ? InVolume(tei) : InDocument(tei)).Where(f => f.Rule == rule.Id)];

    private const string Beside = "<div type=\"document\" n=\"2\" xml:id=\"d2\"><head>2. Letter<note n=\"1\" type=\"source\" xml:id=\"d2fn1\">Source: Varen State Archive.</note></head><dateline>undated</dateline><p>Text.</p></div>";

    public static IReadOnlyList<Finding> Of(IReadOnlyList<Rule> rules, string volume, string name = "vesp1961-63v09.xml", CheckSettings? settings = null)
    {
        var result = TeiReader.Read(new SourceText(name, volume));
        Assert.Null(result.Failure);
        var read = new Volume(result.File!);
        return Of(read, rules, settings);
    }

    private static IReadOnlyList<Finding> Of(Volume volume, IReadOnlyList<Rule> rules, CheckSettings? settings)
    {
        var check = Check.Run(volume, [.. volume.Documents], rules, settings);
        var holdings = new Holdings();
        if (check.Holding is { } holding) holdings.Add(holding);
        holdings.Add(new Holding("vesp1958-60v02", new Dictionary<string, int>(), new HashSet<string> { "d1" }));
        return [.. check.Findings.Concat(check.Questions.Select(q => Rule(q.Finding.Rule).Answer(q.Asked, holdings) is { } message ? q.Finding with { Message = message } : null).OfType<Finding>())];
    }

    public static Rule Rule(string id) => Assert.Single(Rules.All, r => r.Id == id);

    public static string InDocument(string content) => Volume($"<div type=\"document\" n=\"1\" xml:id=\"d1\">\n{content}\n</div>\n{Beside}");

    /// <summary>Documents of a chapter beside a first one; where a header stands before them, they are all there are.</summary>
    public static string InVolume(string content)
    {
        const string end = "</teiHeader>";
        if (content.IndexOf(end, StringComparison.Ordinal) is var at and >= 0) return Volume(content[(at + end.Length)..]).Replace("<text>", content[..(at + end.Length)] + "<text>", StringComparison.Ordinal);
        return Volume($"<div type=\"document\" n=\"1\" xml:id=\"d1\"><head>1. Letter<note n=\"1\" type=\"source\" xml:id=\"d1fn1\">Source: Varen State Archive.</note></head><p>Text.</p></div>\n{content}");
    }

    private static string Volume(string content) => $"""
        <TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0"><text><body>
        <div type="chapter" xml:id="ch1"><head>Varen</head>
        {content}
        </div></body></text></TEI>
        """;
}
