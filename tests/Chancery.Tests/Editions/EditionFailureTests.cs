using Chancery.Editions;
using Chancery.Editions.Search;
using Chancery.Editions.Sqlite;
using Chancery.Sources;
using Microsoft.Data.Sqlite;

namespace Chancery.Tests.Editions;

/// <summary>What can go wrong with an edition's file is said in a sentence, and never costs what was complete.</summary>
public sealed class EditionFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Edition => _folder["test.chancery"];

    private string[] Volumes(int count) => [.. Enumerable.Range(1, count).Select(i => _folder.Write($"in/varen{i}.xml", InventedEdition.Volume($"varen{i}", 30, i)))];

    private ImportSummary Run(string edition, IEnumerable<string> sources, IProgress<ImportProgress>? progress = null) =>
        Import.Run(edition, [.. sources.Select(ImportSource.Of)], new ReadingOptions(), progress, TestContext.Current.CancellationToken);

    private sealed class Told(Action<ImportProgress> action) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => action(value);
    }

    private static EditionFault FaultOf(Action action)
    {
        var e = Assert.Throws<EditionException>(action);
        Assert.EndsWith(".", e.Message, StringComparison.Ordinal);
        return e.Fault;
    }

    [Fact]
    public async Task An_import_killed_at_any_moment_leaves_whole_volumes_and_goes_on()
    {
        var sources = Volumes(5);
        var copies = 0;
        using (var done = new ManualResetEventSlim())
        {
            // What a kill leaves are the files as they are: the copies are taken while volumes are being written.
            var copying = Task.Run(() =>
            {
                for (; !done.IsSet && copies < 40; copies++)
                {
                    foreach (var end in (string[])["", "-wal"])
                        if (File.Exists(Edition + end)) File.Copy(Edition + end, _folder[$"copy{copies}.chancery"] + end);
                    Thread.Sleep(3);
                }
            }, TestContext.Current.CancellationToken);
            Run(Edition, sources, new Told(p => { if (p.Done == 5) done.Set(); }));
            await copying;
        }
        var partly = 0;
        for (var i = 0; i < copies; i++)
        {
            var copy = _folder[$"copy{i}.chancery"];
            if (!File.Exists(copy) || new FileInfo(copy) is { Length: 0 } && !File.Exists(copy + "-wal")) continue;
            try
            {
                using var left = SqliteEdition.Open(copy);
                var summary = left.Summary();
                Assert.Equal(summary.Volumes * 30, summary.Documents);
                Assert.Equal(summary.Documents, left.Search(new SearchRequest { Query = "archive OR -archive" }).Total);
                if (summary.Volumes is > 0 and < 5) partly++;
            }
            catch (EditionException e) when (e.Fault == EditionFault.NotAnEdition)
            {
                // Killed before the tables were made: the next import makes them.
            }
            if (i % 5 != 0) continue;
            Assert.Equal(5, Run(copy, sources) is var again ? again.Volumes.Count + again.Unchanged : 0);
            using var whole = SqliteEdition.Open(copy);
            Assert.Equal(150, whole.Search(new SearchRequest { Query = "archive OR -archive" }).Total);
        }
        TestContext.Current.SendDiagnosticMessage($"{copies} copies, {partly} of them with some of the volumes");
    }

    [Fact]
    public void An_import_stopped_between_volumes_keeps_what_is_written()
    {
        var sources = Volumes(3);
        Assert.Throws<OperationCanceledException>(() => Run(Edition, sources, new Told(p => { if (p.Done == 2) throw new OperationCanceledException(); })));
        using (var edition = SqliteEdition.Open(Edition)) Assert.Equal(2, edition.Summary().Volumes);
        Assert.Equal((1, 2), (Run(Edition, sources) is var s ? s.Volumes.Count : 0, s.Unchanged));
    }

    [Fact]
    public void Two_imports_at_once_are_told_apart_and_readers_go_on()
    {
        var sources = Volumes(2);
        EditionFault? second = null;
        var seen = new List<int>();
        Run(Edition, sources, new Told(p =>
        {
            second = FaultOf(() => Run(Edition, sources));
            using var edition = SqliteEdition.Open(Edition);
            seen.Add(edition.Summary().Volumes);
        }));
        Assert.Equal(EditionFault.Busy, second);
        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public void An_opened_edition_sees_what_is_imported_later()
    {
        var sources = Volumes(2);
        Run(Edition, sources[..1]);
        using var edition = SqliteEdition.Open(Edition);
        Assert.Equal(30, edition.Search(new SearchRequest()).Total);
        Run(Edition, sources);
        Assert.Equal(60, edition.Search(new SearchRequest()).Total);
        Assert.Equal(60, edition.Summary().Documents);
    }

    [Fact]
    public void What_is_no_edition_is_said()
    {
        Assert.Equal(EditionFault.Missing, FaultOf(() => SqliteEdition.Open(_folder["nothing.chancery"]).Dispose()));
        Assert.Equal(EditionFault.NotAnEdition, FaultOf(() => SqliteEdition.Open(_folder.Write("text.chancery", string.Join('\n', Enumerable.Repeat("A letter from the envoy.", 100)))).Dispose()));
        Assert.Equal(EditionFault.NotAnEdition, FaultOf(() => Run(_folder["text.chancery"], [])));
        Assert.Equal(EditionFault.Missing, FaultOf(() => Run(_folder["no/such/folder.chancery"], [])));
        using (var other = new SqliteConnection($"Data Source={_folder["other.chancery"]};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE things(thing)";
            command.ExecuteNonQuery();
        }
        Assert.Equal(EditionFault.NotAnEdition, FaultOf(() => SqliteEdition.Open(_folder["other.chancery"]).Dispose()));
        Assert.Equal(EditionFault.NotAnEdition, FaultOf(() => Run(_folder["other.chancery"], [])));
    }

    [Fact]
    public void A_newer_schema_is_said()
    {
        Run(Edition, Volumes(1));
        using (var connection = new SqliteConnection($"Data Source={Edition};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version=99";
            command.ExecuteNonQuery();
        }
        Assert.Equal(EditionFault.NewerSchema, FaultOf(() => SqliteEdition.Open(Edition).Dispose()));
        Assert.Equal(EditionFault.NewerSchema, FaultOf(() => Run(Edition, [])));
    }

    [Fact]
    public void A_damaged_edition_is_said()
    {
        Run(Edition, Volumes(2));
        var bytes = File.ReadAllBytes(Edition);
        Array.Fill(bytes, (byte)0x5A, 4096, bytes.Length - 4096);
        File.WriteAllBytes(Edition, bytes);
        Assert.Equal(EditionFault.Damaged, FaultOf(() =>
        {
            using var edition = SqliteEdition.Open(Edition);
            edition.Search(new SearchRequest { Query = "treaty" });
        }));
    }

    [Fact]
    public void A_full_disk_is_said_and_costs_nothing_that_was_complete()
    {
        var sources = Volumes(3);
        Run(Edition, sources[..1]);
        using (var writer = SqliteEditionWriter.Open(Edition))
        {
            writer.LimitSize(new FileInfo(Edition).Length + 40_000);
            var limited = Assert.Throws<EditionException>(() => ImportInto(writer, sources));
            Assert.Equal(EditionFault.DiskFull, limited.Fault);
        }
        using var edition = SqliteEdition.Open(Edition);
        Assert.Equal(1, edition.Summary().Volumes);
        Assert.Equal(30, edition.Search(new SearchRequest { Query = "archive OR -archive" }).Total);

        static void ImportInto(SqliteEditionWriter writer, string[] sources) => Import.Run(writer, [.. sources.Select(ImportSource.Of)], new ReadingOptions(), stop: TestContext.Current.CancellationToken);
    }
}
