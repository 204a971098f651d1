using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chancery.Web.Transcribe;

/// <summary>Checks what was added to the edition while its reader goes on: the first check of a new version of the program looks at every volume anew.</summary>
internal sealed class ChecksAfterAdding(WebOptions options, ILogger<ChecksAfterAdding> log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Begins a check behind the one that may be running.</summary>
    public void Begin()
    {
        lock (_stop) _running = _running.ContinueWith(_ => Check(), _stop.Token, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    /// <summary>What hinders a check is logged; the page of findings names the volumes that were not checked.</summary>
    private void Check()
    {
        try
        {
            options.Addition?.Check(_stop.Token);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "What was added could not be checked");
        }
    }
}
