using System.Text.Json;
using Chancery.Cli;

namespace Chancery.Tests.Checks;

/// <summary>Schemas of the user's, applied by jing and xmllint where these are installed.</summary>
public sealed class SchemaTests : IDisposable
{
    private const string RelaxNg = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0">
          <start><ref name="any"/></start>
          <define name="any"><element><anyName><except><name>salute</name></except></anyName><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/></choice></zeroOrMore></element></define>
        </grammar>
        """;

    private const string Compact = "any = element * - tei:salute { (attribute * { text } | text | any)* }\nstart = any\n";

    private const string Xsd = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.tei-c.org/ns/1.0"><xs:element name="TEI"><xs:complexType><xs:sequence/></xs:complexType></xs:element></xs:schema>
        """;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("jing", "s.rng", RelaxNg, "salute")]
    [InlineData("jing", "s.rnc", "namespace tei = \"http://www.tei-c.org/ns/1.0\"\n" + Compact, "salute")]
    [InlineData("xmllint", "s.xsd", Xsd, "TEI")]
    public async Task What_the_schema_forbids_is_a_finding_at_its_place(string program, string name, string schema, string element)
    {
        SkipWithout(program);
        var source = _folder.Write("x.xml", CheckedText.InDocument("<head>1. Letter</head>\n<salute>Sir:</salute>"));
        var (code, output, _) = await ProgramRun.Of("check", source, "--schema", _folder.Write(name, schema), "--rule", "CH-X021", "--format", "json");
        Assert.Equal(ExitCode.FindingsOfError, code);
        using var report = JsonDocument.Parse(output);
        var found = report.RootElement.GetProperty("sources")[0].GetProperty("findings")[0];
        Assert.Contains(element, found.GetProperty("message").GetString(), StringComparison.Ordinal);
        var line = File.ReadAllLines(source)[found.GetProperty("line").GetInt32() - 1][(found.GetProperty("column").GetInt32() - 1)..];
        Assert.StartsWith("<" + element, line, StringComparison.Ordinal);
        Assert.Equal(element == "salute" ? "d1" : null, found.TryGetProperty("document", out var document) ? document.GetString() : null);
    }

    [Fact]
    public async Task A_source_that_meets_it_is_clean_and_its_doctype_loads_nothing()
    {
        SkipWithout("jing");
        var source = _folder.Write("x.xml", "<!DOCTYPE TEI SYSTEM \"http://127.0.0.1:1/none.dtd\" [\n<!ENTITY a SYSTEM \"file:///etc/hostname\">\n]>\n" + CheckedText.InDocument("<head>1. Letter</head>"));
        var (code, _, error) = await ProgramRun.Of("check", source, "--schema", _folder.Write("s.rng", RelaxNg), "--rule", "CH-X021");
        Assert.Equal((ExitCode.Done, ""), (code, error));
    }

    [Fact]
    public async Task A_faulty_schema_is_wrong_use_with_its_line()
    {
        SkipWithout("jing");
        var source = _folder.Write("x.xml", CheckedText.InDocument("<head>1. Letter</head>"));
        var (code, _, error) = await ProgramRun.Of("check", source, "--schema", _folder.Write("s.rng", "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\">\n<start><ref name=\"x\"/></start></grammar>"));
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("s.rng:2: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.rng", "there is no file of this name")]
    [InlineData("x.xml", "a schema ends in .rng, .rnc or .xsd")]
    public async Task What_is_no_schema_is_said(string name, string message)
    {
        var source = _folder.Write("x.xml", CheckedText.InDocument("<head>1. Letter</head>"));
        var (code, _, error) = await ProgramRun.Of("check", source, "--schema", _folder[name]);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static void SkipWithout(string program) =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program))), program + " is not installed.");
}
