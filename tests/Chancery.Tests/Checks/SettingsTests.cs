using Chancery.Checks.Settings;
using Chancery.Cli;
using Chancery.Documents;
using NodaTime;

namespace Chancery.Tests.Checks;

/// <summary>Settings in <c>chancery.toml</c>: what they say, what they do, what is wrong with them.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string Doubled = "<head>1. Letter<note n=\"1\" type=\"source\" xml:id=\"d1fn1\">Source: Varen State Archive.</note></head><dateline>undated</dateline><p>He went to to the Ministry.</p>";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_example_of_the_guide_is_read()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "check-settings.md")).ReplaceLineEndings("\n");
        var start = guide.IndexOf("```toml\n", StringComparison.Ordinal) + 8;
        var settings = SettingsReader.Read(guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)], "chancery.toml");
        Assert.Equal(Severity.Warning, settings.Severities["CH-N007"]);
        Assert.Null(settings.Severities["ch-c002"]);
        Assert.Contains("re-sist", settings.AcceptedWords);
        Assert.Contains("Varen State Archive", settings.Repositories);
        Assert.Contains("Papers of the Chancellor", settings.Collections);
        Assert.Equal(new DateInterval(new LocalDate(1961, 1, 20), new LocalDate(1963, 11, 22)), settings.Coverage["vesp1961-63v06"]);
        Assert.Null(settings.SeverityOf("CH-D006", Severity.Advice, "vesp1958-60v02.xml", "vesp1958-60v02", "d12"));
        Assert.Equal(Severity.Advice, settings.SeverityOf("CH-D006", Severity.Advice, "vesp1961-63v06.xml", "vesp1961-63v06", "d12"));
        Assert.Equal(Severity.Advice, settings.SeverityOf("CH-D006", Severity.Advice, "vesp1958-60v02.xml", "vesp1958-60v02", "d13"));
    }

    [Theory]
    [InlineData("[wrods]\naccepted = []", 1, "There is no table [wrods]")]
    [InlineData("[words]\naccept = []", 2, "There is no key accept here.")]
    [InlineData("[severity]\n\nCH-Q999 = \"off\"", 3, "There is no rule CH-Q999.")]
    [InlineData("[severity]\nCH-N003 = \"loud\"", 2, "“loud” is no severity")]
    [InlineData("[severity]\nCH-N003 = 3", 2, "Text in quotation marks")]
    [InlineData("[words]\naccepted = \"one\"", 2, "A list is expected")]
    [InlineData("[[off]]\nrules = [\"CH-N003\"]", 1, "gives no reason")]
    [InlineData("[[off]]\nreason = \"So.\"", 1, "names no rules")]
    [InlineData("[off]\nreason = \"So.\"", 1, "off is a list of tables")]
    [InlineData("[coverage]\nx = [\"1963-01-01\", \"1961-01-01\"]", 2, "two dates")]
    [InlineData("accepted = []", 1, "outside of a table")]
    [InlineData("[words\n", 1, "")]
    public void A_fault_is_named_with_its_line(string toml, int line, string message)
    {
        var fault = Assert.Throws<SettingsException>(() => SettingsReader.Read(toml, "chancery.toml"));
        Assert.Equal(line, fault.Line);
        Assert.StartsWith($"chancery.toml:{line}:", fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_file_above_a_source_holds()
    {
        var source = _folder.Write("drafts/one/x.xml", CheckedText.InDocument(Doubled));
        Assert.Contains("warning CH-C002", (await ProgramRun.Of("check", source)).Output, StringComparison.Ordinal);
        _folder.Write("chancery.toml", "[severity]\nCH-C002 = \"error\"\n");
        var (code, output, _) = await ProgramRun.Of("check", source);
        Assert.Equal(ExitCode.FindingsOfError, code);
        Assert.Contains("error CH-C002", output, StringComparison.Ordinal);
        _folder.Write("drafts/chancery.toml", "[[off]]\nrules = [\"CH-C002\"]\npaths = [\"one/*\"]\nreason = \"Drafts.\"\n");
        Assert.Equal(ExitCode.Done, (await ProgramRun.Of("check", source)).Code);
        var other = _folder.Write("other.toml", "[severity]\nCH-C002 = \"error\"\n");
        Assert.Equal(ExitCode.FindingsOfError, (await ProgramRun.Of("check", source, "--config", other)).Code);
    }

    [Fact]
    public void The_nearest_file_is_found_from_a_file_below()
    {
        Assert.Null(CheckSettingsFiles.NearestTo(_folder["a/b/x.xml"]));
        var above = _folder.Write("chancery.toml", "");
        Assert.Equal(above, CheckSettingsFiles.NearestTo(_folder["a/b/x.xml"]));
        Assert.Equal(_folder.Write("a/chancery.toml", ""), CheckSettingsFiles.NearestTo(_folder["a/b/x.xml"]));
    }

    [Theory]
    [InlineData("x.xml", true)]
    [InlineData("volumes/x.xml", true)]
    [InlineData("*.xml", true)]
    [InlineData("other/*", false)]
    [InlineData("y.xml", false)]
    public void A_pattern_names_a_file_or_its_path(string pattern, bool isOff)
    {
        var settings = SettingsReader.Read($"[[off]]\nrules = [\"CH-C002\"]\npaths = [\"{pattern}\"]\nreason = \"So.\"\n", "chancery.toml");
        Assert.Equal(isOff, settings.SeverityOf("CH-C002", Severity.Warning, "volumes/x.xml", "x", null) is null);
    }

    [Fact]
    public async Task Wrong_settings_end_the_check_before_any_source_is_read()
    {
        var source = _folder.Write("x.xml", CheckedText.InDocument(Doubled));
        _folder.Write("chancery.toml", "[words]\naccept = []\n");
        var (code, output, _) = await ProgramRun.Of("check", source);
        Assert.Equal((ExitCode.Failed, ""), (code, output));
        Assert.Equal(ExitCode.Failed, (await ProgramRun.Of("check", source, "--config", _folder["none.toml"])).Code);
    }

    [Fact]
    public void An_accepted_word_is_not_asked_about()
    {
        var rule = CheckedText.Rule("CH-C003");
        var settings = SettingsReader.Read("[words]\naccepted = [\"resist-ance\"]", "chancery.toml");
        Assert.Single(CheckedText.Of([rule], CheckedText.InDocument(rule.Broken)));
        Assert.Empty(CheckedText.Of([rule], CheckedText.InDocument(rule.Broken), settings: settings));
    }

    public void Dispose() => _folder.Dispose();
}
