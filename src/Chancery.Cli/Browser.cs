using System.ComponentModel;
using System.Diagnostics;

namespace Chancery.Cli;

/// <summary>Opens the user's browser.</summary>
internal static class Browser
{
    /// <summary>An opener that ends this soon with a failure has opened nothing; one that runs on is the browser itself.</summary>
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(5);

    /// <summary>Opens an address; says so when there is no browser. Never throws.</summary>
    public static async Task Open(Surroundings surroundings, string address, CancellationToken stop)
    {
        try
        {
            using var process = Start(address);
            if (process is null) return;
            using var soon = CancellationTokenSource.CreateLinkedTokenSource(stop);
            soon.CancelAfter(Prompt);
            await process.WaitForExitAsync(soon.Token);
            if (process.ExitCode != 0) Say(surroundings);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            Say(surroundings);
        }
        catch (OperationCanceledException)
        {
            // The browser runs on, or the program stops.
        }
    }

    private static Process? Start(string address)
    {
        if (!OperatingSystem.IsLinux()) return Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        try
        {
            // In a session of its own, so that Ctrl-C here does not end a browser that was started here.
            return Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", "exec xdg-open \"$0\" >/dev/null 2>&1", address]) { UseShellExecute = false });
        }
        catch (Win32Exception)
        {
            return Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
    }

    private static void Say(Surroundings surroundings) => surroundings.Error.WriteLine("No browser could be opened; open the address above yourself.");
}
