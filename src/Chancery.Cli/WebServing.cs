using System.Net;
using System.Net.Sockets;
using Chancery.Editions;
using Chancery.Web;
using Microsoft.AspNetCore.Connections;

namespace Chancery.Cli;

/// <summary>Serves an edition until it is stopped, for <c>open</c> and <c>serve</c>.</summary>
internal static class WebServing
{
    /// <summary>The port taken when it is free and no other is asked for.</summary>
    public const int UsualPort = 5180;

    /// <summary>Serves, prints the address, and returns when <paramref name="stop"/> is asked for.</summary>
    public static async Task Run(Surroundings surroundings, IEdition edition, string url, bool browser, CancellationToken stop)
    {
        var app = WebEdition.Build(edition, new WebOptions { Url = url });
        await using (app)
        {
            try
            {
                await app.StartAsync(stop);
            }
            catch (IOException e) when (e.InnerException is AddressInUseException)
            {
                throw new WrongUseException($"{url} is in use by another program. Name another port; port 0 takes a free one.");
            }
            catch (SocketException e)
            {
                throw new WrongUseException($"{url} cannot be listened on: {e.Message}");
            }
            var address = WebEdition.AddressOf(app).ToString();
            surroundings.Output.WriteLine(address);
            surroundings.Output.Flush();
            surroundings.Error.WriteLine($"Serving {edition.Name}; Ctrl-C stops.");
            if (browser && surroundings.Desktop) _ = Browser.Open(surroundings, address, stop);
            await Until(stop);
            await app.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>This machine's own address with the usual port where that is free, otherwise with any free one.</summary>
    public static string UsualAddress() => OnThisMachine(FreePort());

    /// <summary>This machine's own address with a port; nobody else reaches it.</summary>
    public static string OnThisMachine(int port) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    /// <summary>Checks an address to listen on. A host's name is refused: every network would be listened to, whatever it names.</summary>
    /// <exception cref="WrongUseException">It is none.</exception>
    public static string Checked(string url)
    {
        var everywhere = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal);
        if (!Uri.TryCreate(everywhere, UriKind.Absolute, out var address) || address.Scheme != "http" || address.PathAndQuery != "/")
            throw new WrongUseException($"--urls {url} is no address such as http://127.0.0.1:8080.");
        if (address.Host == "localhost") return OnThisMachine(address.Port);
        if (!IPAddress.TryParse(address.Host.Trim('[', ']'), out _))
            throw new WrongUseException($"--urls {url}: name localhost, an address such as 127.0.0.1, or * for every network.");
        return url;
    }

    private static int FreePort()
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, UsualPort) { ExclusiveAddressUse = true };
            probe.Start();
            return UsualPort;
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    private static async Task Until(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = stop.Register(stopped.SetResult);
        await stopped.Task;
    }
}
