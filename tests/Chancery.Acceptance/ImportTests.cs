using System.Text.Json;
using Chancery.Tests;

namespace Chancery.Acceptance;

/// <summary>Import of the shared volumes: its figures against an independent count, bytes given back.</summary>
[Collection("shared edition")]
public sealed class ImportTests(SharedEdition shared)
{
    [Fact]
    public void All_volumes_import_and_the_summary_agrees_with_an_independent_count()
    {
        var import = shared.Import;
        Assert.Empty(import.Output);
        var counts = shared.Counts.Values;
        Assert.Equal(shared.Counts.Count, Summary.Of(import, "volumes"));
        Assert.Equal(counts.Sum(c => c.Documents), Summary.Of(import, "documents"));
        Assert.Equal(counts.Sum(c => c.Notes), Summary.Of(import, "notes"));
        Assert.Equal(counts.Sum(c => c.Pages), Summary.Of(import, "pages"));
        Assert.Equal(counts.Sum(c => c.Persons), Summary.Of(import, "persons"));
        Assert.Matches(@"\d+\.\d s, \d+\.\d MB a second", import.Error);
    }

    [Fact]
    public void References_are_resolved_or_dangling_as_the_ids_of_the_volumes_say()
    {
        // Encoded references are counted here; the program also reads plain ones in all printed forms, so its figures are higher, never lower: in these volumes by an eighth.
        var numbers = Summary.Numbers(shared.Import, "references");
        Assert.Equal(numbers[0], numbers[1] + numbers[2]);
        int resolved = 0, dangling = 0;
        foreach (var (volume, target) in shared.Counts.Values.SelectMany(c => c.Targets.Select(t => (t.Volume.Length == 0 ? c.Id : t.Volume, t.Id))))
        {
            if (shared.Counts.TryGetValue(volume, out var held) && held.Ids.Contains(target)) resolved++;
            else dangling++;
        }
        Assert.InRange(numbers[1], resolved, resolved * 9 / 8);
        Assert.InRange(numbers[2], dangling, dangling * 2);
    }

    [Theory]
    [InlineData("frus1961-63v06")]
    [InlineData("frus1949v07p1")]
    public void Every_encoded_reference_is_among_the_facts(string volume)
    {
        var run = BuiltProgram.Run("facts", Repository.Shared($"frus/volumes/{volume}.xml"));
        Assert.True(run.ExitCode == 0, run.Error);
        var found = run.Lines.SelectMany(l => JsonDocument.Parse(l).RootElement.GetProperty("references").EnumerateArray().Select(r => r.GetProperty("target").GetString()!)).CountBy(t => t).ToDictionary();
        var encoded = shared.Counts[volume].Targets.CountBy(t => $"{t.Volume}#{t.Id}").ToList();
        Assert.NotEmpty(encoded);
        Assert.All(encoded, e => Assert.InRange(found.GetValueOrDefault(e.Key), e.Value, int.MaxValue));
    }

    [Fact]
    public void What_is_odd_in_the_volumes_is_reported_with_its_place() =>
        Assert.Matches(@"frus1948v01p1\.xml:\d+:\d+: error CH-S002: The id d173fn4 ", shared.Import.Error);

    [Fact]
    public void Every_volume_holds_the_documents_that_its_XML_holds()
    {
        var found = BuiltProgram.Run("search", shared.File, "--format", "json", "--limit", "1");
        Assert.Equal(0, found.ExitCode);
        var facets = JsonDocument.Parse(found.Bytes).RootElement.GetProperty("facets").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "volume");
        Assert.Equal(
            shared.Counts.ToDictionary(c => c.Key, c => c.Value.Documents),
            facets.GetProperty("values").EnumerateArray().ToDictionary(v => v.GetProperty("value").GetString()!, v => v.GetProperty("documents").GetInt32()));
    }

    [Theory]
    [InlineData("frus1961-63v06")]
    [InlineData("frus1948v01p1")]
    [InlineData("frus1917-72PubDip")]
    public void A_volume_comes_back_to_the_byte(string volume)
    {
        var shown = BuiltProgram.Run("show", shared.File, volume, "--format", "tei");
        Assert.Equal(0, shown.ExitCode);
        Assert.Equal(File.ReadAllBytes(Repository.Shared($"frus/volumes/{volume}.xml")), shown.Bytes);
        Assert.Equal(shown.Bytes, BuiltProgram.Run("transcribe", Repository.Shared($"frus/volumes/{volume}.xml")).Bytes);
    }

    [Fact]
    public void A_document_comes_back_as_it_stands_in_its_volume()
    {
        var shown = BuiltProgram.Run("show", shared.File, "frus1961-63v06/d9", "--format", "tei");
        Assert.Equal(0, shown.ExitCode);
        // The document's own element stands in the volume character for character but for the name spaces that it inherits.
        var body = shown.Output[(shown.Output.IndexOf('>', StringComparison.Ordinal) + 1)..].TrimEnd('\n');
        Assert.Contains(body, File.ReadAllText(Repository.Shared("frus/volumes/frus1961-63v06.xml")), StringComparison.Ordinal);
        Assert.StartsWith("<div", shown.Output, StringComparison.Ordinal);
    }
}
