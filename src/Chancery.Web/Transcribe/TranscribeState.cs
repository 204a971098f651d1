namespace Chancery.Web.Transcribe;

/// <summary>Everything that the Transcribe page shows.</summary>
/// <param name="Limit">Longest text in bytes.</param>
public sealed record TranscribeState(int Limit)
{
    /// <summary>What became of the text; null before there is one.</summary>
    public TranscriptionView? View { get; init; }

    /// <summary>What was wrong with the post; null when nothing was.</summary>
    public string? Problem { get; init; }

    /// <summary>Why the documents are not added before their readers says so once more; null when there is nothing to decide.</summary>
    public string? Held { get; init; }

    /// <summary>The change that was made just now, as the one that takes it back: what its button says, and its value.</summary>
    public (string Title, string Value)? Back { get; init; }

    /// <summary>The volume to which documents are to be added, as it was named.</summary>
    public string? Volume { get; init; }

    /// <summary>The token without which nothing is written; null where this page may not write.</summary>
    public string? Token { get; init; }
}
