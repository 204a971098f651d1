using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json;
using Chancery.Tests;

namespace Chancery.Acceptance;

/// <summary>What happens to an edition's file: changed sources, kills, several programs at once, no rights, no space, a later version.</summary>
public sealed class EditionLifeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Edition => _folder["life.chancery"];

    public void Dispose() => _folder.Dispose();

    private static Dictionary<string, int> Held(string edition)
    {
        var found = BuiltProgram.Run("search", edition, "--format", "json", "--limit", "1");
        Assert.True(found.ExitCode < 2, found.Error);
        return JsonDocument.Parse(found.Bytes).RootElement.GetProperty("facets").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "volume")
            .GetProperty("values").EnumerateArray().ToDictionary(v => v.GetProperty("value").GetString()!, v => v.GetProperty("documents").GetInt32(), StringComparer.Ordinal);
    }

    private static int Total(string edition, string query) =>
        JsonDocument.Parse(BuiltProgram.Run("search", edition, query, "--format", "json").Bytes).RootElement.GetProperty("total").GetInt32();

    [Fact]
    public void Unchanged_sources_are_skipped_and_changed_ones_replaced()
    {
        _folder.Write("in/ansel1.xml", Samples.Volume("ansel1", 12, "protest"));
        _folder.Write("in/ansel2.xml", Samples.Volume("ansel2", 7, "protest"));
        for (var n = 1; n <= 5; n++) _folder.Write($"in/loose/{n}.txt", Samples.PageText(n));
        var first = BuiltProgram.Run("import", Edition, _folder["in"]);
        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Equal((3, 24), (Summary.Of(first, "volumes"), Summary.Of(first, "documents")));

        var again = BuiltProgram.Run("import", Edition, _folder["in"]);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("nothing new: 7 sources unchanged", again.Error, StringComparison.Ordinal);

        _folder.Write("in/ansel2.xml", Samples.Volume("ansel2", 9, "apology"));
        _folder.Write("in/loose/3.txt", Samples.PageText(3).Replace("grain ships", "mail boats", StringComparison.Ordinal));
        var changed = BuiltProgram.Run("import", Edition, _folder["in"]);
        Assert.Equal([2, 5], Summary.Numbers(changed, "volumes"));
        Assert.Equal(10, Summary.Of(changed, "documents"));
        Assert.Equal(new Dictionary<string, int> { ["ansel1"] = 12, ["ansel2"] = 9, ["loose"] = 5 }, Held(Edition));
        Assert.Equal((12, 9, 1), (Total(Edition, "protest"), Total(Edition, "apology"), Total(Edition, "\"mail boats\"")));
    }

    [Fact]
    public void Two_files_of_one_volume_are_told_apart_however_often_they_are_imported()
    {
        _folder.Write("in/a.xml", Samples.Volume("ansel1", 3, "protest"));
        _folder.Write("in/b.xml", Samples.Volume("ansel1", 4, "protest"));
        _folder.Write("in/x/letters/1.txt", Samples.PageText(1));
        _folder.Write("in/y/letters/1.txt", Samples.PageText(2));
        for (var i = 0; i < 2; i++)
        {
            var import = BuiltProgram.Run("import", Edition, _folder["in"]);
            Assert.Equal(2, import.ExitCode);
            Assert.Matches(@"b\.xml: error CH-E001: .*ansel1.*a\.xml", import.Error);
            Assert.Matches(@"y[/\\]letters[/\\]1\.txt: error CH-E003: .*letters.*x[/\\]letters[/\\]1\.txt", import.Error);
            Assert.Equal(new Dictionary<string, int> { ["ansel1"] = 3, ["letters"] = 1 }, Held(Edition));
        }
    }

    [Fact]
    public void A_list_of_persons_that_is_given_later_is_used()
    {
        var source = _folder.Write("in/1.txt", Samples.PageText(1));
        var people = _folder.Write("people.xml", """
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Persons</title></titleStmt></fileDesc></teiHeader>
            <text><front><div type="section" xml:id="persons"><head>Persons</head><list type="persons"><item><persName xml:id="p_OL1">Orsini, Livia</persName>, Minister of State</item></list></div></front></text></TEI>
            """);
        Assert.Equal(0, BuiltProgram.Run("import", Edition, source).ExitCode);
        Assert.Equal([1], Summary.Numbers(BuiltProgram.Run("import", Edition, source, "--people", people), "volumes"));
        Assert.Contains("nothing new: 1 source unchanged", BuiltProgram.Run("import", Edition, source, "--people", people).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Killed_at_any_moment_it_opens_and_goes_on_and_holds_whole_volumes()
    {
        string[] names = ["frus1917-72PubDip", "frus1961-63v07-09mSupp", "frus1969-76ve09p1", "frus1964-68v29p2", "frus1961-63v06"];
        string[] sources = [.. names.Select(n => Repository.Shared($"frus/volumes/{n}.xml"))];
        var whole = sources.Select(VolumeCount.Of).ToDictionary(c => c.Id, c => c.Documents, StringComparer.Ordinal);
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(0, BuiltProgram.Run(["import", _folder["untouched.chancery"], .. sources]).ExitCode);
        var usual = Stopwatch.GetElapsedTime(started);

        var moments = new Random(4186);
        var partly = 0;
        for (var round = 0; round < 3; round++)
        {
            var edition = _folder[$"killed{round}.chancery"];
            for (var kill = 0; kill < 2; kill++)
            {
                // The second import begins with what the first has left.
                var after = usual * (0.15 + 0.75 * moments.NextDouble());
                using (var import = BuiltProgram.Start(["import", edition, .. sources]))
                {
                    Thread.Sleep(after);
                    import.Kill();
                }
                var opened = BuiltProgram.Run("search", edition, "--format", "json", "--limit", "1");
                if (opened.ExitCode == 2)
                {
                    // Killed before the tables were made; nothing was held.
                    Assert.Matches("There is no edition|is no edition|but no edition", opened.Error);
                    continue;
                }
                var held = Held(edition);
                Assert.All(held, h => Assert.True(whole[h.Key] == h.Value, $"after {after.TotalSeconds:0.00} s {h.Key} holds {h.Value} of {whole[h.Key]} documents"));
                if (held.Count is > 0 and < 5) partly++;
            }
            var rest = BuiltProgram.Run(["import", edition, .. sources]);
            Assert.True(rest.ExitCode == 0, rest.Error);
            Assert.Equal(whole, Held(edition));
            Assert.Equal(File.ReadAllBytes(sources[4]), BuiltProgram.Run("show", edition, names[4], "--format", "tei").Bytes);
        }
        TestContext.Current.SendDiagnosticMessage($"{partly} of 6 kills left some of the volumes; an import takes {usual.TotalSeconds:0.0} s");
    }

    [Fact]
    public void A_second_import_is_refused_and_readers_go_on()
    {
        string[] sources = [.. new[] { "frus1961-63v06", "frus1969-76v01", "frus1952-54Guat" }.Select(n => Repository.Shared($"frus/volumes/{n}.xml"))];
        var small = _folder.Write("small.xml", Samples.Volume("ansel1", 3, "protest"));
        Assert.Equal(0, BuiltProgram.Run("import", Edition, small).ExitCode);
        using var first = BuiltProgram.Start(["import", Edition, .. sources]);
        var waited = Stopwatch.GetTimestamp();
        while (!File.Exists(Edition + ".lock") && !first.HasEnded && Stopwatch.GetElapsedTime(waited) < TimeSpan.FromSeconds(60)) Thread.Sleep(5);
        var second = BuiltProgram.Run("import", Edition, small);
        var read = BuiltProgram.Run("search", Edition, "protest");
        Assert.SkipWhen(first.HasEnded && second.ExitCode == 0, "The first import was over before the second began.");
        Assert.Equal(2, second.ExitCode);
        Assert.Matches("Another import is writing to .*life.chancery. Wait until it has finished, then import again.", second.Error);
        Assert.Equal(0, read.ExitCode);
        Assert.Equal(0, first.End().ExitCode);
        Assert.Equal(4, Held(Edition).Count);
    }

    [Fact]
    public void An_edition_that_may_only_be_read_is_read_and_not_written()
    {
        var source = _folder.Write("in/ansel1.xml", Samples.Volume("ansel1", 3, "protest"));
        Directory.CreateDirectory(_folder["kept"]);
        var edition = _folder["kept/kept.chancery"];
        Assert.Equal(0, BuiltProgram.Run("import", edition, source).ExitCode);
        _folder.Write("in/ansel1.xml", Samples.Volume("ansel1", 4, "apology"));
        // Nobody may read all of it and write none of it.
        Rights.Set(_folder[""], "755");
        Rights.Set(edition, "444");
        Rights.Set(_folder["kept"], "555");
        try
        {
            var read = BuiltProgram.RunUnprivileged(null, "search", edition, "protest");
            Assert.True(read.ExitCode == 0, read.Error);
            Assert.Equal(3, read.Lines.Count(l => l[0] != ' '));
            Assert.Equal(0, BuiltProgram.RunUnprivileged(null, "show", edition, "ansel1/d2").ExitCode);
            var written = BuiltProgram.RunUnprivileged(null, "import", edition, source);
            Assert.Equal((2, ""), (written.ExitCode, written.Output));
            Assert.Matches("kept.chancery cannot be written: .*read-only", written.Error);
            var opened = BuiltProgram.RunUnprivileged(_folder["kept"], "open", source, "--no-browser", "--port", "0");
            Assert.Equal((2, ""), (opened.ExitCode, opened.Output));
            Assert.Matches("ansel1.chancery cannot be written", opened.Error);
        }
        finally
        {
            Rights.Set(_folder["kept"], "755");
        }
        Assert.Equal((3, 0), (Total(edition, "protest"), Total(edition, "apology")));
    }

    [Fact]
    public void A_full_disk_is_said_and_costs_nothing_that_was_complete()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) Assert.Skip("A small disk can be mounted by root only.");
        var disk = Directory.CreateDirectory(_folder["disk"]).FullName;
        if (Run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk) != 0) Assert.Skip("No file system can be mounted here.");
        try
        {
            var edition = Path.Combine(disk, "full.chancery");
            for (var v = 1; v <= 12; v++) _folder.Write($"in/ansel{v}.xml", Samples.Volume($"ansel{v}", 400, "protest").Replace("at anchor", $"at anchor {string.Join(' ', Enumerable.Range(0, 40).Select(i => $"berth{v}x{i}"))}", StringComparison.Ordinal));
            var import = BuiltProgram.Run("import", edition, _folder["in"]);
            Assert.Equal((2, ""), (import.ExitCode, import.Output));
            Assert.Matches("The disk is full: .*full.chancery could not be written", import.Error);
            Assert.All(Held(edition), h => Assert.Equal(400, h.Value));

            // A transcript that does not fit is not left half written.
            var transcript = BuiltProgram.Run("transcribe", _folder["in"], "-o", Path.Combine(disk, "out"));
            Assert.Equal(2, transcript.ExitCode);
            Assert.Matches(@"error CH-X016: .*\.xml cannot be written", transcript.Error);
            Assert.All(Directory.GetFiles(Path.Combine(disk, "out")), f => Assert.Equal(File.ReadAllBytes(Path.Combine(_folder["in"], Path.GetFileName(f))), File.ReadAllBytes(f)));
            Directory.Delete(Path.Combine(disk, "out"), true);

            Assert.Equal(0, Run("mount", "-o", "remount,size=200m", disk));
            var rest = BuiltProgram.Run("import", edition, _folder["in"]);
            Assert.True(rest.ExitCode == 0, rest.Error);
            Assert.Equal(12, Held(edition).Count);
        }
        finally
        {
            Run("umount", disk);
        }

        static int Run(string file, params string[] args)
        {
            using var process = Process.Start(new ProcessStartInfo(file, args) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
    }

    [Fact]
    public void An_edition_of_a_later_version_is_neither_read_nor_written()
    {
        var source = _folder.Write("in/ansel1.xml", Samples.Volume("ansel1", 3, "protest"));
        Assert.Equal(0, BuiltProgram.Run("import", Edition, source).ExitCode);
        var bytes = File.ReadAllBytes(Edition);
        // The version of the tables lies at byte 60 of a database file, in big-endian order.
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(60)), 1, 1000);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(60), 100_000);
        File.WriteAllBytes(Edition, bytes);
        foreach (var args in (string[][])[["search", Edition, "protest"], ["show", Edition, "ansel1/d1"], ["serve", Edition, "--urls", "http://127.0.0.1:0"], ["import", Edition, source], ["open", source, "--edition", Edition, "--no-browser"]])
        {
            var run = BuiltProgram.Run(args);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.Matches(@"later version of Chancery \(schema 100000; this one reads up to \d+\)", run.Error);
        }
        Assert.Equal(bytes, File.ReadAllBytes(Edition));
    }
}
