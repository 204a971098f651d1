using System.Net;
using System.Reflection;
using Chancery.Editions;

namespace Chancery.Web.Tests;

public sealed class FaultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/volume")]
    [InlineData("/volume/d1")]
    [InlineData("/search?q=harbour")]
    [InlineData("/api/search?q=harbour")]
    public async Task A_fault_is_answered_by_a_page_that_tells_nothing_of_the_machine(string path)
    {
        var (status, page) = await Ask(path, new InvalidOperationException("/home/clerk/secret.chancery"));
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("This page could not be made", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_edition_is_told_in_its_own_words()
    {
        var (_, page) = await Ask("/", new EditionException(EditionFault.Damaged, "The edition is damaged; import the sources into a new file."));
        Assert.Contains("import the sources into a new file", page, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Page)> Ask(string path, Exception fault)
    {
        var edition = DispatchProxy.Create<IEdition, Faulty>();
        ((Faulty)(object)edition).Fault = fault;
        await using var app = WebEdition.Build(edition);
        await app.StartAsync(Stop);
        using var client = new HttpClient { BaseAddress = WebEdition.AddressOf(app) };
        var answer = await client.GetAsync(path, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>An edition that can tell its name and nothing else.</summary>
    public class Faulty : DispatchProxy
    {
        public Exception Fault { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
        {
            "get_Name" => "Faulty",
            "Dispose" => null,
            _ => throw Fault,
        };
    }
}
