using System.Text;
using System.Text.Json;
using Chancery.Tests;

namespace Chancery.Acceptance;

/// <summary><c>transcribe</c> and <c>facts</c> for files, folders, patterns and standard input.</summary>
public sealed class TranscribeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Dictionary<string, string> Written(string folder) =>
        Directory.GetFiles(_folder[folder], "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(_folder[folder], f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    [Fact]
    public void A_folder_becomes_a_folder_of_the_same_names_whatever_the_number_of_threads()
    {
        for (var n = 1; n <= 60; n++) _folder.Write($"in/{(n % 3 == 0 ? "deeper/" : "")}letter{n}.txt", Samples.PageText(n));
        var runs = new[] { "1", "2", "7" }.Select(threads =>
        {
            using var run = BuiltProgram.Start(["transcribe", _folder["in"], "-o", _folder["out" + threads]], null, ("DOTNET_PROCESSOR_COUNT", threads));
            return run.End();
        }).ToList();
        Assert.All(runs, r => Assert.Equal((0, ""), (r.ExitCode, r.Output)));
        Assert.All(runs, r => Assert.Matches(@"60 documents from 60 sources, 120 notes, 60 page breaks; no findings; \d+\.\d s", r.Error));
        var one = Written("out1");
        Assert.Equal(Enumerable.Range(1, 60).Select(n => $"{(n % 3 == 0 ? "deeper/" : "")}letter{n}.xml").Order(StringComparer.Ordinal), one.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(one, Written("out2"));
        Assert.Equal(one, Written("out7"));
    }

    [Fact]
    public void A_name_tells_volume_and_id()
    {
        _folder.Write("in/ansel1958-60v02-d9.txt", Samples.PageText(14));
        Assert.Equal(0, BuiltProgram.Run("transcribe", _folder["in"], "-o", _folder["out"]).ExitCode);
        Assert.Contains("xml:id=\"d9\"", Written("out")["ansel1958-60v02-d9.xml"], StringComparison.Ordinal);
        // From the page text, and again from the TEI made of it.
        foreach (var folder in (string[])["in", "out"])
        {
            var facts = JsonDocument.Parse(BuiltProgram.Run("facts", _folder[folder]).Bytes).RootElement;
            Assert.Equal(("ansel1958-60v02/d9", "ansel1958-60v02"), (facts.GetProperty("id").GetString(), facts.GetProperty("volume").GetString()));
        }
    }

    [Fact]
    public void The_transcript_of_a_transcript_is_the_same()
    {
        var source = _folder.Write("letter.txt", Samples.PageText(3));
        var once = BuiltProgram.Run("transcribe", source, "-o", _folder["letter.xml"]);
        Assert.Equal(0, once.ExitCode);
        Assert.Equal(File.ReadAllBytes(_folder["letter.xml"]), BuiltProgram.Run("transcribe", _folder["letter.xml"]).Bytes);
    }

    [Fact]
    public void Standard_input_and_output()
    {
        var text = Encoding.UTF8.GetBytes(Samples.PageText(3));
        var file = BuiltProgram.Run("transcribe", _folder.Write("document.txt", Samples.PageText(3)));
        var piped = BuiltProgram.RunWith(text, "transcribe", "-");
        Assert.Equal((0, file.Output), (piped.ExitCode, piped.Output));
        var facts = JsonDocument.Parse(BuiltProgram.RunWith(text, "facts", "-").Bytes).RootElement;
        Assert.Equal(("-", "3"), (facts.GetProperty("source").GetProperty("file").GetString(), facts.GetProperty("id").GetString()));
        Assert.Contains("[^2]", BuiltProgram.RunWith(text, "transcribe", "-", "--to", "markdown").Output, StringComparison.Ordinal);
        Assert.Equal(0, BuiltProgram.RunWith(text, "import", _folder["piped.chancery"], "-").ExitCode);
        Assert.Equal(0, BuiltProgram.Run("show", _folder["piped.chancery"], "d3").ExitCode);
        Assert.Equal(2, BuiltProgram.RunWith([], "transcribe", "-").ExitCode);
    }

    [Fact]
    public void Patterns_are_read_by_the_program_where_no_shell_does()
    {
        foreach (var name in (string[])["a1.txt", "a2.txt", "b1.txt", "deep/a3.txt"]) _folder.Write("in/" + name, Samples.PageText(name[1] - '0'));
        Assert.Equal(2, BuiltProgram.Run("facts", _folder["in/a*.txt"]).Lines.Length);
        Assert.Equal(3, BuiltProgram.Run("facts", _folder["in/**/a?.txt"]).Lines.Length);
        Assert.Equal(4, BuiltProgram.RunIn(_folder["in"], "facts", "*.txt", "deep").Lines.Length);
        var none = BuiltProgram.Run("facts", _folder["in/*.pdf"], _folder["in/b1.txt"]);
        Assert.Equal((2, 1), (none.ExitCode, none.Lines.Length));
        Assert.Contains("*.pdf: error CH-X009: No file matches this pattern.", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_are_one_object_a_line_and_findings_go_to_standard_error()
    {
        _folder.Write("in/1.txt", Samples.PageText(1));
        _folder.Write("in/2.txt", Samples.PageText(2).Replace("named,2 and", "named, and", StringComparison.Ordinal));
        var run = BuiltProgram.Run("facts", _folder["in"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["1", "2"], run.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("number").GetString()));
        Assert.Matches(@"2\.txt:\d+:\d+: warning CH-T101: ", run.Error);
    }

    [Fact]
    public void A_source_is_never_written_over()
    {
        var text = Samples.PageText(1);
        _folder.Write("in/letter.txt", text);
        _folder.Write("in/letter.xml", Samples.Volume("ansel1", 2, "protest"));
        _folder.Write("in/misnamed.xml", text);
        var run = BuiltProgram.Run("transcribe", _folder["in"], "-o", _folder["in"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"letter\.txt: error CH-X016: .*letter\.xml, which is itself a source", run.Error);
        Assert.Matches(@"misnamed\.xml: error CH-X016: ", run.Error);
        Assert.Equal(3, Written("in").Count);
        Assert.Equal((Samples.Volume("ansel1", 2, "protest"), text), (Written("in")["letter.xml"], Written("in")["misnamed.xml"]));
    }

    [Fact]
    public void A_device_takes_the_transcript_and_stays_a_device()
    {
        if (!File.Exists("/dev/null")) Assert.Skip("There is no /dev/null here.");
        var source = _folder.Write("letter.txt", Samples.PageText(1));
        Assert.Equal(0, BuiltProgram.Run("transcribe", source, "-o", "/dev/null").ExitCode);
        Assert.Empty(File.ReadAllBytes("/dev/null"));
        Assert.False(File.Exists("/dev/null.part"));
    }

    [Theory]
    [InlineData("transcribe")]
    [InlineData("transcribe", "nothing.txt", "--to", "latex")]
    [InlineData("facts", "nothing.txt", "--people", "nobody.xml")]
    [InlineData("import", "edition.db", "nothing.txt")]
    [InlineData("show", "nothing.chancery", "d1")]
    [InlineData("sreve", "x")]
    [InlineData("serve", "nothing.chancery", "--urls", "http://elsewhere.example:80")]
    public void Wrong_use_is_a_sentence_and_exit_code_2(params string[] args)
    {
        var run = BuiltProgram.RunIn(_folder[""], args);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("transcribe")]
    [InlineData("facts")]
    [InlineData("import")]
    [InlineData("search")]
    [InlineData("show")]
    [InlineData("check")]
    [InlineData("export")]
    [InlineData("serve")]
    public void Every_verb_has_help_with_examples(string verb)
    {
        var help = BuiltProgram.Run(verb, "--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("Examples:", help.Output, StringComparison.Ordinal);
        Assert.Contains($"  chancery {verb} ", help.Output, StringComparison.Ordinal);
    }
}
