using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Chancery.Checks.Settings;
using Chancery.Editions;
using Chancery.Facts;
using Chancery.Web;
using Microsoft.AspNetCore.Connections;

namespace Chancery.Cli;

/// <summary>Serves an edition until it is stopped, for <c>open</c> and <c>serve</c>.</summary>
internal static class WebServing
{
    /// <summary>The port taken when it is free and no other is asked for.</summary>
    public const int UsualPort = 5180;

    /// <summary>The option that lets pages write.</summary>
    public static Option<bool> Edit() => new("--edit") { Description = "Let the page Transcribe add documents to loose volumes of the edition, from this machine alone. Otherwise nothing is written through the pages." };

    /// <summary>Serves, prints the address, and returns when <paramref name="stop"/> is asked for.</summary>
    /// <param name="surroundings">Streams and terminal.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="path">Its file.</param>
    /// <param name="url">The address to listen on.</param>
    /// <param name="editing">The tables and decisions with which documents are added; null where the pages may not write.</param>
    /// <param name="browser">Whether a browser is opened.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task Run(Surroundings surroundings, IEdition edition, string path, string url, FactOptions? editing, bool browser, CancellationToken stop)
    {
        if (editing is not null && !IsOfThisMachine(url)) throw new WrongUseException($"--edit and {url}: who reaches that address could write to the edition. Name an address of this machine alone, such as http://127.0.0.1:8080.");
        var settings = new CheckSettingsFiles(CheckSettingsFiles.NearestTo(path));
        var app = WebEdition.Build(edition, new WebOptions
        {
            Url = url,
            Settings = SettingsOf(surroundings, settings, path),
            Addition = editing is null ? null : new EditionAddition(path, editing, settings),
        });
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

    private static bool IsOfThisMachine(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback;

    /// <summary>The settings of the checks beside an edition; faulty ones are said, and the edition is served without.</summary>
    private static CheckSettings SettingsOf(Surroundings surroundings, CheckSettingsFiles files, string path)
    {
        try
        {
            return files.For(new SourceFile(path, path, path)).Settings;
        }
        catch (Exception e) when (e is SettingsException or IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine($"{e.Message} Texts are judged without these settings.");
            return CheckSettings.None;
        }
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
