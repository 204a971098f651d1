using System.Globalization;
using System.Text;
using CsCheck;

namespace Chancery.Tests.Checks.Mutations;

/// <summary>
/// Faults of many kinds are put into clean documents at random, and it is counted how many are found: by a rule that is meant for the kind, where the sound text gives
/// no such finding. <c>docs/checks-mutations.md</c> keeps the table; after a change that is meant, <c>CHANCERY_SNAPSHOTS=refresh</c> writes it anew.
/// </summary>
public sealed class MutationTests
{
    private const int Times = 20;

    /// <summary>Where the second table begins, which is measured on the volumes of <c>../shared</c>.</summary>
    private const string OfVolumes = "## Volumes of the series\n";

    private const string Introduction = """
        # Checks: faults put in and found

        Into clean documents one fault is put at random, of the kinds below. *Found* means that a rule meant for the kind then names something in that document (or in the volume, where the fault is one of the volume) that it did not
        name before. The table is made by `MutationTests`, which compares it; the target is 0.95 over all and 0.8 for each kind.

        ## Sample volume

        """;

    private static string Page => Path.Combine(Repository.Root, "docs", "checks-mutations.md");

    /// <summary>The invented volume of the samples.</summary>
    [Fact]
    public void Faults_of_every_kind_are_found()
    {
        var path = Path.Combine(Repository.Root, "samples", "vesp1958-60v02.xml");
        var counts = Count([new SoundText(path, File.ReadAllText(path))], Times);
        var table = Introduction + Table(counts);
        if (Environment.GetEnvironmentVariable("CHANCERY_SNAPSHOTS") == "refresh") File.WriteAllText(Page, table + "\n" + Second());
        Assert.All(counts, c => Assert.True(c.Put >= 5, $"{c.Mutation.Kind}: put in {c.Put} times only."));
        AssertFound(counts);
        Assert.StartsWith(table, File.ReadAllText(Page).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    /// <summary>The same over the volumes of <c>../shared</c>, which takes minutes: <c>CHANCERY_MUTATIONS</c> says how many faults of each kind to put in.</summary>
    [Fact]
    public void Faults_of_every_kind_are_found_in_the_volumes_of_the_series()
    {
        Assert.SkipUnless(int.TryParse(Environment.GetEnvironmentVariable("CHANCERY_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0, "CHANCERY_MUTATIONS is not set to the number of faults of each kind to put into the volumes of the series; this takes minutes.");
        var texts = Directory.GetFiles(Repository.Shared("frus/volumes"), "*.xml").Order(StringComparer.Ordinal).Select(f => new SoundText(f, File.ReadAllText(f))).ToList();
        var counts = Count(texts, times);
        File.WriteAllText(Page, File.ReadAllText(Page).ReplaceLineEndings("\n") is var all && all.IndexOf(OfVolumes, StringComparison.Ordinal) is >= 0 and var at ? all[..at] + Volumes() : all + "\n" + Volumes());
        Assert.True(counts.Sum(c => c.Found) >= 0.95 * counts.Sum(c => c.Put));

        string Volumes() => $"{OfVolumes}\nMeasured on {texts.Count} volumes with `CHANCERY_MUTATIONS={times}`, clean documents only ({texts.Sum(t => t.Clean.Count).ToString("N0", CultureInfo.InvariantCulture)}). Under 0.8: {Under()}.\n\n{Table(counts)}";

        string Under() => counts.Where(c => c.Found < 0.8 * c.Put).Select(c => c.Mutation.Kind).DefaultIfEmpty("none").Aggregate((a, b) => $"{a}; {b}");
    }

    /// <summary>A fault leaves everything else as it was, so that what is found is found for its sake: without a fault nothing is new.</summary>
    [Fact]
    public void Without_a_fault_nothing_is_found()
    {
        var path = Path.Combine(Repository.Root, "samples", "vesp1958-60v02.xml");
        var text = new SoundText(path, File.ReadAllText(path));
        var rules = Mutation.All.SelectMany(m => m.Rules).ToHashSet();
        Assert.True(text.Clean.Count > 15);
        Gen.Int[0, text.Clean.Count - 1].Sample(i => Assert.False(text.IsFound(text.With(text.Clean[i].Element.End, text.Clean[i].Element.End, "<!-- nothing -->"), rules)), iter: 20);
    }

    private static string Second() => File.Exists(Page) && File.ReadAllText(Page).ReplaceLineEndings("\n") is var all && all.IndexOf(OfVolumes, StringComparison.Ordinal) is >= 0 and var at ? all[at..] : "";

    private static List<(Mutation Mutation, int Put, int Found)> Count(IReadOnlyList<SoundText> texts, int times) =>
        [.. Mutation.All.AsParallel().AsOrdered().Select((mutation, kind) =>
        {
            var (put, found) = (0, 0);
            for (var i = 0; i < times * 10 && put < times; i++)
            {
                var random = new Random(1000 * kind + i);
                var text = texts[random.Next(texts.Count)];
                if (text.Clean.Count == 0 || mutation.Apply(text, text.Clean[random.Next(text.Clean.Count)], random) is not { } mutated) continue;
                put++;
                if (text.IsFound(mutated, mutation.Rules)) found++;
            }
            return (mutation, put, found);
        })];

    private static void AssertFound(List<(Mutation Mutation, int Put, int Found)> counts)
    {
        Assert.All(counts, c => Assert.True(c.Found >= 0.8 * c.Put, $"{c.Mutation.Kind}: {c.Found} of {c.Put} found."));
        Assert.True(counts.Sum(c => c.Found) >= 0.95 * counts.Sum(c => c.Put));
    }

    private static string Table(List<(Mutation Mutation, int Put, int Found)> counts)
    {
        var table = new StringBuilder("| subject | fault | rules | put in | found | share |\n|---|---|---|--:|--:|--:|\n");
        foreach (var (m, put, found) in counts)
            table.Append(CultureInfo.InvariantCulture, $"| {m.Subject} | {m.Kind} | {string.Join(", ", m.Rules)} | {put} | {found} | {Share(found, put)} |\n");
        return table.Append(CultureInfo.InvariantCulture, $"| **all** | {counts.Count} kinds |  | {counts.Sum(c => c.Put)} | {counts.Sum(c => c.Found)} | {Share(counts.Sum(c => c.Found), counts.Sum(c => c.Put))} |\n").ToString();
    }

    private static string Share(int found, int put) => put == 0 ? "" : ((double)found / put).ToString("0.00", CultureInfo.InvariantCulture);
}
