using Chancery.Cli;

namespace Chancery.Tests.Publishing;

/// <summary>The verb <c>cite</c> on a sample volume.</summary>
public sealed class CiteCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Documents_are_cited_in_the_order_named()
    {
        var edition = await Import();
        var (code, output, _) = await ProgramRun.Of("cite", edition, "d2", "vesp1958-60v02/d1", "--style", "ris");
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(["ID  - vesp1958-60v02-d2", "ID  - vesp1958-60v02-d1"], output.Split("\r\n").Where(l => l.StartsWith("ID", StringComparison.Ordinal)));
        Assert.Contains("ED  - Poole, Judith Amery", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Vail", output, StringComparison.Ordinal);
        Assert.Contains(", ed. Judith Amery Poole (", (await ProgramRun.Of("cite", edition, "d2")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_the_rest_is_cited()
    {
        var edition = await Import();
        var (code, output, error) = await ProgramRun.Of("cite", edition, "d999", "d1", "--style", "short");
        Assert.Equal(ExitCode.NothingFound, code);
        Assert.Contains("holds no document of the id d999", error, StringComparison.Ordinal);
        Assert.Single(output.TrimEnd().Split('\n'));
        Assert.Equal(ExitCode.NothingFound, (await ProgramRun.Of("cite", edition, "d1", "--style", "url")).Code);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> Import()
    {
        var edition = _folder["e.chancery"];
        await ProgramRun.Of("import", edition, Path.Combine(Repository.Root, "samples", "vesp1958-60v02.xml"));
        return edition;
    }
}
