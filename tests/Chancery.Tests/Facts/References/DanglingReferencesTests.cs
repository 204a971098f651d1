using Chancery.Facts;
using Chancery.Facts.References;
using CsCheck;

namespace Chancery.Tests.Facts.References;

public sealed class DanglingReferencesTests
{
    private static readonly DocumentFacts[] Edition =
    [
        Document("varen1958-60v02", "d1", "1", 10), Document("varen1958-60v02", "d2", "11", 14), Document("varen1958-60v02", "d12", "20"), Document("varen1958-60v02", "d150", "30"), Document("varen1958-60v02", "d160a", "31"),
        Document("varen1961-63v07p2", "d3", "5"),
    ];

    private static DocumentFacts Document(string volume, string id, string firstPage, int? lastPage = null) => new()
    {
        Id = $"{volume}/{id}",
        Volume = volume,
        Number = id[1..],
        Kind = "letter",
        Heading = "Letter",
        Pages = lastPage is null ? [new PageFact(firstPage)] : [new PageFact(firstPage), new PageFact($"{lastPage}")],
        Notes = [new NoteFact("1", "source", "Source."), new NoteFact("2", "footnote", "Note.")],
    };

    private static string? Suggested(string target) =>
        DanglingReferences.Suggest(new EditionTargets(Edition), "varen1958-60v02", new ReferenceFact("x", target, false, "note 1")) is { } found ? $"{found.Target}: {found.Reason}" : null;

    [Theory]
    [InlineData("#d1fn9", "varen1958-60v02#d1: Document 1 has notes 1 to 2.")]
    [InlineData("#d1fn2", "varen1958-60v02#d1: Document 1 has a note 2, with another id.")]
    [InlineData("#pg_5", "varen1958-60v02#d1: Page 5 has no break of its own; document 1 runs over it.")]
    [InlineData("#pg_17", null)]
    [InlineData("#d1504", "varen1958-60v02#d150: Of the volume's numbers 150 alone differs from 1504 by one figure.")]
    [InlineData("#d105", "varen1958-60v02#d150: Of the volume's numbers 150 alone differs from 105 by one figure.")]
    [InlineData("#d22", null)]
    [InlineData("#d999", null)]
    [InlineData("#D012", "varen1958-60v02#d12: The document's id is d12.")]
    [InlineData("#d12b", "varen1958-60v02#d12: The volume has a document 12, and none with the letter.")]
    [InlineData("#d160", "varen1958-60v02#d160a: The volume has a document 160a.")]
    [InlineData("varen1961-1963v7p2#d3", "varen1961-63v07p2#d3: The edition has the volume as varen1961-63v07p2.")]
    [InlineData("varen1961–63v07#d3", "varen1961-63v07p2#d3: The edition has the volume as varen1961-63v07p2.")]
    [InlineData("varen1961-63v09#d3", null)]
    [InlineData("varen1961-63v7", "varen1961-63v07p2: The edition has the volume as varen1961-63v07p2.")]
    public void Likely_targets(string target, string? expected) => Assert.Equal(expected, Suggested(target));

    [Fact]
    public void Order_does_not_matter_and_what_is_suggested_is_there()
    {
        var target = Gen.Select(Gen.OneOfConst("", "varen1958-60v02", "varen1961-63v7", "varen1958-1960v2", "Varen", "#"), Gen.OneOfConst("#d", "#pg_", "#D0", "#d1fn", "#", ""), Gen.Int[0, 200], Gen.OneOfConst("", "a", "fn1", "x#"));
        Gen.Select(target, Gen.Int[0, 5]).Sample((t, turn) =>
        {
            var reference = new ReferenceFact("x", $"{t.Item1}{t.Item2}{t.Item3}{t.Item4}", false, "note 1");
            var found = DanglingReferences.Suggest(new EditionTargets(Edition), "varen1958-60v02", reference);
            Assert.Equal(found, DanglingReferences.Suggest(new EditionTargets([.. Edition.Skip(turn), .. Edition.Take(turn)]), "varen1958-60v02", reference));
            if (found is null) return;
            var parts = found.Target.Split('#');
            Assert.Contains(Edition, d => d.Volume == parts[0] && (parts.Length == 1 || d.Id == $"{parts[0]}/{parts[1]}" || parts[1].StartsWith("pg_", StringComparison.Ordinal)));
        }, iter: 2000);
    }
}
