using Chancery.Checks.Settings;

namespace Chancery.Web;

/// <summary>How an edition is served.</summary>
public sealed record WebOptions
{
    /// <summary>The address listened on; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>Longest text that the Transcribe page takes, in bytes.</summary>
    public int MaximumTranscription { get; init; } = 2 * 1024 * 1024;

    /// <summary>Adds documents to the edition; null where the pages may not write, which is the rule.</summary>
    public EditionAddition? Addition { get; init; }

    /// <summary>Settings of the checks by which texts are judged that are being transcribed.</summary>
    public CheckSettings Settings { get; init; } = CheckSettings.None;
}
