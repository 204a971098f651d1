using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Chancery.Editions;
using Chancery.Web;

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
            await app.StartAsync(stop);
            var address = WebEdition.AddressOf(app).ToString();
            surroundings.Output.WriteLine(address);
            surroundings.Output.Flush();
            surroundings.Error.WriteLine($"Serving {edition.Name}; Ctrl-C stops.");
            if (browser && surroundings.Desktop) Browse(surroundings, address);
            await Until(stop);
            await app.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>The usual port on this machine where it is free, otherwise 0: any free one.</summary>
    public static int FreePort()
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

    private static void Browse(Surroundings surroundings, string address)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            surroundings.Error.WriteLine("No browser could be opened: " + e.Message);
        }
    }
}
