namespace Chancery.Tests.Sources.PageText;

/// <summary>Runs the examples of <c>docs/spec/references.md</c>.</summary>
public sealed class ReferenceSpecTests
{
    public static TheoryData<SpecExample> Examples() => [.. SpecPage.Examples("references.md")];

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Example(SpecExample example) => SpecPage.AssertHolds(example, Transcribed.Reading(example.Text, example.File).Tei!.Source.Text);
}
