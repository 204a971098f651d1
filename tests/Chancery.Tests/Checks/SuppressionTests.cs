using System.Text.Json;

namespace Chancery.Tests.Checks;

/// <summary>Suppressions in the source: how far they reach, and how they are reported.</summary>
public sealed class SuppressionTests : IDisposable
{
    private const string Head = "<head>1. Letter<note n=\"1\" type=\"source\" xml:id=\"d1fn1\">Source: Varen State Archive.</note></head><dateline>undated</dateline>";
    private const string Doubled = "<p>He went to to the Ministry.</p>";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("<p><?chancery ignore CH-C002 So in the original.?>He went to to the Ministry.</p>", 0)]
    [InlineData("<?chancery ignore ch-c002 So in the original.?>" + Doubled, 0)]
    [InlineData("<p><?chancery ignore CH-C002 So in the original.?>Text.</p>" + Doubled, 1)]
    [InlineData("<?chancery ignore CH-C003 So in the original.?>" + Doubled, 1)]
    [InlineData("<?chancery ignore CH-C002?>" + Doubled, 1)]
    [InlineData("<?chancery CH-C002 So.?>" + Doubled, 1)]
    [InlineData("<!--chancery ignore CH-C002 So.-->" + Doubled, 1)]
    public void It_reaches_as_far_as_its_element(string content, int found) =>
        Assert.Equal(found, CheckedText.Of(CheckedText.Rule("CH-C002"), Head + content).Count);

    [Fact]
    public async Task Reports_give_it_with_its_reason()
    {
        var source = _folder.Write("x.xml", CheckedText.InDocument(Head + "<?chancery ignore CH-C002 So in the original.?>" + Doubled));
        using var json = JsonDocument.Parse((await ProgramRun.Of("check", source, "--format", "json")).Output);
        var checkedSource = json.RootElement.GetProperty("sources")[0];
        Assert.Equal(0, checkedSource.GetProperty("findings").GetArrayLength());
        var suppressed = Assert.Single(checkedSource.GetProperty("suppressed").EnumerateArray());
        Assert.Equal(("CH-C002", "d1", "So in the original."), (suppressed.GetProperty("rule").GetString(), suppressed.GetProperty("document").GetString(), suppressed.GetProperty("reason").GetString()));
        using var sarif = JsonDocument.Parse((await ProgramRun.Of("check", source, "--format", "sarif")).Output);
        var result = Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal(("inSource", "So in the original."), (result.GetProperty("suppressions")[0].GetProperty("kind").GetString(), result.GetProperty("suppressions")[0].GetProperty("justification").GetString()));
    }

    public void Dispose() => _folder.Dispose();
}
