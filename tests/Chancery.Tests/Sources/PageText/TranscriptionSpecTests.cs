namespace Chancery.Tests.Sources.PageText;

/// <summary>
/// Runs the examples of <c>docs/spec/transcription*.md</c>: a block of <c>text</c> is transcribed and must contain the block
/// of <c>xml</c> behind it, white space between tags aside.
/// </summary>
public sealed class TranscriptionSpecTests
{
    public static TheoryData<SpecExample> Examples() => [.. SpecPage.Examples("transcription*.md")];

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Example(SpecExample example) => SpecPage.AssertHolds(example, Transcribed.Reading(example.Text, example.File).Tei!.Source.Text);
}
