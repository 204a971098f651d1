using System.Text;
using System.Text.Json;
using Chancery.Checks;
using Chancery.Checks.Repairing;
using Chancery.Cli;
using Chancery.Documents;
using CsCheck;

namespace Chancery.Tests.Checks;

/// <summary>Repairs: each mends its finding, touches one place, and leaves the rest to the byte.</summary>
public sealed class RepairTests : IDisposable
{
    private const string Touching = "<head>1. Letter<note n=\"1\" type='source' xml:id=\"d1fn1\">Source: Varen State Archive.</note></head><dateline>undated</dateline>\r\n<p>Off &amp; on &#x2014; he&#x20;agreed.<note  xml:id = 'd1fn2' n=\"2\">See.</note><note n=\"3\" xml:id=\"d1fn3\">Not  found.</note></p>";

    private readonly TemporaryFolder _folder = new();

    /// <summary>The rules whose example of a fault can be repaired.</summary>
    public static TheoryData<string> Repairable => [.. Rules.All.Where(r => CheckedText.Of(r, r.Broken) is [{ Repairs: [{ IsCertain: true }] }]).Select(r => r.Id)];

    [Fact]
    public void Some_rules_repair() => Assert.Contains("CH-N008", Repairable.Select(r => (string)r.Data));

    [Theory]
    [MemberData(nameof(Repairable))]
    public void A_repair_mends_the_finding_and_no_other_place(string id)
    {
        var rule = CheckedText.Rule(id);
        var text = rule.Scope == RuleScope.Volume ? CheckedText.InVolume(rule.Broken) : CheckedText.InDocument(rule.Broken);
        var source = new SourceText("vesp1961-63v09.xml", text);
        var before = CheckedText.Of(Rules.All, text);
        var repairs = RepairedText.Choose(before.Where(f => f.Rule == id), source);
        var after = RepairedText.Apply(source, repairs);
        var found = CheckedText.Of(Rules.All, after);
        Assert.Single(repairs);
        Assert.DoesNotContain(found, f => f.Rule == id);
        Assert.Empty(found.Select(f => f.Rule).Except(before.Select(f => f.Rule)));
        var where = repairs[0].Where;
        var at = source.LineStarts[where.Line - 1] + where.Column - 1;
        Assert.Equal(text[..at], after[..at]);
        Assert.EndsWith(text[(at + where.Length)..], after, StringComparison.Ordinal);
        Assert.Equal(Words(text), Words(after));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    public async Task The_rest_of_the_file_stays_to_the_byte_and_a_second_run_changes_nothing(string name, bool marked)
    {
        var encoding = name == "utf-8" ? new UTF8Encoding(marked) : (Encoding)new UnicodeEncoding(false, marked);
        var text = $"<?xml version=\"1.0\" encoding=\"{name.ToUpperInvariant()}\"?>\r\n" + CheckedText.InDocument(Touching);
        var path = _folder["x.xml"];
        File.WriteAllBytes(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        var (code, output, error) = await ProgramRun.Of("check", path, "--fix");
        Assert.Equal((ExitCode.Done, true), (code, error.Contains("1 repair in 1 source", StringComparison.Ordinal)));
        Assert.DoesNotContain("CH-N008", output, StringComparison.Ordinal);
        byte[] expected = [.. encoding.GetPreamble(), .. encoding.GetBytes(text.Replace("</note><note n=\"3\"", "</note> <note n=\"3\"", StringComparison.Ordinal))];
        Assert.Equal(expected, File.ReadAllBytes(path));
        var written = File.GetLastWriteTimeUtc(path);
        Assert.Contains("0 repairs in 0 sources", (await ProgramRun.Of("check", path, "--fix")).Error, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task A_dry_run_shows_the_diff_and_writes_nothing()
    {
        var path = _folder.Write("x.xml", CheckedText.InDocument(Touching));
        var bytes = File.ReadAllBytes(path);
        var (code, output, error) = await ProgramRun.Of("check", path, "--fix", "--dry-run");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("nothing was written", error, StringComparison.Ordinal);
        var lines = output.Split('\n');
        Assert.StartsWith("--- ", lines[0], StringComparison.Ordinal);
        Assert.Single(lines, l => l.StartsWith('-') && !l.StartsWith("---", StringComparison.Ordinal));
        Assert.Single(lines, l => l.StartsWith('+') && l.Contains("See.</note> <note", StringComparison.Ordinal));
        Assert.Equal(bytes, File.ReadAllBytes(path));
        Assert.Equal(ExitCode.Failed, (await ProgramRun.Of("check", path, "--dry-run")).Code);
    }

    [Fact]
    public async Task What_is_not_chosen_is_not_repaired()
    {
        var path = _folder.Write("x.xml", CheckedText.InDocument(Touching));
        var bytes = File.ReadAllBytes(path);
        await ProgramRun.Of("check", path, "--fix", "--exclude", "CH-N008");
        await ProgramRun.Of("check", path, "--fix", "--severity", "error");
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task Reports_offer_the_repair_at_its_place()
    {
        var path = _folder.Write("x.xml", CheckedText.InDocument(Touching));
        using var json = JsonDocument.Parse((await ProgramRun.Of("check", path, "--rule", "CH-N008", "--format", "json")).Output);
        var repair = json.RootElement.GetProperty("sources")[0].GetProperty("findings")[0].GetProperty("repairs")[0];
        var line = File.ReadAllLines(path)[repair.GetProperty("line").GetInt32() - 1];
        Assert.StartsWith("<note n=\"3\"", line[(repair.GetProperty("column").GetInt32() - 1)..], StringComparison.Ordinal);
        Assert.Equal(repair.GetProperty("column").GetInt32(), repair.GetProperty("endColumn").GetInt32());
        Assert.Equal((repair.GetProperty("line").GetInt32(), " ", true), (repair.GetProperty("endLine").GetInt32(), repair.GetProperty("text").GetString(), repair.GetProperty("certain").GetBoolean()));
        using var sarif = JsonDocument.Parse((await ProgramRun.Of("check", path, "--rule", "CH-N008", "--format", "sarif")).Output);
        var fix = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("fixes")[0];
        Assert.Equal(" ", fix.GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
    }

    /// <summary>A place may run over the end of a line, an id holds no asterisk.</summary>
    [Fact]
    public void Places_over_line_ends_have_their_end_and_ids_are_names()
    {
        var rule = CheckedText.Rule("CH-R004");
        var repair = Assert.Single(Assert.Single(CheckedText.Of(rule, "<head>1. Note</head><p>Text.<note n=\"1\" xml:id=\"d1fn1\">See Document\n  2.</note></p>")).Repairs);
        Assert.Equal((repair.Where.Line + 1, 4), (repair.End.Line, repair.End.Column));
        Assert.Empty(Assert.Single(CheckedText.Of(CheckedText.Rule("CH-R007"), "<head>1. Note</head><p>He agreed.<note n=\"*\" target=\"#d1fn*\">See below.</note></p>")).Repairs);
    }

    /// <summary>Several faults at once, in any order and close together: repaired in one run, and nothing is left to a second.</summary>
    [Fact]
    public void Any_faults_are_repaired_at_once()
    {
        var piece = Gen.OneOfConst("<note n=\"2\" xml:id=\"d1fn2\">See.</note>", "<note n=\"3\" target=\"#d1fn3\">No.</note>", "<note n=\"4\" xml:id=\"d9fn4\">No.</note>", " ", "He agreed.", "&#xAD;", "<ref>Document 1</ref>", "See Document 1.", "\r\n");
        piece.Array[1, 12].Sample(pieces =>
        {
            var text = CheckedText.InDocument($"<head>1. Letter</head><p>{string.Concat(pieces)}</p>");
            var source = new SourceText("vesp1961-63v09.xml", text);
            for (var round = 0; round < 20 && RepairedText.Choose(CheckedText.Of(Rules.All, source.Text), source) is { Count: > 0 } repairs; round++) source = new SourceText(source.Name, RepairedText.Apply(source, repairs));
            Assert.Empty(RepairedText.Choose(CheckedText.Of(Rules.All, source.Text), source));
            Assert.Equal(Words(text), Words(source.Text));
        }, iter: 200);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The words of a text without markup, white space and signs that nobody sees.</summary>
    private static string Words(string tei)
    {
        var file = Chancery.Documents.Tei.TeiReader.Read(new SourceText("x.xml", tei)).File!;
        var words = file.Root.Content().Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '\u200B'));
        return string.Concat(words).Replace("markings.", "marking.", StringComparison.Ordinal);
    }
}
