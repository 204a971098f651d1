using System.Net;
using System.Text.Json;
using Chancery.Tests;

namespace Chancery.Acceptance;

/// <summary><c>serve</c> and <c>open</c> as processes: address, pages, signals.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Edition()
    {
        var edition = _folder["served.chancery"];
        Assert.Equal(0, BuiltProgram.Run("import", edition, _folder.Write("ansel1.xml", Samples.Volume("ansel1", 5, "protest"))).ExitCode);
        return edition;
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Serves_GET_and_HEAD_on_a_free_port_until_a_signal_comes(string signal)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Signals are sent on Unix.");
        using var run = BuiltProgram.Start(["serve", Edition(), "--urls", "http://127.0.0.1:0"]);
        var address = new Uri(run.FirstLine());
        Assert.NotEqual(0, address.Port);
        using (var client = new HttpClient { BaseAddress = address })
        {
            foreach (var path in (string[])["/", "/ansel1", "/ansel1/d3", "/search?q=protest", "/api/search?q=protest"])
            {
                using var got = await client.GetAsync(path, TestContext.Current.CancellationToken);
                Assert.True(got.StatusCode == HttpStatusCode.OK, path);
                using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), TestContext.Current.CancellationToken);
                Assert.Equal((got.StatusCode, got.Content.Headers.ContentType!.ToString()), (head.StatusCode, head.Content.Headers.ContentType!.ToString()));
                Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            }
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/ansel1/d99", TestContext.Current.CancellationToken)).StatusCode);
            // The same search, from the web and from the command line.
            var web = JsonDocument.Parse(await client.GetStringAsync("/api/search?q=protest", TestContext.Current.CancellationToken)).RootElement;
            var line = JsonDocument.Parse(BuiltProgram.Run("search", Edition(), "protest", "--format", "json").Bytes).RootElement;
            Assert.Equal(5, web.GetProperty("total").GetInt32());
            Assert.Equal(Ids(web), Ids(line));
        }
        run.Signal(signal);
        var ended = run.End(TimeSpan.FromSeconds(30));
        Assert.Equal(0, ended.ExitCode);
        Assert.Single(ended.Lines);

        static IEnumerable<string?> Ids(JsonElement result) => result.GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Open_imports_what_is_new_and_serves_it_and_what_failed_is_said()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Signals are sent on Unix.");
        _folder.Write("letters/1.txt", Samples.PageText(1));
        _folder.Write("letters/broken.xml", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>");
        using var run = BuiltProgram.Start(["open", "letters", "--no-browser", "--port", "0"], _folder[""]);
        using (var client = new HttpClient { BaseAddress = new Uri(run.FirstLine()) })
        {
            Assert.Contains("Livia Orsini", await client.GetStringAsync("/letters/d1", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Contains("\"unchecked\":[]", await client.GetStringAsync("/api/findings", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        Assert.True(File.Exists(_folder["letters.chancery"]));
        run.Signal("INT");
        var ended = run.End(TimeSpan.FromSeconds(30));
        Assert.Equal(0, ended.ExitCode);
        Assert.Matches(@"broken\.xml:1:\d+: error CH-X001: ", ended.Error);
        Assert.Matches("(?m)^checked: ", ended.Error);
    }

    [Fact]
    public async Task Open_serves_what_it_cannot_check_and_says_why()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Signals are sent on Unix.");
        _folder.Write("letters/1.txt", Samples.PageText(1));
        _folder.Write("chancery.toml", "[severity]\nCH-C002 = \"fatal\"\n");
        using var run = BuiltProgram.Start(["open", "letters", "--no-browser", "--port", "0"], _folder[""]);
        using (var client = new HttpClient { BaseAddress = new Uri(run.FirstLine()) })
            Assert.Contains("has not been checked", await client.GetStringAsync("/findings", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        run.Signal("INT");
        var ended = run.End(TimeSpan.FromSeconds(30));
        Assert.Equal(0, ended.ExitCode);
        Assert.Matches("could not be checked: .*fatal", ended.Error);
    }

    [Fact]
    public void A_port_that_is_taken_and_addresses_that_cannot_be_are_said()
    {
        var edition = Edition();
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var taken = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        foreach (var url in (string[])[taken, "http://192.0.2.1:8080", "https://127.0.0.1:0", "http://127.0.0.1:0/base", "http://archive.example:0", "ftp://127.0.0.1", "8080"])
        {
            var run = BuiltProgram.Run("serve", edition, "--urls", url);
            Assert.True(run.ExitCode == 2, url);
            Assert.Contains(url, run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
